"""Root words: who has spoken, and kinds of papers and people."""

import pytest

from onrecord.lexicon.root_words import ANY, bases, is_attitude, paper_kind, people_class


@pytest.mark.parametrize(
    "cue", ["wants", "had hoped for", "is willing", "believed", "’s dream of", "is concerned about"]
)
def test_what_somebody_thinks_or_wants_is_not_said(cue: str) -> None:
    assert is_attitude(cue)


@pytest.mark.parametrize(
    "cue", ["said", "told", "according to", "denies", "said he thought", "expressed hope", ""]
)
def test_what_somebody_says_is_no_attitude(cue: str) -> None:
    assert not is_attitude(cue)


def test_the_first_noun_for_a_paper_is_its_kind() -> None:
    assert paper_kind("joint statement on the report") == ("statement", False)
    assert paper_kind("the indictments of two captains") == ("court", True)
    assert paper_kind("track record") is None


def test_people_are_of_a_class_by_their_noun() -> None:
    assert people_class("Two senior officials") == people_class("a diplomat") == "state"
    assert people_class("most analysts") == "scholar"
    assert people_class("a person close to the talks") == ANY


def test_forms_lead_to_their_dictionary_form() -> None:
    assert {"plan"} <= set(bases("planned"))
    assert {"consider"} <= set(bases("considering"))
    assert {"worry"} <= set(bases("worried"))
    assert {"believe"} <= set(bases("believed"))
