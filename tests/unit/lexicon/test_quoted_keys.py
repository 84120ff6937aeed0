"""What a quotation keeps in another translation."""

import pytest

from onrecord.lexicon.quoted_keys import has_value, keys, searched

WINDS = ("winds", "unseen", "in", "a", "century")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("winds unseen in a century", "winds not seen in 100 years"),
        ("winds unseen in a century", "the wind that was seen once in a hundred years"),
        ("a decade of boats", "10 years of boats"),
    ],
)
def test_other_words_for_one_thing_have_the_same_keys(one: str, other: str) -> None:
    shared = keys(one.split()) & keys(other.split())
    assert shared == keys(one.split())
    assert has_value(shared)


def test_a_value_is_no_word_and_a_word_no_value() -> None:
    assert "=100 years" in keys(["a", "century"])
    assert "century" not in keys(["a", "century"])
    assert not has_value(keys(["the", "boats", "are", "late"]))
    assert keys(["the", "of", "a"]) == frozenset()


def test_what_is_searched_has_the_other_words_of_a_value() -> None:
    assert {"winds", "seen", "unseen", "100"} <= searched(WINDS)
