"""Regions: states by their full names and by what shortens them."""

import pytest

from onrecord.lexicon.regions import is_state, states


def test_a_short_form_gives_the_full_name() -> None:
    assert states()["Ariz"] == states()["Arizona"] == "Arizona"


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ({"ohio"}, True),
        ({"new", "york"}, True),
        ({"york"}, False),
        ({"bay", "state"}, False),
        (set[str](), False),
    ],
)
def test_the_words_of_a_full_name_are_a_state(words: set[str], known: bool) -> None:
    assert is_state(words) is known
