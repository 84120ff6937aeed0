"""States that offices and affiliations name."""

import pytest

from onrecord.link.states import states_in


@pytest.mark.parametrize(
    ("phrase", "states"),
    [
        ("R-Ky.", {"Kentucky"}),
        ("D-N.Y.", {"New York"}),
        ("Kentucky Republican", {"Kentucky"}),
        ("W.Va.", {"West Virginia"}),
        ("West Virginia Democrat", {"West Virginia"}),
        ("R-South Carolina", {"South Carolina"}),
        ("Ohio, then Iowa", {"Ohio", "Iowa"}),
        ("Washington", set()),
        ("in or me", set()),
        ("", set()),
    ],
)
def test_states_in_full_and_in_short(phrase: str, states: set[str]) -> None:
    assert states_in([phrase]) == states
