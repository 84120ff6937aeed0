"""Context grounds: words outside a statement that condition it, ask it or keep it at a distance."""

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.lexicon.moods import effects_of_phrase, words_of
from onrecord.model.manner import Act
from onrecord.model.parse import Parse
from onrecord.model.records import GroundKind
from onrecord.read.modality_cue import UNDOING
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_grammar import effects_of, is_modal, negates, predicates
from onrecord.read.modality_questions import asked, before, question_mark
from onrecord.read.modality_sentences import CLOSERS, OPENERS, Sentence
from onrecord.read.modality_voices import Placed, between
from onrecord.read.tokens import inside, touching, word

KINDS: dict[str, GroundKind] = {
    "negation": "negation",
    "never": "negation",
    "condition": "condition",
    "imagined": "condition",
    "question": "question",
    "distance": "distance",
    "modality": "modality",
}
BREAKS = frozenset({",", "—", "–", "but", "and", ";", ":", *OPENERS})
OWN_CLAUSES = frozenset({"conj", "ccomp", "advcl", "parataxis", "relcl"})
"""Children of a cue that are clauses or cues by themselves."""
NEAREST = 6
"""Ancestors of the cue whose own words still count as beside it."""


def context_grounds(
    frame: Frame, marks: Sequence[Placed], above: frozenset[str]
) -> Iterator[Ground]:
    """Grounds in the frame's sentences; `above`: ids of the attributions around the statement."""
    near, wide = beside(frame), above_cue(frame)
    for start, end in frame.windows():
        for mark in between(marks, start, end):
            if (
                mark.found.kind in KINDS
                and mark.voices <= above
                and governs(frame, mark, near, wide)
            ):
                yield marked(frame, mark)
    yield from asked(frame, narrated_marks(frame, marks, above))
    yield from scoped(frame)


def narrated_marks(frame: Frame, marks: Sequence[Placed], above: frozenset[str]) -> frozenset[int]:
    """Where the frame's sentences have marks that are in nobody's words but those around it."""
    return frozenset(
        each.found.start
        for start, end, _ in frame.sentences
        for each in between(marks, start, end + 1)
        if each.voices <= above
    )


def marked(frame: Frame, mark: Placed) -> Ground:
    """A mark as a ground; a condition over the cue, or a case that is only thought of, makes the
    saying itself hypothetical, an "at no time" on it undoes it."""
    parse = frame.parse
    start, end, kind, _ = mark.found
    act: Act = "hypothetical" if kind == "imagined" else "made"
    if kind == "condition" and frame.head is not None and in_protasis(frame, start, end):
        act = "hypothetical"
    if kind == "never" and any(parse.head[t] == frame.head for t in touching(parse, start, end)):
        act = "not_made"
    return Ground(KINDS[kind], start, end, act)


def in_protasis(frame: Frame, start: int, end: int) -> bool:
    """Whether the condition's word opens a clause that holds the cue."""
    parse, head = frame.parse, frame.head
    above = frozenset() if head is None else frozenset(islice(clauses_above(parse, head), NEAREST))
    for token in touching(parse, start, end):
        if token in above:
            return True
        for clause in islice(parse.ancestors(token), 1 if parse.dependency[token] == "mark" else 2):
            if (clause == head or clause in above) and parse.dependency[clause] != "ROOT":
                return not frame.in_content(clause)
    return False


def clauses_above(parse: Parse, head: int) -> Iterator[int]:
    """The governors of a cue up to the noun that its own relative clause describes."""
    below = head
    for token in parse.ancestors(head):
        if parse.dependency[below] == "relcl":
            return
        yield token
        below = token


def beside(frame: Frame) -> frozenset[int]:
    """Tokens next to the statement: of cue and source, below the cue, before the content."""
    parse = frame.parse
    near = set(frame.cue)
    for token in frame.cue:
        near.update(t for t in parse.children[token] if parse.dependency[t] not in OWN_CLAUSES)
    for span in frame.target.source:
        near.update(touching(parse, span.start, span.end))
    for span in frame.target.content:
        near.update(before(parse, span.start, 2))
    return frozenset(token for token in near if not frame.in_content(token))


def above_cue(frame: Frame) -> frozenset[int]:
    """The cue's nearest governors outside the content, with their determiners and adjectives."""
    parse, head = frame.parse, frame.head
    if head is None:
        return frozenset()
    near = set(islice(parse.ancestors(head), NEAREST))
    for token in list(near):
        near.update(t for t in parse.children[token] if parse.dependency[t] in {"det", "amod"})
    return frozenset(token for token in near if not frame.in_content(token))


