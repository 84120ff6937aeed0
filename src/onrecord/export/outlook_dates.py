"""Outlook dates: the time value of a horizon in plain words, and as a date to sort by.

A value is one of TIMEX3 ("2031-05", "2031-Q3", "P5Y", "FUTURE_REF"). Of those that name no year
there are neither words nor a date.
"""

import re
from datetime import date
from typing import NamedTuple

SEASONS = {"SP": ("spring", 3), "SU": ("summer", 6), "FA": ("autumn", 9), "WI": ("winter", 12)}
"""Each season's name, and the month in which it begins in the north."""

QUARTERS = ("first", "second", "third", "fourth")
DAYTIMES = {
    "MO": "in the morning",
    "MI": "at midday",
    "AF": "in the afternoon",
    "EV": "in the evening",
    "NI": "at night",
}
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI)")
TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
DECADE = re.compile(r"(\d{3})X?")
RANGE = re.compile(r"([^/]+)/([^/]+)")


class Dated(NamedTuple):
    """A time in plain words, and its first day, month or year in ISO form."""

    words: str
    first: str


def dated(value: str | None) -> Dated | None:
    """What a value names; None where it names no year, or is no date."""
    if value is None:
        return None
    if found := RANGE.fullmatch(value):
        first, last = dated(found[1]), dated(found[2])
        return Dated(f"{first.words} to {last.words}", first.first) if first and last else None
    if DAY.fullmatch(value):
        return Dated(value, value)
    return in_day(value) or in_year(value)


def in_day(value: str) -> Dated | None:
    """A part of a day, or a time of day."""
    if found := PART_OF_DAY.fullmatch(value):
        return Dated(f"{found[1]} {DAYTIMES[found[2]]}", found[1])
    if found := TIME_OF_DAY.fullmatch(value):
        return Dated(f"{found[1]} {found[2]}", found[1])
    return None


def in_year(value: str) -> Dated | None:
    """A season, a quarter, a half or a week of a year; or a decade."""
    if found := SEASON.fullmatch(value):
        name, month = SEASONS[found[2]]
        return Dated(f"{name} {found[1]}", f"{found[1]}-{month:02}")
    if found := QUARTER.fullmatch(value):
        number = int(found[2])
        words = f"{QUARTERS[number - 1]} quarter of {found[1]}"
        return Dated(words, f"{found[1]}-{3 * number - 2:02}")
    if found := HALF.fullmatch(value):
        number = int(found[2])
        words = f"{QUARTERS[number - 1]} half of {found[1]}"
        return Dated(words, f"{found[1]}-{6 * number - 5:02}")
    if found := WEEK.fullmatch(value):
        return in_week(int(found[1]), int(found[2]), weekend=bool(found[3]))
    if found := DECADE.fullmatch(value):
        return Dated(f"the {found[1]}0s", f"{found[1]}0")
    return None


def in_week(year: int, week: int, *, weekend: bool) -> Dated | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1).isoformat()
    except ValueError:
        return None
    return Dated(f"the {'weekend' if weekend else 'week'} of {first}", first)
