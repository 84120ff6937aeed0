"""Offices: which words say what one person is and which are people's names too."""

import pytest

from onrecord.lexicon import offices


@pytest.mark.parametrize(
    ("word", "only"),
    [("Director", True), ("editor", True), ("King", False), ("Editors", False), ("Quay", False)],
)
def test_a_word_that_is_an_office_and_no_family_name(word: str, only: bool) -> None:
    assert offices.is_office_only(word) is only
