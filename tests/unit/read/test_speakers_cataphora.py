"""Cataphora: whom a description means whom the document names only later."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn


def meant(description: str, later: str) -> list[str]:
    text = f"{description} said it is late.\nThe quay is old. {later} spoke on Monday."
    return drawn(text, Said(description, "it is late")).names("0")


@pytest.mark.parametrize(
    ("description", "later"),
    [
        ("The top Democrat on the Harbour Committee", "Sen. Tor Vik, D-Ohio,"),
        ("A Norwegian lawmaker", "Norwegian MP Tor Vik"),
        ("A Republican consultant", "The Republican quay strategist Tor Vik"),
        ("The director of Nordkap Yards", "Tor Vik, director of Nordkap Yards,"),
    ],
)
def test_a_role_that_fits_the_one_named_next(description: str, later: str) -> None:
    assert meant(description, later) == ["Tor Vik"]


@pytest.mark.parametrize(
    ("description", "later"),
    [
        ("A Democratic lawmaker", "Republican Sen. Tor Vik"),
        ("A Swedish lawmaker", "Norwegian MP Tor Vik"),
        ("A senior official", "Foreign Minister Tor Vik"),
        ("The director of Fjord Bank", "Tor Vik, director of Nordkap Yards,"),
        ("A lawmaker who asked not to be named", "Norwegian MP Tor Vik"),
    ],
)
def test_a_role_of_somebody_else(description: str, later: str) -> None:
    assert meant(description, later) != ["Tor Vik"]


def test_two_whom_it_fits_leave_it_open() -> None:
    later = "Norwegian MP Tor Vik met Norwegian MP Ann Poe, who"
    assert meant("A Norwegian lawmaker", later) == ["Norwegian lawmaker"]


def test_he_in_a_lead_is_the_one_described() -> None:
    text = (
        "A Republican consultant had asked for the crane because he thought it is late.\n"
        "The quay is old. The Republican quay strategist Tor Vik left in May."
    )
    assert drawn(text, Said("he", "it is late", cue="thought", after="because")).names("0") == [
        "Tor Vik"
    ]
