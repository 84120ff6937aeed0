"""Shares: figures over counts that are summed over documents, each with its interval."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord.evaluate.attribution_measures import Measure, measure
from onrecord.evaluate.intervals import resampled

Counted = TypeVar("Counted", bound=tuple[int, ...])
Share = Callable[[Counted], tuple[int, int]]
"""Hits, and out of how many."""


def shares(
    rows: Sequence[Counted],
    make: Callable[[Iterable[int]], Counted],
    named: Mapping[str, Share[Counted]],
) -> dict[str, Measure]:
    """Every figure over the counts of some documents, with 95 % by resampling the documents."""
    columns = list(zip(*rows, strict=True))
    total = make(map(sum, columns))
    drawn = [
        make(sum(map(column.__getitem__, picks)) for column in columns) for picks in resampled(rows)
    ]
    return {
        name: measure(ratio(share(total)), [ratio(share(each)) for each in drawn], len(rows))
        for name, share in named.items()
    }


def ratio(given: tuple[int, int]) -> float | None:
    hits, of = given
    return hits / of if of else None
