"""Administrations: which country's government "the Vik administration" and its like mean."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn

OSLO = "Prime Minister Tor Vik of Norway opened the quay. "


def government(text: str, source: str) -> list[str]:
    return drawn(text, Said(source, "it is late")).names("0")


@pytest.mark.parametrize(
    "again",
    ["The Vik administration", "The Vik government", "His government", "The federal government"],
)
def test_it_is_that_of_the_country_whose_leader_is_told_of(again: str) -> None:
    assert government(f"{OSLO}{again} said it is late.", again) == ["government of Norway"]


@pytest.mark.parametrize("leader", ["The Merkel", "The Angela Merkel", "Chancellor Merkel’s"])
def test_a_leader_of_the_table_needs_no_country_in_the_text(leader: str) -> None:
    source = f"{leader} administration"
    assert government(f"{source} said it is late.", source) == ["government of Germany"]


def test_the_administration_is_the_one_just_told_of() -> None:
    text = (
        "The Merkel administration opened the quay. Russia was late. Moscow left. "
        "The administration said it is late."
    )
    assert government(text, "The administration") == ["government of Germany"]


def test_the_printed_words_are_a_mention() -> None:
    found = drawn(
        "The Merkel administration said it is late.",
        Said("The Merkel administration", "it is late"),
    )
    (holder,) = found.holders("0")
    assert [each.exact for each in holder.mentions] == ["Merkel administration"]


@pytest.mark.parametrize("words", ["Ohio Gov. Ann Poe opened the quay.", "Ann Poe left."])
def test_nobody_who_leads_no_country_has_a_government(words: str) -> None:
    text = f"{words} The Poe administration said it is late."
    assert government(text, "The Poe administration") == ["Poe administration"]
