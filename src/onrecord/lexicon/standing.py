"""Standing: whether two quantities agree, agree but for rounding, or differ."""

from fractions import Fraction
from typing import Literal, NamedTuple

from onrecord.model.quantities import Quantity

Standing = Literal["agree", "rounding", "apart"]

NEAR = Fraction(1, 10)
"""How far "about" reaches, and rounding at most, as a share of the number."""

WHOLE = 100
"""Counts below are told to the unit."""

POINTS = Fraction(1, 2)
"""How far a share in percent is rounded at most."""

FARTHEST = Fraction(3, 2)
"""How many times as much "more than" may mean, and the reverse of "less than"."""


class Reach(NamedTuple):
    """From what to what a number may be by its words, and how far it may be rounded besides."""

    low: Fraction
    high: Fraction
    slack: Fraction


def standing(one: Quantity, other: Quantity) -> Standing:
    """How two numbers of one kind stand to each other. A rise is never a fall."""
    if (one.change == "up") != (other.change == "up") and "down" in (one.change, other.change):
        return "apart"
    if (value_of(one), one.high) == (value_of(other), other.high):
        return "agree"
    first, second = reach(one), reach(other)
    gap = max(first.low, second.low) - min(first.high, second.high)
    if gap <= 0:
        return "agree"
    return "rounding" if gap <= max(first.slack, second.slack) else "apart"


def reach(quantity: Quantity) -> Reach:
    value = value_of(quantity)
    high = value if quantity.high is None else fraction(quantity.high) * scale(quantity)
    slack = rounded(quantity, value)
    match quantity.change:
        case "~":
            return Reach(value - abs(value) * NEAR, high + abs(high) * NEAR, slack)
        case ">":
            return Reach(value, max(value * FARTHEST, high), slack)
        case "<":
            return Reach(min(value / FARTHEST, value), high, slack)
    return Reach(value, high, slack)


def rounded(quantity: Quantity, value: Fraction) -> Fraction:
    """How far a number may lie from what it is rounded from: half of what its last digit counts."""
    counted = quantity.form == "count" and abs(value) < WHOLE
    if counted or quantity.form in ("ordinal", "age") or quantity.change in ("<", ">"):
        return Fraction(0)
    half = grain(value) / 2
    if quantity.form == "share":
        return min(half, POINTS)
    return min(half, abs(value) * NEAR)


def value_of(quantity: Quantity) -> Fraction:
    """A number to compare; of a share, in percent."""
    return fraction(quantity.value) * scale(quantity)


def scale(quantity: Quantity) -> int:
    """Shares that are told as fractions are compared in percent."""
    return 100 if quantity.form == "share" and not quantity.unit else 1


def fraction(value: float) -> Fraction:
    return Fraction(str(value)).limit_denominator(10**6)


def grain(value: Fraction) -> Fraction:
    """What the last digit told of a number counts: 100 of 500, 1 of 487, 1/10 of 0.9."""
    step = Fraction(1, 10**6)
    while value and value % (step * 10) == 0:
        step *= 10
    return step
