"""Reliability: whether scores mean what they say."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from onrecord.evaluate.attribution import Tally
from onrecord.evaluate.attribution_judged import Judged
from onrecord.evaluate.intervals import Interval, wilson
from onrecord.model.thresholds import LEDGER, SURE

EDGES = (0.0, LEDGER, 0.5, 0.7, SURE, 0.95, 1.0)


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The found attributions whose scores lie in a stretch, and the share with content and
    source right. `interval` is Wilson's 95 %; None where nothing was found."""

    least: float
    below: float
    found: int
    right: int
    mean_score: float | None
    share: float | None
    interval: Interval | None


class AtThreshold(msgspec.Struct, frozen=True, kw_only=True):
    """Partial precision and recall of what scores at least so much.

    `right` is the share of it whose source is right too. Intervals are Wilson's 95 %.
    """

    name: str
    least: float
    found: int
    precision: float | None
    interval: Interval | None
    right: float | None
    recall: float


def bins(read: Sequence[Judged]) -> tuple[Bin, ...]:
    """What was found by score; what matches an optional label is left out."""
    scored = [
        (found.score, each.is_right(at))
        for each in read
        for at, found in enumerate(each.found)
        if at not in each.compared.waived
    ]
    made = []
    for least, below in pairwise(EDGES):
        inside = [
            (score, right)
            for score, right in scored
            if least <= score < below or score == below == EDGES[-1]
        ]
        made.append(bin_of(least, below, inside))
    return tuple(made)


def bin_of(least: float, below: float, inside: Sequence[tuple[float, bool]]) -> Bin:
    found, right = len(inside), sum(right for _, right in inside)
    return Bin(
        least=least,
        below=below,
        found=found,
        right=right,
        mean_score=sum(score for score, _ in inside) / found if found else None,
        share=right / found if found else None,
        interval=wilson(right, found) if found else None,
    )


def at_threshold(name: str, least: float, read: Sequence[Judged]) -> AtThreshold:
    """The figures of a run from which lower scores were taken."""
    total = Tally()
    for each in read:
        total = total.plus(each.tally)
    found, hits = total.found, total.partial
    return AtThreshold(
        name=name,
        least=least,
        found=found,
        precision=hits / found if found else None,
        interval=wilson(hits, found) if found else None,
        right=total.source / found if found else None,
        recall=total.scores(hits)[1],
    )
