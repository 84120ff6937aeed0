"""Alike: statements that say the same in nearly the same words."""

from collections.abc import Iterable

from onrecord.products.said_groups import apart_in_time, turn_apart
from onrecord.products.strength import compared
from onrecord.products.units import Unit, manner

MOST = 0.6
"""Share of the words of the shorter of two statements from which they say the same."""


def alike(unit: Unit, other: Unit) -> bool:
    """Whether two statements share most of their words and are told in the same manner and of the
    same time, or share words of one place.
    """
    if overlap(unit, other):
        return True
    if manner(unit) != manner(other) or apart_in_time(unit, other) or turn_apart(unit, other):
        return False
    first, second = (frozenset(compared(each).split()) for each in (unit, other))
    return len(first & second) >= MOST * min(len(first), len(second))


def overlap(unit: Unit, other: Unit) -> bool:
    here = unit.shelf.document == other.shelf.document
    return here and unit.start < other.end and other.start < unit.end


def unlike(units: Iterable[Unit], most: int) -> list[Unit]:
    """The first `most` statements of which none is like another before it."""
    chosen: list[Unit] = []
    for unit in units:
        if len(chosen) == most:
            break
        if not any(alike(unit, each) for each in chosen):
            chosen.append(unit)
    return chosen
