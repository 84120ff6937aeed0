"""Horizons: the words that say when, and their value counted from the day of publication."""

from datetime import date

import pytest

from onrecord.read.horizons import times
from onrecord.read.horizons_values import day_of, is_past, value_of

DAY = date(2031, 5, 14)
"""A Wednesday."""


def value(text: str, day: date | None = DAY) -> str | None:
    (time,) = times(text, 0, len(text))
    return value_of(time.form, time.groups, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", "2031-05-19"),
        ("on Wednesday", "2031-05-14"),
        ("next Friday", "2031-05-23"),
        ("tomorrow", "2031-05-15"),
        ("tonight", "2031-05-14TNI"),
        ("by May", "2031-05"),
        ("in January", "2032-01"),
        ("in May next year", "2032-05"),
        ("by late July 2040", "2040-07"),
        ("July 25", "2031-07-25"),
        ("on 3 February", "2032-02-03"),
        ("on the 25th of July 2033", "2033-07-25"),
        ("in 2036", "2036"),
        ("by the end of 2036", "2036"),
        ("in the 2040s", "204"),
        ("next week", "2031-W21"),
        ("this weekend", "2031-W20-WE"),
        ("later this year", "2031"),
        ("by the end of the month", "2031-05"),
        ("early next month", "2031-06"),
        ("next summer", "2032-SU"),
        ("next quarter", "2031-Q3"),
        ("by the middle of the century", "20"),
        ("within months", "PXM"),
        ("in three weeks", "P3W"),
        ("over the next five years", "P5Y"),
        ("in the coming week", "P1W"),
        ("in an hour", "PT1H"),
        ("in two to three weeks", "PXW"),
        ("in forty years", "P40Y"),
        ("for decades", "PXDE"),
        ("soon", "FUTURE_REF"),
        ("at 6 p.m.", "T18:00"),
    ],
)
def test_words_of_time_have_a_value(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", "XXXX-WXX-1"),
        ("by May", "XXXX-05"),
        ("July 25", "XXXX-07-25"),
        ("next week", None),
        ("tomorrow", None),
        ("in 2036", "2036"),
        ("within months", "PXM"),
    ],
)
def test_without_a_day_of_publication_only_the_words_count(text: str, expected: str | None) -> None:
    assert value(text, None) == expected


@pytest.mark.parametrize("text", ["it may march on", "the 2030 vote", "three weeks ago"])
def test_other_words_are_no_time(text: str) -> None:
    assert times(text, 0, len(text)) == []


def test_a_stretch_of_something_else_has_no_value() -> None:
    assert value("for the school year") is None


def test_what_lies_before_the_day_is_past() -> None:
    assert is_past("2031-05-13", DAY)
    assert is_past("2030", DAY)
    assert not is_past("2031", DAY)
    assert not is_past("PXM", DAY)
    assert not is_past("2030", None)


def test_a_day_is_known_only_to_the_day() -> None:
    assert day_of("2031-05-14T09:30") == DAY
    assert day_of("2031-05") is None
    assert day_of(None) is None
