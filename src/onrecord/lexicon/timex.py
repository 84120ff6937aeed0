"""TIMEX3 values: which days a value of a day, week, month, quarter, season or year means."""

import re
from datetime import date, timedelta
from typing import NamedTuple

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Each season's first month, in the north."""
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?=$|T)")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE|)")
MONTHS = re.compile(r"(\d{4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?(?:-XX){0,2}")
OPEN = ".."
FIRST, LAST = date.min.isoformat(), date.max.isoformat()


class Days(NamedTuple):
    """The first and the last day that something may mean, ISO 8601."""

    first: str
    last: str

    def apart(self, other: "Days") -> bool:
        """Whether the two have no day in common."""
        return self.last < other.first or other.last < self.first


def days_of(value: str) -> Days | None:
    """The days of a value, or of two with "/" between them, of which one may be open ("..").

    None for what is not known to the year.
    """
    first, slash, last = value.partition("/")
    if slash:
        low, high = (None if each in ("", OPEN) else days_of(each) for each in (first, last))
        return Days(low.first if low else FIRST, high.last if high else LAST)
    try:
        found = stretch(value)
    except (ValueError, OverflowError):
        return None
    return Days(found[0].isoformat(), found[1].isoformat()) if found else None


def stretch(value: str) -> tuple[date, date] | None:
    """The first and the last day. Raises ValueError for a day that no calendar has."""
    if found := DAY.match(value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := WEEK.fullmatch(value):
        year, week = int(found[1]), int(found[2])
        return date.fromisocalendar(year, week, 6 if found[3] else 1), date.fromisocalendar(
            year, week, 7
        )
    if found := MONTHS.fullmatch(value):
        return of_months(int(found[1]), found[2] or "")
    return None


def of_months(year: int, part: str) -> tuple[date, date]:
    """The days of a year, or of a month, a quarter, a half or a season of it."""
    if part in SEASONS:
        month, size = SEASONS[part], 3
    elif part[:1] in ("Q", "H"):
        size = 3 if part[0] == "Q" else 6
        month = size * (int(part[1]) - 1) + 1
    else:
        month, size = (int(part), 1) if part else (1, 12)
    after = year * 12 + month - 1 + size
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, 1), end
