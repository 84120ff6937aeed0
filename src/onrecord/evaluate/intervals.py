"""Intervals: how far a figure may be off, given how little was labelled."""

import random
from collections.abc import Iterator, Sequence
from math import sqrt

from onrecord.evaluate.attribution import Tally

RESAMPLES = 1000
SEED = 20180507
Z95 = 1.959964
"""The normal deviate that bounds 95 % on both sides."""

Interval = tuple[float, float]


def resampled(tallies: Sequence[object]) -> Iterator[tuple[int, ...]]:
    """Documents drawn with replacement, as many as there are, by their indices; always the same."""
    drawn = random.Random(SEED)  # noqa: S311 (statistics, not secrets)
    size = range(len(tallies))
    for _ in range(RESAMPLES):
        yield tuple(drawn.choices(size, k=len(tallies)))


def totals(tallies: Sequence[Tally]) -> list[Tally]:
    """The counts of each resample of the documents (Efron's bootstrap, documents as units)."""
    columns = list(zip(*tallies, strict=True))
    return [
        Tally(*(sum(map(column.__getitem__, picks)) for column in columns))
        for picks in resampled(tallies)
    ]


def middle95(values: Sequence[float]) -> Interval:
    """The 2.5th and the 97.5th percentile."""
    ranked = sorted(values)
    cut = round(0.025 * len(ranked))
    return ranked[cut], ranked[-1 - cut]


def wilson(hits: int, of: int) -> Interval:
    """Wilson's 95 % interval of a share (Wilson 1927); all of 0 to 1 where nothing was drawn."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, Z95 * Z95
    centre = (share + square / (2 * of)) / (1 + square / of)
    half = Z95 * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, centre - half), min(1.0, centre + half)
