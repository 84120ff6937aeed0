"""Role status: words and verbs that say when an office is held."""

import pytest

from onrecord.lexicon.role_status import (
    after_office,
    before_office,
    ends_office,
    is_party,
    particles,
    party_letters,
    telling,
)


@pytest.mark.parametrize(
    ("word", "status"),
    [("former", "former"), ("Ex", "former"), ("incoming", "coming"), ("acting", None)],
)
def test_a_word_before_an_office_says_when(word: str, status: str | None) -> None:
    assert before_office(word) == status


def test_words_behind_an_office() -> None:
    assert after_office("elect") == "coming" and after_office("emeritus") == "former"
    assert ends_office("until") and not ends_office("since")


def test_a_verb_says_it_by_its_tense() -> None:
    assert particles("serve") == ("as",) and particles("ferry") == ()
    assert telling("serve", "as").past == "former" and telling("serve", "as").present == "current"
    assert telling("appoint", "").passive and telling("appoint", "").past == "current"
    assert telling("resign", "as").present is None
    assert telling("head", "").body and not telling("be", "").body


def test_parties() -> None:
    assert is_party("Democrat") and not is_party("democrat") and not is_party("Quay")
    assert {"D", "R", "I"} <= party_letters()
