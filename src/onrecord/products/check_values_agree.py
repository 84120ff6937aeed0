"""Agreement: whether a number of a draft says what a printed number says."""

from fractions import Fraction

from onrecord.lexicon.standing import grain
from onrecord.products.check_values_quantities import Quantity

EXACT = Fraction(2, 100)
"""How far a rounded number may lie from the printed one without a word that says so."""
NEAR = Fraction(10, 100)
SHARES = Fraction(2, 100)
"""How far "two-thirds" may lie from a percentage."""
ROUNDED = frozenset({"count", "time", "share", "money", "length", "weight"})
"""What is told in rounded numbers; years, ages and ranks are not."""
FARTHEST: dict[str, tuple[Fraction, Fraction]] = {
    "": (1 - EXACT, 1 + EXACT),
    "near": (1 - NEAR, 1 + NEAR),
    "below": (Fraction(85, 100), Fraction(1)),
    "above": (Fraction(1), Fraction(3, 2)),
    "under": (Fraction(1, 2), Fraction(1)),
}
"""From what to what share of the draft's number the printed one may be, by what loosens it."""


def comparable(draft: Quantity, printed: Quantity) -> bool:
    """Whether two numbers measure the same."""
    return draft.kind == printed.kind and draft.unit.base == printed.unit.base


def agrees(draft: Quantity, printed: Quantity) -> bool:
    """Whether the draft's number is the printed one, or the printed one rounded."""
    if draft.low <= printed.high and printed.low <= draft.high:
        return True
    if draft.low != draft.high or printed.low != printed.high or not draft.low:
        return False
    if "fraction" in {draft.number.form, printed.number.form} and draft.kind == "share":
        return abs(draft.low - printed.low) <= SHARES * (2 if draft.bound else 1)
    if draft.kind not in ROUNDED:
        return False
    if grain(printed.low) >= grain(draft.low):
        return False
    low, high = FARTHEST[draft.bound]
    return low * draft.low <= printed.low <= high * draft.low


def same_value(draft: Quantity, printed: Quantity) -> bool:
    """Whether two numbers have one value, whatever they measure."""
    return draft.number.low == printed.number.low and draft.number.high == printed.number.high
