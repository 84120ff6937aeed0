"""Whole sentences of a narrator: which carry all that they report, and which do not."""

import pytest

from onrecord.products.background.narrated import is_whole, leans, narrated
from onrecord.products.study import study_of
from tests.unit.products.background.papers import harbour
from tests.unit.products.piles import Draft, pile_of


def sentences(*drafts: Draft) -> list[str]:
    return [each.text for each in narrated(study_of(pile_of(*drafts))).values()]


def test_a_reported_sentence_carries_source_and_cue() -> None:
    assert any("the crews' union recalled" in each for each in sentences(harbour()))


def test_words_whose_source_stands_elsewhere_are_left_out() -> None:
    draft = harbour()
    draft.says(draft.holders[1], "The labour court will hear the ferry strike case", source="Rask")
    assert not any(each.startswith("The labour court") for each in sentences(draft))


def test_a_doubt_that_stands_elsewhere_keeps_a_sentence_out() -> None:
    draft = harbour()
    draft.modality(draft.attributions[1], "distance", words="became worse")
    assert not any("recalled" in each for each in sentences(draft))
    near = harbour()
    near.modality(near.attributions[1], "distance", words="recalled")
    assert any("recalled" in each for each in sentences(near))


@pytest.mark.parametrize("kind", ["scope", "distance"])
def test_what_governs_from_outside_keeps_a_sentence_out(kind: str) -> None:
    draft = harbour()
    draft.modality(
        draft.attributions[0], "scope" if kind == "scope" else "distance", words="Tuesday"
    )
    assert not any("Tove Rask" in each for each in sentences(draft))


@pytest.mark.parametrize(
    "text",
    [
        "It became worse for everybody on the sound in May.",
        "But the ferry crews of Vikholm went home on Monday.",
        "We closed the sound to every ferry on Monday.",
        "The crews struck on Monday because of that.",
    ],
)
def test_sentences_that_lean(text: str) -> None:
    assert leans(text)


def test_a_time_that_the_day_of_writing_gives_does_not_lean() -> None:
    assert not leans("This week the ferry crews of Vikholm closed the sound.")
    assert not leans("The union told crews on Monday: “We close the sound.”")


@pytest.mark.parametrize(
    "text",
    [
        "Has Sundline cut the wages of its crews?",
        "The crews of the ferry said “we close the sound.",
        "the ferry crews closed the sound on Monday.",
        "Closed on Monday.",
        "The ferry crews closed the sound on Monday",
    ],
)
def test_what_is_no_whole_sentence(text: str) -> None:
    assert not is_whole(text)
