"""Numbers and times of two propositions: whether they can be those of one claim."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from onrecord.lexicon.standing import FARTHEST, NEAR, WHOLE, fraction, grain
from onrecord.model.proposition import Amount

CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
"""Beginnings of TIMEX3 values that name a year, a month or a day."""
MOVED = frozenset({"up", "down"})


def different_numbers(
    one: Sequence[Amount], other: Sequence[Amount]
) -> tuple[Amount, Amount] | None:
    """Two amounts of the same thing that cannot both be right, where no other two agree."""
    pairs = [(a, b) for a, b in product(one, other) if comparable(a, b)]
    if any(compatible(a, b) for a, b in pairs):
        agreed = {id(a) for a, b in pairs if compatible(a, b)}
        agreed |= {id(b) for a, b in pairs if compatible(a, b)}
        pairs = [(a, b) for a, b in pairs if id(a) not in agreed and id(b) not in agreed]
    return pairs[0] if pairs else None


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts count or measure alike: in one unit, and of one thing where both say."""
    if one.unit != other.unit:
        return False
    return bool(one.unit) or not one.of or not other.of or bool(set(one.of) & set(other.of))


def compatible(one: Amount, other: Amount) -> bool:
    if {one.change, other.change} == MOVED:
        return False
    first, second = reach(one), reach(other)
    return max(first[0], second[0]) <= min(first[1], second[1])


def reach(each: Amount) -> tuple[Fraction, Fraction]:
    """From what to what an amount may be by its words, and by how it may be rounded."""
    low = fraction(each.value)
    high = low if each.high is None else fraction(each.high)
    slack = rounded(low)
    match each.change:
        case "~":
            return low - abs(low) * NEAR - slack, high + abs(high) * NEAR + slack
        case ">":
            return low, max(high, abs(low) * FARTHEST)
        case "<":
            return min(low / FARTHEST, low), high
    return low - slack, high + slack


def rounded(value: Fraction) -> Fraction:
    """How far a number may lie from what it is rounded from."""
    if abs(value) < WHOLE:
        return Fraction(0)
    return min(grain(value) / 2, abs(value) * NEAR)


def different_times(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """The first two of calendar times of which no two can be the same."""
    first, second = list(calendar(one)), list(calendar(other))
    if not first or not second:
        return None
    if any(a.startswith(b) or b.startswith(a) for a, b in product(first, second)):
        return None
    return first[0], second[0]


def calendar(times: Sequence[str]) -> Iterator[str]:
    for each in times:
        match = CALENDAR.match(each)
        if match:
            yield match[0]
