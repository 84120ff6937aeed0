"""Changes: what two versions of one article do not share, side by side."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

import numpy as np

from onrecord.link.copies_profile import CopyProfile
from onrecord.link.copies_runs import Run
from onrecord.link.copies_words import Worded
from onrecord.model.copies import Change, Printed

Side = tuple[CopyProfile, Worded]


class Gap(NamedTuple):
    """Words [first, last) of one side between two runs, by the numbers of these."""

    first: int
    last: int
    between: tuple[int, int]


def changes(one: Side, other: Side, runs: Sequence[Run]) -> tuple[Change, ...]:
    """Words of one version that the other lacks; those between the same runs stand together."""
    mine = gaps([(each.at, each.length, n) for n, each in enumerate(runs)], len(one[1].forms))
    theirs = gaps(
        [(each.there, each.length, n) for n, each in enumerate(runs)], len(other[1].forms)
    )
    pairs = {each.between: each for each in theirs}
    both: list[tuple[Gap | None, Gap | None]] = []
    both += ((each, pairs.pop(each.between, None)) for each in mine)
    both += ((None, each) for each in pairs.values())
    return tuple(
        Change(cut, added)
        for first, second in both
        for cut, added in zip_longest(pieces(one, first), pieces(other, second))
    )


def gaps(runs: list[tuple[int, int, int]], words: int) -> list[Gap]:
    """The words of a text that are in no run, in order."""
    return list(between(sorted(runs), words))


def between(runs: list[tuple[int, int, int]], words: int) -> Iterator[Gap]:
    last, before = 0, -1
    for first, length, number in [*runs, (words, 0, len(runs))]:
        if first > last:
            yield Gap(last, first, (before, number))
        last, before = first + length, number


def pieces(side: Side, gap: Gap | None) -> Iterator[Printed]:
    """The words of a gap as the document prints them, one stretch for each block that has any."""
    profile, words = side
    first, last = (gap.first, gap.last) if gap else (0, 0)
    while first < last:
        number = bisect_right(profile.parts, int(words.starts[first]), key=lambda one: one.start)
        part = profile.parts[number - 1]
        after = int(np.searchsorted(words.starts, part.start + len(part.text)))
        start, end = int(words.starts[first]), int(words.ends[min(after, last) - 1])
        yield Printed(profile.id, start, end, part.text[start - part.start : end - part.start])
        first = after
