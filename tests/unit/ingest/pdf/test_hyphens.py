"""A word broken at a line's end is mended as the document prints it elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.pdf.hyphens import join, vocabulary


@pytest.mark.parametrize(
    ("above", "below", "text", "whole"),
    [
        ("an inter-", "national pact", "", "an international pact"),
        ("a co-", "operation pact", "their co-operation", "a co-operation pact"),
        ("a co-", "operation pact", "their cooperation", "a cooperation pact"),
        ("on Sino-", "Russian trade", "", "on Sino-Russian trade"),
        ("a long-", "term plan", "", "a long-term plan"),
        ("the seven-", "teen ferries", "", "the seventeen ferries"),
        ("the night-", "ferry talks", "at night the ferry", "the night-ferry talks"),
        ("a state-of-the-", "art boat", "", "a state-of-the-art boat"),
        ("the 20-", "year plan", "", "the 20-year plan"),
        ("from 2020-", "2030 and", "", "from 2020-2030 and"),
        ("he went -", "and came", "", "he went - and came"),
        ("he went", "home", "", "he went home"),
        ("he went\u2014", "and came", "", "he went\u2014and came"),
    ],
)
def test_two_lines_become_one(above: str, below: str, text: str, whole: str) -> None:
    assert join(above, below, vocabulary([above, text, below])) == whole


def test_halves_at_a_lines_end_are_no_evidence() -> None:
    assert "inter" not in vocabulary(["an inter-", "national pact"])


@given(st.text("ab -", max_size=12), st.text("ab -", max_size=12))
def test_no_letter_is_lost(above: str, below: str) -> None:
    joined = join(above, below, vocabulary([]))
    assert [c for c in joined if c.isalpha()] == [c for c in above + below if c.isalpha()]
