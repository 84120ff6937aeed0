"""Frame: an attribution seen from its cue, with the words of the narrator around it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model.manner import Act, Polarity
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, GroundKind
from onrecord.read.modality_sentences import Sentence, at
from onrecord.read.tokens import inside, touching, word

__all__ = ["Frame", "Ground", "frame_of", "head_of", "inside", "touching", "word"]

REACH = 1500
"""Code points on each side of a statement that are searched; bounds the work in endless lines."""


class Ground(NamedTuple):
    """One ground for holding back, code points [start, end), and what it makes of the statement.

    `passes`: whether it also governs what is attributed inside the statement.
    """

    kind: GroundKind
    start: int
    end: int
    act: Act = "made"
    polarity: Polarity = "asserts"
    passes: bool = True


class Frame(NamedTuple):
    """An attribution with its cue's tokens, the cue's head (None without cue) and its sentences."""

    target: Attribution
    parse: Parse
    cue: tuple[int, ...]
    head: int | None
    sentences: tuple[Sentence, ...]

    def in_content(self, token: int) -> bool:
        return inside(self.target.content, self.parse.start[token])

    def windows(self) -> Iterator[tuple[int, int]]:
        """The text of the frame's sentences, at most REACH beyond the statement."""
        low = min(span.start for span in self.target.content + self.target.cue) - REACH
        high = max(span.end for span in self.target.content + self.target.cue) + REACH
        for start, end, _ in self.sentences:
            if low < end and start < high:
                yield max(start, low), min(end, high)


def frame_of(target: Attribution, parse: Parse, found: Sequence[Sentence]) -> Frame:
    """The frame of an attribution: the sentences of its cue and of each end of its content."""
    cue = tuple(token for span in target.cue for token in touching(parse, span.start, span.end))
    numbers: set[int] = set()
    for span in target.cue:
        numbers.update(at(found, span.start, span.end))
    for span in target.content:
        numbers.update(at(found, span.start, span.start + 1))
        numbers.update(at(found, span.end - 1, span.end))
    return Frame(target, parse, cue, head_of(parse, cue), tuple(found[n] for n in sorted(numbers)))


def head_of(parse: Parse, cue: Sequence[int]) -> int | None:
    """The cue's token that governs the others, a verb before other words; None for marks."""
    own = set(cue)
    tops = [t for t in cue if parse.head[t] == t or parse.head[t] not in own]
    wordy = [t for t in tops if parse.word(t)[:1].isalpha()]
    verbs = [t for t in wordy if parse.tag[t].startswith("VB")]
    return next(iter(verbs or wordy), None)
