"""Calendar: values of what holds a day, steps from it, and the days that a value means."""

from datetime import date

import pytest

from onrecord.read.times_calendar import days_of, stepped, unit_of
from onrecord.read.times_days import easter, nth_weekday, numbered, weekday_near

DAY = date(2031, 5, 14)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("unit", "step", "value"),
    [
        ("D", -14, "2031-04-30"),
        ("W", -1, "2031-W19"),
        ("WE", 0, "2031-W20-WE"),
        ("M", -5, "2030-12"),
        ("Q", -2, "2030-Q4"),
        ("6M", -1, "2030-H2"),
        ("Y", 2, "2033"),
        ("DE", -1, "202"),
        ("CE", -1, "19"),
        ("Y", -2031, None),
        ("Y", 9000, None),
        ("TH", 1, None),
    ],
)
def test_a_step_goes_from_what_holds_the_day(unit: str, step: int, value: str | None) -> None:
    assert stepped(unit, DAY, step) == value


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-14", "2031-05-14", "2031-05-14"),
        ("2031-05-14T09:00", "2031-05-14", "2031-05-14"),
        ("2031-W20", "2031-05-12", "2031-05-18"),
        ("2031-W20-WE", "2031-05-17", "2031-05-18"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H1", "2031-01-01", "2031-06-30"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203", "2030-01-01", "2039-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_a_value_means_its_days(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["PRESENT_REF", "P3Y", "XXXX-05", "2031-13", "2031-02-30", "2031-W60", "2031-QX", ""]
)
def test_other_values_mean_no_days(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("2031-05-14TNI", "D"),
        ("2031-W20", "W"),
        ("2031-05", "M"),
        ("2031-Q3", "Q"),
        ("2031", "Y"),
        ("203", "DE"),
        ("XXXX-05", None),
        ("PAST_REF", None),
    ],
)
def test_a_value_is_as_precise_as_it_is_written(value: str, unit: str | None) -> None:
    assert unit_of(value) == unit


def test_easter_falls_where_it_fell() -> None:
    days = {2000: "04-23", 2018: "04-01", 2019: "04-21", 2024: "03-31", 2038: "04-25"}
    assert {year: easter(year).isoformat()[5:] for year in days} == days


def test_feasts_on_weekdays_are_counted_in_their_month() -> None:
    assert nth_weekday(2018, 11, 4, 4) == date(2018, 11, 22)
    assert nth_weekday(2018, 5, -1, 1) == date(2018, 5, 28)


def test_there_is_no_thirty_first_of_june() -> None:
    assert numbered(2031, 6, 31) is None


def test_the_nearest_weekday_may_be_the_day_itself() -> None:
    assert weekday_near(DAY, 3, forward=True) == DAY
    assert weekday_near(DAY, 3, forward=False, same=False) == date(2031, 5, 7)
