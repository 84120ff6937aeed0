"""TIMEX3 values and their days."""

import pytest

from onrecord.lexicon.timex import FIRST, LAST, Days, days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-07-16", "2031-07-16", "2031-07-16"),
        ("2031-07-16T09:00", "2031-07-16", "2031-07-16"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2031-W28", "2031-07-07", "2031-07-13"),
        ("2031-W28-WE", "2031-07-12", "2031-07-13"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H1", "2031-01-01", "2031-06-30"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("2031-07-09/2031-07-16", "2031-07-09", "2031-07-16"),
        ("../2031-07-16", FIRST, "2031-07-16"),
        ("2031-07-09/..", "2031-07-09", LAST),
    ],
)
def test_a_value_has_its_first_and_last_day(value: str, first: str, last: str) -> None:
    assert days_of(value) == Days(first, last)


@pytest.mark.parametrize(
    "value", ["PAST_REF", "XXXX-07-16", "2031-02-30", "2031-13", "2031-W60", "P3D", "", "9999-W53"]
)
def test_what_no_calendar_has_is_no_day(value: str) -> None:
    assert days_of(value) is None


def test_days_are_apart_only_where_none_is_shared() -> None:
    july, day = Days("2031-07-01", "2031-07-31"), Days("2031-07-31", "2031-07-31")
    assert not july.apart(day)
    assert day.apart(Days("2031-08-01", "2031-08-01"))
