"""Grounds: a sentence that gives a reason, and one that only announces it."""

import pytest

from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

STAND = "The council should sell the lamps of the old harbour before the winter."


@pytest.mark.parametrize(
    ("reason", "printed"),
    [
        ("The reason is that nobody pays for oil.", True),
        ("The reason for this is simple.", False),
    ],
)
def test_what_only_announces_a_reason_is_none(reason: str, printed: bool) -> None:
    draft = Draft("s.txt", f"Lamps\n\n{STAND} {reason}\n\n—Bo Lind\n")
    draft.section("signed", [STAND, reason], [draft.holder("Bo Lind")])
    pile = pile_of(draft)
    product = verified(panel(pile), pile)
    shown = [each.text for section in product.sections for each in section.sentences]
    assert any("Grounds" in each and reason in each for each in shown) == printed
