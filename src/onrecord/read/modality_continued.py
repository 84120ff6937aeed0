"""Continued reports: what a holder adds to a statement that is held back is held back with it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import words_of
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_grammar import effects_of
from onrecord.read.modality_hedges import FIRST, HOLDERS
from onrecord.read.tokens import touching, word

CARRIED = frozenset({"distance", "scope"})
"""Kinds of grounds that a narrator has against a holder's whole account."""


class Report(NamedTuple):
    """A statement with the grounds that what its holder adds to it inherits."""

    frame: Frame
    grounds: tuple[Ground, ...]


def continued(
    frames: Sequence[Frame], held: Mapping[str, Sequence[Ground]]
) -> dict[str, tuple[Ground, ...]]:
    """The grounds that each statement takes over from its holder's statement before it.

    `held` are the grounds that the sentences around give to each statement.
    """
    result: dict[str, tuple[Ground, ...]] = {}
    latest: dict[str | None, Report] = {}
    for frame in sorted(frames, key=start_of):
        target = frame.target
        if not target.cue or not target.source:
            continue
        before = latest.get(target.within)
        passed = inherited(before, frame) if before and goes_on(before.frame, frame) else ()
        own = tuple(each for each in held[target.id] if each.kind in CARRIED)
        latest[target.within] = Report(frame, (*own, *passed))
        result[target.id] = passed
    return result


def inherited(before: Report, frame: Frame) -> tuple[Ground, ...]:
    """A report's grounds but those that lie in the sentences of the next one itself."""
    own = [range(each.start, each.end) for each in frame.sentences]
    return tuple(g for g in before.grounds if not any(g.start in each for each in own))


def start_of(frame: Frame) -> int:
    return min(span.start for span in frame.target.cue + frame.target.content)


def goes_on(before: Frame, frame: Frame) -> bool:
    """Whether a report goes on with what the same holder said before it in the paragraph."""
    blocks = [{each.block for each in each_frame.sentences} for each_frame in (before, frame)]
    if not blocks[0] & blocks[1]:
        return False
    names, earlier = source_words(frame), source_words(before)
    if names <= HOLDERS - FIRST:
        return adds(frame) or opens(frame)
    return adds(frame) and bool(names) and names <= earlier


def adds(frame: Frame) -> bool:
    """Whether a cue says that more of the same follows: "added", "also said"."""
    parse = frame.parse
    if any("adds" in effects_of(parse, token) for token in frame.cue):
        return True
    near = (each for token in frame.cue for each in (token, *parse.children[token]))
    return any(word(parse, each) in words_of("further") for each in near)


def opens(frame: Frame) -> bool:
    """Whether the source is the first word of its sentence."""
    place = frame.target.source[0].start
    return any(place == sentence.start for sentence in frame.sentences)


def source_words(frame: Frame) -> frozenset[str]:
    """The words by which a text calls the holder, without articles."""
    parse = frame.parse
    tokens = (t for span in frame.target.source for t in touching(parse, span.start, span.end))
    return frozenset(word(parse, each) for each in tokens if parse.dependency[each] != "det")
