"""Notices: sentences that speak to the reader, captions, and letters sent in."""

import pytest

from onrecord.lexicon.notices import appeals, credits_picture, is_letter, poses


@pytest.mark.parametrize(
    "text",
    [
        "Find out what happens on the quay as it unfolds.",
        "Subscribe today to be the first to know.",
        "Help us deliver papers that the islands can rely on.",
        "You are a couple who want to learn to sail.",
        "Don't miss the harbour fair on Sunday.",
    ],
)
def test_sentences_that_tell_the_reader_what_to_do_appeal(text: str) -> None:
    assert appeals(text)


@pytest.mark.parametrize(
    "text",
    [
        "Support for the gate has grown.",
        "Help from the islands came late.",
        "The board will share the cost.",
        "Young pilots like the gate.",
    ],
)
def test_nouns_and_later_verbs_do_not(text: str) -> None:
    assert not appeals(text)


@pytest.mark.parametrize(
    "text",
    ["The board has warned the pilots (Image: QUAY )", "Photo: Odd Vik", "Gone. Picture by: Aas"],
)
def test_makers_of_pictures_are_seen(text: str) -> None:
    assert credits_picture(text)


def test_a_picture_in_passing_is_no_credit() -> None:
    assert not credits_picture("The bigger picture: nobody paid (image matters).")


def test_captions_pose() -> None:
    assert poses("Skipper Ran Moe poses beside the gate.")
    assert not poses("The gate cost nine million crowns.")


def test_letters_address_who_answers_them() -> None:
    assert is_letter("DEAR ADA: My boat leaks.")
    assert not is_letter("Dearer boats sold well.")
