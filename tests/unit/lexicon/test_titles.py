"""Titles before a name that somebody asks for."""

import pytest

from onrecord.lexicon.titles import without_title


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Sen. Tor Vik", "Tor Vik"),
        ("Prime Minister Ines Duarte", "Ines Duarte"),
        ("Robert Bishop Vik", "Robert Bishop Vik"),
        ("Minister Ines Duarte", "Ines Duarte"),
        ("Tor Vik", "Tor Vik"),
        ("Minister", "Minister"),
        ("", ""),
    ],
)
def test_what_is_left_without_titles(asked: str, name: str) -> None:
    assert without_title(asked) == name
