"""Terms: one key for the forms of a word, and what shows that words are nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.terms import (
    is_notice,
    is_office,
    is_role,
    phrases,
    reports_speech,
    tokens,
    word_key,
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ferries", "ferry"),
        ("Fees", "fee’s"),
        ("taxes", "tax"),
        ("Wójcik’s", "wojcik"),
        ("pass", "pass"),
    ],
)
def test_forms_of_a_word_have_one_key(first: str, second: str) -> None:
    assert word_key(first) == word_key(second)


def test_no_word_stands_for_another() -> None:
    keys = [tokens(each)[0].key for each in ("Norway", "Norway’s", "Norwegian", "Oslo")]
    assert keys == ["norway", "norway", "norwegian", "oslo"]
    assert {each.key for each in tokens("the White House")}.isdisjoint({"united states", "us"})


def test_capitals_and_what_stands_before_a_word_are_kept() -> None:
    moon, asked = tokens("Moon rocks")[0], tokens("They saw the Moon.")[-1]
    assert (moon.named, moon.inner) == (True, False)
    assert (asked.named, asked.inner) == (True, True)


def test_roles_are_told_from_matters() -> None:
    assert is_role("minister")
    assert is_office("minister")
    assert not is_role("ferry")


def test_general_words_name_nothing_by_themselves() -> None:
    assert [each.key for each in tokens("The government of the day") if not each.general] == []


def found(text: str) -> dict[str, tuple[bool, bool]]:
    return {" ".join(each.words): (each.opens, each.closes) for each in phrases(text)}


def test_a_noun_shows_by_what_stands_around_it() -> None:
    assert found("They built the ferry in May.")["ferry"] == (True, True)
    assert found("They ferry the sheep.")["ferry"] == (False, False)
    assert found("A “ferry pact” was signed.")["ferry pact"] == (True, True)


def test_owners_and_what_they_own_are_no_pair() -> None:
    assert "vik ferry" not in found("the Vik’s ferry")


def test_words_across_a_comma_are_no_pair() -> None:
    assert "ferry tariff" not in found("a ferry, tariff and all")


def test_sentences_that_report_and_notices_are_told_apart() -> None:
    assert reports_speech("The mayor said so.")
    assert not reports_speech("The mayor left.")
    assert is_notice("Sign up for our newsletter.")
    assert not is_notice("The mayor signed.")


@given(st.text(max_size=80))
def test_tokens_are_stretches_of_the_text_in_order(text: str) -> None:
    last = 0
    for each in tokens(text):
        assert last <= each.start < each.end <= len(text)
        last = each.end
