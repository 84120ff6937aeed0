"""Days of dates as stated, and days counted from one."""

from datetime import date

import pytest

from onrecord.link.dates_days import covered, last_weekday, moved, one_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-07-09", date(2031, 7, 9), date(2031, 7, 9)),
        ("2031-07-09T23:10+02:00", date(2031, 7, 9), date(2031, 7, 9)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
    ],
)
def test_a_date_covers_what_it_does_not_say(value: str, first: date, last: date) -> None:
    assert covered(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "soon", "2031-02-30", "0000-01-01", "XXXX-07-09"])
def test_what_is_no_date_covers_nothing(value: str | None) -> None:
    assert covered(value) is None


def test_only_a_whole_day_is_one() -> None:
    assert one_day("2031-07-09TMO") == date(2031, 7, 9)
    assert one_day("2031-07") is None
    assert one_day("2031-07-09/2031-07-12") is None


def test_days_stay_in_the_calendar() -> None:
    assert moved(date.max, 6) == date.max
    assert moved(date.min, -2) == date.min


def test_the_last_weekday_is_the_day_itself_or_before() -> None:
    wednesday = date(2031, 7, 9)
    assert last_weekday(wednesday, 3) == wednesday
    assert last_weekday(wednesday, 4) == date(2031, 7, 3)
