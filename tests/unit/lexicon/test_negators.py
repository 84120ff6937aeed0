"""Negators: what comes to a negation by its plain words."""

import pytest

from onrecord.lexicon.negators import negated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our task is not to steer ships", True),
        ("The yard didn’t sell the ferry", True),
        ("The yard has never sold a ferry", True),
        ("The yard sold the ferry", False),
        ("The yard did not say that it had never sold the ferry", False),
    ],
)
def test_an_odd_number_of_negators_negates(text: str, expected: bool) -> None:
    assert negated(text) is expected
