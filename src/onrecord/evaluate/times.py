"""Times: how well expressions of time are found and resolved, by the measures of TempEval-3.

After UzZaman et al. (2013), section 4.1: a time is found *strictly* where its extent is the
labelled one, *relaxed* where the two overlap. An attribute's F1 counts those of the relaxed matches
whose attribute is the labelled one, over all that are found (precision) and all that are labelled
(recall): it cannot be higher than the relaxed F1. Values are the same where they are written the
same. Counts are summed over documents. Each time takes part in one match; white space at the edges
of an extent does not count.
"""

from collections.abc import Iterator, Sequence
from operator import add
from typing import NamedTuple


class Timed(NamedTuple):
    """One expression of time, labelled or found: code points, TIMEX3 type and value.

    An optional one counts neither for nor against.
    """

    start: int
    end: int
    type: str
    value: str
    optional: bool = False


class Pair(NamedTuple):
    """A labelled time and the one found in its place, by their indices."""

    gold: int
    found: int


class Compared(NamedTuple):
    """The times of one document, labelled and found, and which belong together.

    `waived` are found ones that count neither for nor against.
    """

    gold: tuple[Timed, ...]
    found: tuple[Timed, ...]
    pairs: tuple[Pair, ...]
    waived: frozenset[int]

    @property
    def counted(self) -> Iterator[tuple[Timed, Timed]]:
        """The pairs that count, labelled and found."""
        for pair in self.pairs:
            if not self.gold[pair.gold].optional:
                yield self.gold[pair.gold], self.found[pair.found]


class Counts(NamedTuple):
    """Counts over any number of documents; the last four of matches, all but `strict` relaxed."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*map(add, self, other))


def trimmed(text: str, time: Timed) -> Timed:
    """The time without the white space at the edges of its words."""
    words = text[time.start : time.end]
    start = time.start + len(words) - len(words.lstrip())
    end = time.start + len(words.rstrip())
    return time._replace(start=start, end=end) if start < end else time


def compared(text: str, gold: Sequence[Timed], found: Sequence[Timed]) -> Compared:
    """Labelled and found times of one text held against each other."""
    labelled = tuple(sorted(trimmed(text, each) for each in gold))
    read = tuple(sorted(trimmed(text, each) for each in found))
    touching = list(overlapping(labelled, read))
    pairs = matched(labelled, read, touching)
    optional = {pair.found for pair in touching if labelled[pair.gold].optional}
    taken = {pair.found for pair in pairs if not labelled[pair.gold].optional}
    return Compared(labelled, read, tuple(pairs), frozenset(optional - taken))


def overlapping(gold: Sequence[Timed], found: Sequence[Timed]) -> Iterator[Pair]:
    """All pairs that share a code point; both sides in order of their starts.

    The times of either side do not overlap among themselves, so no more than the last one that
    begins before a time can reach into it.
    """
    first = 0
    for at, label in enumerate(gold):
        while first < len(found) and found[first].end <= label.start:
            first += 1
        other = first
        while other < len(found) and found[other].start < label.end:
            if label.start < found[other].end:
                yield Pair(at, other)
            other += 1


def matched(gold: Sequence[Timed], found: Sequence[Timed], touching: Sequence[Pair]) -> list[Pair]:
    """Each time in at most one pair: the same extents first, then the longest overlaps.

    What is not optional goes before what is.
    """
    ranked = sorted(touching, key=lambda pair: rank(gold[pair.gold], found[pair.found], pair))
    pairs: list[Pair] = []
    labelled: set[int] = set()
    read: set[int] = set()
    for pair in ranked:
        if pair.gold not in labelled and pair.found not in read:
            pairs.append(pair)
            labelled.add(pair.gold)
            read.add(pair.found)
    return sorted(pairs)


def rank(gold: Timed, found: Timed, pair: Pair) -> tuple[bool, bool, int, Pair]:
    shared = min(gold.end, found.end) - max(gold.start, found.start)
    return gold.optional, not is_strict(gold, found), -shared, pair


def is_strict(gold: Timed, found: Timed) -> bool:
    return (gold.start, gold.end) == (found.start, found.end)


def counts(each: Compared) -> Counts:
    """The counts of one document."""
    pairs = list(each.counted)
    return Counts(
        gold=sum(not time.optional for time in each.gold),
        found=len(each.found) - len(each.waived),
        strict=sum(is_strict(gold, found) for gold, found in pairs),
        relaxed=len(pairs),
        type=sum(gold.type == found.type for gold, found in pairs),
        value=sum(gold.value == found.value for gold, found in pairs),
    )


def summed(given: Sequence[Counts]) -> Counts:
    total = Counts()
    for each in given:
        total = total.plus(each)
    return total
