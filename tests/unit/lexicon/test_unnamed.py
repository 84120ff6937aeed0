"""Unnamed: phrases of terms and reasons, and numbers in words."""

import pytest

from onrecord.lexicon.unnamed import count_named, is_quantity, makes_vague, terms


def test_the_longest_phrase_is_found_across_white_space() -> None:
    found = terms("near").search("a person with direct\nknowledge of the deal")
    assert found is not None and found[0] == "with direct\nknowledge of"


def test_phrases_are_whole_words_in_any_case() -> None:
    assert terms("ground").search("Speaking on Background,") is not None
    assert terms("ground").search("on backgrounds") is None
    assert terms("reason").match("asking") is None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Two", 2),
        ("16", 16),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("several", None),
        ("2018", 2018),
    ],
)
def test_numbers(words: str, count: int | None) -> None:
    assert count_named(words) == count


def test_vague_numbers_and_quantities() -> None:
    assert makes_vague("least") and not makes_vague("exactly")
    assert is_quantity("dozen") and not is_quantity("official")
