"""Voices: which attributions' contents a place in the text lies in, and who may govern whom."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from onrecord.lexicon.moods import Found
from onrecord.model.records import Attribution

DEEPEST = 12
"""Levels of nesting that are followed; guards against a circle in `within`."""


class Placed(NamedTuple):
    """Words of a list where they stand, and the attributions whose content holds them."""

    found: Found
    voices: frozenset[str]


def placed(marks: Iterable[Found], attributions: Sequence[Attribution]) -> list[Placed]:
    """The marks in text order, each with the attributions around it; one sweep over the text."""
    pieces = sorted(
        (span.start, span.end, each.id) for each in attributions for span in each.content
    )
    around: list[tuple[int, str]] = []
    result: list[Placed] = []
    nearest = 0
    for mark in sorted(marks):
        while nearest < len(pieces) and pieces[nearest][0] <= mark.start:
            _, end, target = pieces[nearest]
            heappush(around, (end, target))
            nearest += 1
        while around and around[0][0] <= mark.start:
            heappop(around)
        result.append(Placed(mark, frozenset(target for _, target in around)))
    return result


def between(marks: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    """The marks that begin in [start, end)."""
    first = bisect_left(marks, start, key=lambda each: each.found.start)
    last = bisect_left(marks, end, key=lambda each: each.found.start)
    return marks[first:last]


def enclosing(target: Attribution, by_id: dict[str, Attribution]) -> list[Attribution]:
    """The attributions whose content holds `target`, innermost first."""
    found: list[Attribution] = []
    while target.within in by_id and len(found) < DEEPEST:
        target = by_id[target.within]
        found.append(target)
    return found
