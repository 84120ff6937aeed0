"""Changes between two runs: attributions gained, lost and changed, and whether for the better."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.evaluate.attribution import matched
from onrecord.evaluate.attribution_judged import Judged

What = Literal["gained", "lost", "changed"]
Effect = Literal["right", "wrong", "better", "worse", "neither"]
WHATS: tuple[What, ...] = ("gained", "lost", "changed")
EFFECTS: dict[What, tuple[Effect, ...]] = {
    "gained": ("right", "wrong", "neither"),
    "lost": ("right", "wrong", "neither"),
    "changed": ("better", "worse", "neither"),
}


class Change(NamedTuple):
    """One change, by the indices of the attribution now and before.

    `effect` is of what was gained or lost whether it matches a label (`neither`: an optional one),
    of what changed whether more or less of it is right.
    """

    what: What
    effect: Effect
    now: int | None
    before: int | None


def changes(now: Judged, before: Judged) -> Iterator[Change]:
    """How one article's attributions differ between two runs of the same data."""
    both = partners(now, before)
    for ours, theirs in sorted(both.items()):
        if now.compared.found[ours] != before.compared.found[theirs]:
            effect = moved(now.grade(ours), before.grade(theirs))
            yield Change("changed", effect, ours, theirs)
    for ours in range(len(now.found)):
        if ours not in both:
            yield Change("gained", standing(now.grade(ours)), ours, None)
    kept = set(both.values())
    for theirs in range(len(before.found)):
        if theirs not in kept:
            yield Change("lost", standing(before.grade(theirs)), None, theirs)


def partners(now: Judged, before: Judged) -> dict[int, int]:
    """Which attributions of two runs are one: those of the same label, then by overlap."""
    first = {gold: found for found, gold in now.gold_of.items()}
    second = {gold: found for found, gold in before.gold_of.items()}
    both = {first[gold]: second[gold] for gold in first if gold in second}
    taken = set(both.values())
    ours = [at for at in range(len(now.found)) if at not in both]
    theirs = [at for at in range(len(before.found)) if at not in taken]
    pairs = matched(
        [now.compared.found[at] for at in ours], [before.compared.found[at] for at in theirs]
    )
    return both | {ours[pair.found]: theirs[pair.gold] for pair in pairs}


def standing(grade: int | None) -> Effect:
    if grade is None:
        return "neither"
    return "right" if grade else "wrong"


def moved(now: int | None, before: int | None) -> Effect:
    if now is None or before is None or now == before:
        return "neither"
    return "better" if now > before else "worse"