def governs(frame: Frame, mark: Placed, near: frozenset[int], above: frozenset[int]) -> bool:
    """Whether a mark bears on the statement from where it stands."""
    if mark.found.reach == "frame":
        return True
    tokens = touching(frame.parse, mark.found.start, mark.found.end)
    if mark.found.reach == "after" and (frame.head is None or tokens.start < frame.head):
        return any(token in above for token in tokens)
    if mark.found.kind == "modality":
        return any(token in near and not describes(frame, token) for token in tokens)
    if mark.found.kind != "distance":
        return any(token in near for token in tokens)
    return any(token in near or token in above or concedes(frame, token) for token in tokens)


def describes(frame: Frame, token: int) -> bool:
    """Whether a word only describes who speaks: "a potential candidate"."""
    parse = frame.parse
    return parse.dependency[token] == "amod" and inside(frame.target.source, parse.start[token])


def concedes(frame: Frame, token: int) -> bool:
    """Whether "though" opens a clause behind the cue that hangs from it."""
    parse, head = frame.parse, frame.head
    behind = head is not None and token > head and parse.dependency[token] == "mark"
    if not behind:
        return False
    above = parse.head[parse.head[token]]
    return above == head or frame.in_content(above)


def scoped(frame: Frame) -> Iterator[Ground]:
    """Content that points elsewhere, or hangs from a negated or modal word outside it."""
    content = frame.target.content
    if len(content) == 1 and content[0].exact.strip(OPENERS + CLOSERS + " ").lower() in words_of(
        "anaphor"
    ):
        yield Ground("scope", content[0].start, content[0].end)
    parse = frame.parse
    for span in content:
        for token in before(parse, span.start, 2):
            negating = "negates" in effects_of_phrase(word(parse, token))
            if negating and token not in frame.cue and parse.dependency[token] != "intj":
                yield Ground("negation", parse.start[token], parse.end[token])
    for span in (content[0], content[-1]) if len(content) > 1 else content:
        for token in edge_heads(frame, parse.tokens_between(span.start, span.end)):
            yield from hung(frame, token)


def edge_heads(frame: Frame, tokens: range) -> Iterator[int]:
    """Tokens of the content whose governor lies outside it."""
    for token in tokens:
        head = frame.parse.head[token]
        if head != token and not tokens.start <= head < tokens.stop:
            yield token


def hung(frame: Frame, token: int) -> Iterator[Ground]:
    """What bears on a content word from outside the content: on itself and on its governors."""
    yield from beheaded(frame, token)
    for step in (token, *islice(frame.parse.ancestors(token), NEAREST)):
        if step in frame.cue:
            return
        yield from undone(frame, step)


def beheaded(frame: Frame, token: int) -> Iterator[Ground]:
    """A content that lacks the subject of its own verb."""
    parse = frame.parse
    for child in parse.children[token]:
        place = parse.start[child]
        if parse.dependency[child] not in {"nsubj", "nsubjpass"} or frame.in_content(child):
            continue
        if child not in frame.cue and not inside(frame.target.source, place):
            yield Ground("scope", parse.start[child], parse.end[child])


def undone(frame: Frame, step: int) -> Iterator[Ground]:
    """Words outside the content that negate a governor of it, doubt it or make it possible."""
    parse = frame.parse
    if step not in frame.cue and not frame.in_content(step) and effects_of(parse, step) & UNDOING:
        yield Ground("negation", parse.start[step], parse.end[step])
    for child in parse.children[step]:
        if frame.in_content(child) or child in frame.cue:
            continue
        place = parse.start[child], parse.end[child]
        predicate = child in predicates(parse, step)
        if (predicate and effects_of(parse, child) & UNDOING) or negates(parse, child, step):
            yield Ground("negation", *place)
        elif is_modal(parse, child, step) and "coulds" in effects_of_phrase(word(parse, child)):
            yield Ground("modality", *place)


def inversions(parse: Parse, found: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Code points of "Were …", "Should …", "Had …" that open a condition without "if"."""
    for sentence in found:
        if question_mark(parse.text, sentence.start, sentence.end) is not None:
            continue
        tokens = touching(parse, sentence.start, sentence.end)
        for token in tokens:
            if word(parse, token) in words_of("inverted") and opens_clause(parse, token, tokens):
                yield parse.start[token], parse.end[token]


def opens_clause(parse: Parse, token: int, tokens: range) -> bool:
    """Whether a verb stands first in its clause, with its subject behind it."""
    if token == tokens.start and word(parse, token) != "had":
        return True
    if token > tokens.start and word(parse, token - 1) not in BREAKS:
        return False
    verb = token if parse.dependency[token] in {"ROOT", "advcl"} else parse.head[token]
    subjects = {"nsubj", "nsubjpass", "expl"}
    clause = {*parse.children[verb], *parse.children[token]}
    return any(parse.dependency[t] in subjects and t > token for t in clause)
