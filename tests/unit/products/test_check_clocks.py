"""Times of day of a draft against printed ones."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_clocks import check_clocks
from tests.unit.products.check_pairs import findings

PRINTED = "The talks will start at about 1:30 p.m. local time (6:30 a.m. in Aker)."

AGREEING = [
    "The talks will start at around 1:30 p.m. local time.",
    "The talks start at 13:30 local time.",
    "The talks start at 1:30, or 6:30 in Aker.",
    "The talks will start in the afternoon.",
]

OTHERWISE = [
    "The talks will start at about 3:30 p.m. local time.",
    "The talks will start at about 1:30 a.m. local time.",
    "The talks start at 15:30 local time.",
]


@pytest.mark.parametrize("draft", AGREEING)
def test_says_nothing_of_one_time(draft: str, kit: Kit) -> None:
    assert findings(check_clocks, PRINTED, draft, kit) == []


@pytest.mark.parametrize("draft", OTHERWISE)
def test_tells_another_time(draft: str, kit: Kit) -> None:
    (found,) = findings(check_clocks, PRINTED, draft, kit)
    assert (found.kind, found.effect) == ("number", "contradicted")


def test_ends_in_one_full_stop(kit: Kit) -> None:
    (found,) = findings(check_clocks, PRINTED, OTHERWISE[0], kit)
    assert found.reason == "The draft says 3:30 p.m.; printed here is 1:30 p.m."
