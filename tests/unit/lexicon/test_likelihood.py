"""Likelihood words: the bands of ICD 203 for its own terms, none for any other word."""

import pytest

from onrecord.lexicon.likelihood import band, likelihoods
from onrecord.lexicon.moods import plain
from onrecord.lexicon.tables import table


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("almost no chance", (1, 5)),
        ("very unlikely", (5, 20)),
        ("improbable", (20, 45)),
        ("roughly even chance", (45, 55)),
        ("Likely", (55, 80)),
        ("highly probable", (80, 95)),
        ("nearly certain", (95, 99)),
        ("may", None),
        ("not likely", None),
        ("highly likely", None),
        ("will", None),
    ],
)
def test_only_terms_of_the_directive_have_a_band(
    words: str, expected: tuple[int, int] | None
) -> None:
    assert band(words) == expected


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in likelihoods(plain(text))]


def test_the_longest_words_are_found() -> None:
    assert found("It is very likely, not unlikely and far less likely.") == [
        "very likely",
        "not unlikely",
        "far less likely",
    ]


def test_bands_lie_between_nothing_and_certainty() -> None:
    bands = [band(row[0]) for row in table("likelihood")]
    assert all(0 < each[0] < each[1] < 100 for each in bands if each)
