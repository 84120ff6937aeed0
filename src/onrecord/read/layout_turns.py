"""Turns: the answers of an interview, each from its speaker's label to the next question."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from onrecord.lexicon.layout_words import is_speaker_label
from onrecord.model.document import BlockKind
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import Place, is_full, is_name_word, names_from
from onrecord.read.layout_voices import Voice, Voices

LABEL = re.compile(r"(?P<label>[^\s:：*_][^:：*_\n]{0,79}?)[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|$)")
AFTER_NAMES = re.compile(r"\s*(?:\([^()]*\)|,.{2,60})?\s*$")
FIRST_PERSON = re.compile(r"\b(?:I|my|we|our)\b|\b(?:I|we)[’']")
ASKED = frozenset({"q", "question"})
ANSWERED = frozenset({"a", "answer"})
LONGEST_LABEL = 8
LONGEST_QUESTION = 60
MANY = 3


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A block that begins with a speaker's label. `words` is where his words begin."""

    at: int
    key: str
    names: tuple[Place, ...]
    words: int


def turns(text: str, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """The answers, and the kinds of the blocks that ask."""
    kept = (at for at, kind in enumerate(kinds) if kind != "furniture")
    top = next((at for at in kept if kinds[at] == "heading"), None)
    labelled = [
        turn
        for at, look in enumerate(looks)
        if kinds[at] != "furniture" and at != top and (turn := turn_of(at, look)) is not None
    ]
    spoken = speakers(text, labelled)
    if not is_speech(spoken, looks, kinds):
        return Voices()
    if len(spoken) < 2 and not any(asked_above(turn, looks, kinds) for turn in spoken):
        return Voices()
    return answers(spoken, looks, kinds)


def turn_of(at: int, look: Look) -> Turn | None:
    """The turn that a block begins, by the shape of its label alone."""
    found = LABEL.match(look.text)
    if found is None:
        return None
    label = found["label"].strip()
    if len(label.split()) > LONGEST_LABEL or not is_speaker_label(label):
        return None
    words = look.origin + found.end()
    if label.casefold() in ASKED | ANSWERED:
        place = (look.origin, look.origin + len(label))
        return Turn(at=at, key=label.casefold(), names=(place,), words=words)
    names = tuple(names_from(label, 0))
    if not names or not AFTER_NAMES.match(label[names[-1][1] :]):
        return None
    places = tuple((look.origin + start, look.origin + end) for start, end in names)
    return Turn(at=at, key=label.casefold(), names=places, words=words)


def speakers(text: str, labelled: Sequence[Turn]) -> list[Turn]:
    """The turns whose labels name speakers: they recur, or are names known from the text."""
    counts = Counter(turn.key for turn in labelled)
    several = sum(count >= MANY for count in counts.values()) >= 2
    found = [turn for turn in labelled if is_speaker(text, turn, counts[turn.key], several)]
    known = {family(turn.key) for turn in found}
    return [turn for turn in labelled if turn in found or family(turn.key) in known]


def is_speech(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether labels name who speaks rather than who is spoken of.

    Speakers come again, answer questions or say "I"; they do not speak of themselves by name.
    """
    if not spoken:
        return False
    asked = any(asked_above(turn, looks, kinds) for turn in spoken)
    again = len({turn.key for turn in spoken}) < len(spoken)
    words = [looks[turn.at].text[turn.words - looks[turn.at].origin :] for turn in spoken]
    first = sum(FIRST_PERSON.search(each) is not None for each in words)
    named = sum(
        family(turn.key) in each.casefold() for turn, each in zip(spoken, words, strict=True)
    )
    return (asked or again or 2 * first >= len(spoken)) and 3 * named <= len(spoken)


def family(key: str) -> str:
    """The last word of a label, by which later turns call the same person."""
    return key.rsplit(maxsplit=1)[-1]


def is_speaker(text: str, turn: Turn, count: int, several: bool) -> bool:
    """Whether a label names a speaker, given how often it stands and whether several recur."""
    if turn.key in ASKED | ANSWERED:
        return count >= 2
    if all(is_introduced(text, place) for place in turn.names):
        return True
    if all(is_full(text, place) for place in turn.names):
        return count >= 2
    return count >= MANY and several


def is_introduced(text: str, place: Place) -> bool:
    """Whether the text names the label's person elsewhere: in full, or by given and family name."""
    name = text[slice(*place)]
    if is_full(text, place):
        return any(found.start() != place[0] for found in re.finditer(re.escape(name), text))
    full = re.compile(rf"(?P<given>[^\W\d_][\w.’'-]*)[ \u00a0]{re.escape(name)}\b(?!\s*:)", re.I)
    return len(name) > 2 and any(is_name_word(found["given"]) for found in full.finditer(text))


def asked_above(turn: Turn, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether the block above a turn asks a question."""
    above = next((at for at in range(turn.at - 1, -1, -1) if kinds[at] != "furniture"), None)
    return above is not None and asks(looks[above])


def asks(look: Look) -> bool:
    """Whether a block is a question or two."""
    return look.text.endswith("?") and look.words <= LONGEST_QUESTION and look.sentences <= MANY


def interviewers(spoken: Sequence[Turn], looks: Sequence[Look]) -> frozenset[str]:
    """The labels under which most turns are questions."""
    counts = Counter(turn.key for turn in spoken)
    asking = Counter(turn.key for turn in spoken if looks[turn.at].text.endswith("?"))
    return frozenset(
        key
        for key, count in counts.items()
        if key in ASKED or (key not in ANSWERED and 2 * asking[key] > count >= 2)
    )


def answers(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """One voice a turn, with the question above it."""
    asking = interviewers(spoken, looks)
    by_block = {turn.at: turn for turn in spoken}
    runs_on = is_interview(spoken, looks, kinds)
    voices: list[Voice] = []
    marks: list[tuple[int, BlockKind]] = []
    question: Place | None = None
    for at, look in enumerate(looks):
        turn = by_block.get(at)
        if turn is not None and turn.key not in asking:
            marks.append((at, "paragraph"))
            last = ends_at(at, by_block, looks, kinds, runs_on)
            voice = answer(turn, question, looks, last)
            voices += [voice] if voice else []
        elif turn is not None:
            question = (turn.words, look.end)
            marks.append((at, "heading"))
        elif is_question(at, by_block, looks, kinds):
            question = (look.start, look.end)
            marks.append((at, "heading"))
    return Voices(tuple(voices), tuple(marks))


def is_interview(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether the text is turns throughout, so that unlabelled paragraphs go on with the last.

    So it is where questions stand above turns, or most paragraphs from the first turn on have
    labels. Elsewhere turns are excerpts, and the author goes on below them.
    """
    asked = sum(asked_above(turn, looks, kinds) for turn in spoken)
    running = sum(kind in ("paragraph", "quote") for kind in kinds[spoken[0].at :])
    return 3 * asked >= len(spoken) or 2 * len(spoken) >= running


def is_question(
    at: int, by_block: dict[int, Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> bool:
    """Whether an unlabelled block asks the next turn: a heading, or a question right above it."""
    if kinds[at] == "furniture" or not asks(looks[at]):
        return False
    return kinds[at] == "heading" or at + 1 in by_block


def ends_at(
    first: int,
    by_block: dict[int, Turn],
    looks: Sequence[Look],
    kinds: Sequence[BlockKind],
    runs_on: bool,
) -> int:
    """The last block of the turn that begins at `first`; `runs_on` if turns may be long."""
    last = first
    bare = looks[first].text.endswith((":", "："))
    for at in range(first + 1, len(looks) if runs_on else first + 1 + bare):
        if at in by_block or kinds[at] == "byline" or is_question(at, by_block, looks, kinds):
            break
        if kinds[at] not in ("furniture", "heading", "caption"):
            last = at
    return last


def answer(turn: Turn, question: Place | None, looks: Sequence[Look], last: int) -> Voice | None:
    """The voice of one turn; None when nothing follows the label."""
    first, start = turn.at, turn.words
    if start >= looks[first].end:
        if last == first:
            return None
        first += 1
        start = looks[first].start
    return Voice(
        form="answer",
        first=first,
        last=last,
        start=start,
        end=looks[last].end,
        label=turn.names,
        question=question,
    )
