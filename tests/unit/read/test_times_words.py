"""Words of the times reader: numbers as one item, with the shapes that patterns ask for."""

import pytest

from onrecord.read.times_numbers import united
from onrecord.read.times_words import lexed


def items(text: str) -> list[tuple[str, str, str]]:
    found = united(list(lexed(text, 0, len(text))))
    return [(text[each.start : each.end], each.shape, each.value) for each in found]


@pytest.mark.parametrize(
    ("text", "shape", "value"),
    [
        ("2031", "clock year", "2031"),
        ("1990", "year", "1990"),
        ("0800", "military", "0800"),
        ("7", "hour", "7"),
        ("17", "hour two", "17"),
        ("31", "day", "31"),
        ("48", "two", "48"),
        ("1,200", "number", "1200"),
        ("5 1/2", "number", "5.5"),
        ("two and a half", "number", "2.5"),
        ("twenty-two", "number", "22"),
        ("nineteen ninety-six", "year word", "1996"),
        ("a dozen", "hour word", "12"),
        ("21st", "th", "21"),
        ("45th", "rank", "45"),
        ("10:30", "clock", "10:30"),
        ("2031-05-14", "iso", "2031-05-14"),
        ("05/14/2031", "slash", "05/14/2031"),
        ("’90s", "tens", "'90s"),
    ],
)
def test_a_number_has_one_shape(text: str, shape: str, value: str) -> None:
    assert items(text) == [(text, shape, value)]


@pytest.mark.parametrize("text", ["24/7", "F16A", "3bn", "737-800X"])
def test_other_joined_figures_have_none(text: str) -> None:
    assert "hour" not in {shape for _, shape, _ in items(text)[:1]}


def test_an_abbreviation_keeps_its_stop_and_a_possessive_stands_apart() -> None:
    assert [words for words, _, _ in items("Sept. 30's sale on Friday.")] == [
        *("Sept.", "30", "'s", "sale", "on", "Friday", "."),
    ]


def test_hours_of_the_day_keep_their_stops() -> None:
    assert [words for words, _, _ in items("9 a.m. and 9 PM")] == ["9", "a.m.", "and", "9", "PM"]
