"""Days of dates: what a stated date covers, and days counted from one."""

import re
from datetime import date, timedelta

from onrecord.lexicon.timex import stretch

DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.{0,40})?")


def covered(value: str | None) -> tuple[date, date] | None:
    """The first and the last day of a date as precise as stated; None for what is no date."""
    try:
        return stretch(value or "")
    except (ValueError, OverflowError):
        return None


def one_day(value: str | None) -> date | None:
    """The day that a date gives; None where it is less precise."""
    days = covered(value) if value and DAY.fullmatch(value) else None
    return days[0] if days else None


def moved(day: date, by: int) -> date:
    """A day counted from another, within the calendar."""
    try:
        return day + timedelta(by)
    except OverflowError:
        return day


def last_weekday(day: date, number: int) -> date:
    """The last weekday of a number (1 is Monday) on or before a day."""
    return moved(day, -((day.isoweekday() - number) % 7))
