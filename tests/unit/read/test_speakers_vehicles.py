"""Vehicles: the document, programme or interview through which a source's words came."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn

OWN = ["The Quay Courier"]


@pytest.mark.parametrize(
    ("opening", "cue", "document"),
    [
        ("Tor Vik said in a statement that", "said", "statement"),
        ("In a letter to the board, Tor Vik wrote that", "wrote", "letter to the board"),
        ("Tor Vik said in his memo that", "said", "memo"),
        ("Tor Vik said Monday in a tweet that", "said", "tweet"),
        ("Tor Vik issued a statement saying", "issued a statement saying", "statement"),
    ],
)
def test_a_document_in_which_it_was_said_relays(opening: str, cue: str, document: str) -> None:
    found = drawn(f"{opening} the pier is safe.", Said("Tor Vik", "the pier is safe", cue=cue))
    assert found.chain("0") == [["Tor Vik"], [document], OWN]


@pytest.mark.parametrize(
    "text",
    [
        "Tor Vik, who had lied in a letter, said that the pier is safe.",
        "Tor Vik said in an interview that the pier is safe.",
        "Tor Vik, the mayor's brother-in-law, said that the pier is safe.",
        "Tor Vik told reporters in the harbour that the pier is safe.",
        "Tor Vik took note and said that the pier is safe.",
        "Tor Vik said on Twitter that the pier is safe.",
    ],
)
def test_other_words_between_source_and_content_relay_nothing(text: str) -> None:
    cue = "told" if "told" in text else "said"
    found = drawn(text, Said("Tor Vik", "the pier is safe", cue=cue))
    assert found.chain("0") == [["Tor Vik"], OWN]


def test_a_document_comes_before_the_outlet_that_printed_it() -> None:
    text = "Tor Vik wrote in an essay for Reuters that the pier is safe."
    found = drawn(text, Said("Tor Vik", "the pier is safe", cue="wrote"))
    assert found.chain("0") == [["Tor Vik"], ["essay"], ["Reuters"], OWN]


def test_a_programme_in_quotation_marks_relays() -> None:
    text = "Tor Vik said on “Harbour Tonight” that the pier is safe."
    found = drawn(text, Said("Tor Vik", "the pier is safe"))
    assert found.chain("0") == [["Tor Vik"], ["Harbour Tonight"], OWN]


def test_a_quoted_outlet_behind_a_preposition_relays() -> None:
    text = "In an interview on “CNN Tonight,” Tor Vik said that the pier is safe."
    found = drawn(text, Said("Tor Vik", "the pier is safe"))
    assert found.chain("0")[1][0].startswith("CNN")


def test_the_reporter_on_air_and_his_outlet_are_two_steps() -> None:
    text = "Tor Vik told Hedda Lund on CNN that the pier is safe."
    found = drawn(text, Said("Tor Vik", "the pier is safe", cue="told"))
    assert found.chain("0") == [["Tor Vik"], ["Hedda Lund"], ["CNN"], OWN]


def test_what_a_reporter_says_is_not_his_outlets() -> None:
    found = drawn("CNN's Hedda Lund said that it is late.", Said("CNN's Hedda Lund", "it is late"))
    assert found.chain("0") == [["Hedda Lund"], OWN]


INTERVIEW = "“It is late,” Tor Vik told CNN. “We wait,” he said{more}."


@pytest.mark.parametrize(
    ("more", "chain"),
    [
        ("", [["Tor Vik"], ["CNN"], OWN]),
        (" earlier at a rally", [["Tor Vik"], OWN]),
    ],
)
def test_the_next_quotation_of_an_interview_has_its_relayers(
    more: str, chain: list[list[str]]
) -> None:
    found = drawn(
        INTERVIEW.format(more=more),
        Said("Tor Vik", "It is late", cue="told", kind="direct"),
        Said("he", "We wait", kind="direct", after="“We wait"),
    )
    assert found.chain("1") == chain


def test_somebody_elses_quotation_is_not_of_the_interview() -> None:
    found = drawn(
        "“It is late,” Tor Vik told CNN. “We wait,” Hedda Lund said.",
        Said("Tor Vik", "It is late", cue="told", kind="direct"),
        Said("Hedda Lund", "We wait", kind="direct"),
    )
    assert found.chain("1") == [["Hedda Lund"], OWN]
