"""Measures of attribution: the figures that counts give, each with its interval."""

from collections.abc import Callable, Sequence

import msgspec

from onrecord.evaluate.attribution import Tally
from onrecord.evaluate.intervals import Interval, middle95, totals

ENOUGH = 2
"""Documents without which there is no interval."""

Share = Callable[[Tally], tuple[float, float]]
"""Hits, and out of how many."""

SHARES: dict[str, Share] = {
    "partial precision": lambda t: (t.partial, t.found),
    "partial recall": lambda t: (t.partial, t.gold),
    "partial F1": lambda t: (2 * t.partial, t.found + t.gold),
    "exact F1": lambda t: (2 * t.exact, t.found + t.gold),
    "strict F1": lambda t: (2 * t.strict, t.found + t.gold),
    "full F1": lambda t: (2 * t.full, t.found + t.gold),
    "recall direct": lambda t: (t.hit_direct, t.gold_direct),
    "recall mixed": lambda t: (t.hit_mixed, t.gold_mixed),
    "recall indirect": lambda t: (t.hit_indirect, t.gold_indirect),
    "recall nested": lambda t: (t.hit_nested, t.gold_nested),
    "source": lambda t: (t.source, t.partial),
}


class Measure(msgspec.Struct, frozen=True):
    """A figure with its 95 % interval; None where nothing was drawn, or too few documents."""

    value: float | None
    interval: Interval | None = None


def measures(tallies: Sequence[Tally]) -> dict[str, Measure]:
    """Every measure over some documents."""
    total, drawn = summed(tallies), totals(tallies)
    return {
        name: measure(value(share, total), [value(share, each) for each in drawn], len(tallies))
        for name, share in SHARES.items()
    }


def differences(ours: Sequence[Tally], theirs: Sequence[Tally]) -> dict[str, Measure]:
    """How much higher each measure is than another run's, over the same resamples."""
    pairs = list(zip(totals(ours), totals(theirs), strict=True))
    now, before = summed(ours), summed(theirs)
    return {
        name: measure(
            less(value(share, now), value(share, before)),
            [less(value(share, one), value(share, other)) for one, other in pairs],
            len(ours),
        )
        for name, share in SHARES.items()
    }


def measure(point: float | None, drawn: Sequence[float | None], documents: int) -> Measure:
    known = [each for each in drawn if each is not None]
    return Measure(point, middle95(known) if known and documents >= ENOUGH else None)


def value(share: Share, total: Tally) -> float | None:
    hits, of = share(total)
    return hits / of if of else None


def less(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def summed(tallies: Sequence[Tally]) -> Tally:
    total = Tally()
    for each in tallies:
        total = total.plus(each)
    return total
