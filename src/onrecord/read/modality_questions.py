"""Question grounds: question marks and "whether" that make a statement a question."""

from collections.abc import Collection, Iterator, Sequence

from onrecord.lexicon.moods import Found
from onrecord.model.manner import Polarity
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_hedges import BREAKS, SUBJECTS, is_clause
from onrecord.read.modality_sentences import CLOSERS, Sentence
from onrecord.read.tokens import inside, touching, word

PRESUMING = frozenset({"why"})
"""Words that ask about what they take as given."""
QUESTIONING = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of "who", "which", "whose" and "why"."""
LONGEST_TAG = 3
"""Tokens of a question behind a statement ("is n't it")."""


def asked(frame: Frame, marks: Collection[int]) -> Iterator[Ground]:
    """Question marks at the content's end and at the end of the cue's sentence, and "whether".

    `marks` are the places of question marks that are not in someone else's words.
    """
    text, last = frame.parse.text, frame.target.content[-1]
    for span in frame.target.content:
        mark = question_mark(text, span.start, span.end)
        if mark is not None and is_asking(frame.parse, span.start, mark):
            yield Ground("question", mark, mark + 1, polarity="questions", passes=False)
    cue_end = frame.target.cue[-1].end if frame.target.cue else last.end
    for start, end, _ in frame.sentences:
        mark = question_mark(text, start, end)
        if mark is None or mark not in marks or inside(frame.target.content, mark):
            continue
        if is_late(frame.parse, touching(frame.parse, start, mark)):
            continue
        if cue_end <= end:
            presumed = word(frame.parse, touching(frame.parse, start, end).start) in PRESUMING
            polarity: Polarity = "asserts" if presumed else "questions"
            yield Ground("question", mark, mark + 1, polarity=polarity)
    yield from whether(frame)


def is_asking(parse: Parse, start: int, mark: int) -> bool:
    """Whether a "?" asks the whole from `start`: not its tag or its last clause alone."""
    return not is_tag(parse, start, mark) and not is_late(parse, touching(parse, start, mark))


def is_late(parse: Parse, tokens: range) -> bool:
    """Whether a question is only joined to a statement: "The ferry is safe, but who will pay?"."""
    for token in tokens:
        head, dependency = parse.head[token], parse.dependency[token]
        if head not in tokens or parse.sentence[token] != parse.sentence[tokens[-1]]:
            continue
        if dependency == "conj" and head < token and asks(parse, token) and states(parse, head):
            return True
        if dependency == "ccomp" and token < head and asks(parse, head) and states(parse, token):
            return any(parse.word(t) in BREAKS for t in range(parse.last[token] + 1, head))
    return False


def asks(parse: Parse, verb: int) -> bool:
    """Whether a clause has the form of a question: "who" or "is it" first."""
    before = [token for token in parse.children[verb] if token < verb]
    if any(parse.tag[token] in QUESTIONING for token in before):
        return True
    verbs = [verb, *(t for t in before if parse.dependency[t] in {"aux", "auxpass"})]
    subjects = [t for t in parse.children[verb] if parse.dependency[t] in SUBJECTS]
    return bool(subjects) and min(verbs) < min(subjects)


def states(parse: Parse, verb: int) -> bool:
    return is_clause(parse, verb) and not asks(parse, verb)


def is_tag(parse: Parse, start: int, mark: int) -> bool:
    """Whether only a tag of a statement is asked: "…, right?", "…, isn't it?"."""
    tokens = touching(parse, start, mark)
    commas = [token for token in tokens if parse.word(token) == ","]
    return bool(commas) and tokens.stop - commas[-1] <= LONGEST_TAG + 1 < commas[-1] - tokens.start


def whether(frame: Frame) -> Iterator[Ground]:
    """A "whether" that opens the content, or an "if" in front of it."""
    parse, first = frame.parse, frame.target.content[0]
    for token in touching(parse, first.start, first.start + 1):
        if word(parse, token) == "whether":
            yield Ground("question", parse.start[token], parse.end[token], polarity="questions")
    for token in before(parse, first.start, 1):
        if word(parse, token) in {"whether", "if"}:
            yield Ground("question", parse.start[token], parse.end[token], polarity="questions")


def question_mark(text: str, start: int, end: int) -> int | None:
    """The place of the "?" that ends [start, end), or stands right behind it."""
    here = end - 1
    while here > start and (text[here] in CLOSERS or text[here].isspace()):
        here -= 1
    if here >= start and text[here] == "?":
        return here
    return end if text[end : end + 1] == "?" else None


def question_marks(parse: Parse, found: Sequence[Sentence]) -> Iterator[Found]:
    """The question marks that end a sentence."""
    for start, end, _ in found:
        if (mark := question_mark(parse.text, start, end)) is not None:
            yield Found(mark, mark + 1, "asked", "frame")


def before(parse: Parse, place: int, count: int) -> range:
    """The last `count` tokens of the same sentence that end at or before `place`."""
    stop = touching(parse, place, place + 1).start
    first = max(0, stop - count)
    while first < stop < len(parse) and parse.sentence[first] != parse.sentence[stop]:
        first += 1
    return range(first, stop)
