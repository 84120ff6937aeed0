"""Calendar: TIMEX3 values of days and of what holds them, steps between them, and their days."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from onrecord.read.times_days import day_at, numbered, year_at

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)(?!\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
YEAR = re.compile(r"\d{4}(?!\d)")
MONTHS = 12
LAST_STEP = 5000
"""The most units that a value is counted on; more is no date."""


def of_year(day: date, step: int) -> str | None:
    return year_at(day.year + step)


def of_month(day: date, step: int) -> str | None:
    months = day.year * 12 + day.month - 1 + step
    year = year_at(months // 12)
    return year and f"{year}-{months % 12 + 1:02}"


def of_quarter(day: date, step: int) -> str | None:
    quarters = day.year * 4 + (day.month - 1) // 3 + step
    year = year_at(quarters // 4)
    return year and f"{year}-Q{quarters % 4 + 1}"


def of_half(day: date, step: int) -> str | None:
    halves = day.year * 2 + (day.month - 1) // 6 + step
    year = year_at(halves // 2)
    return year and f"{year}-H{halves % 2 + 1}"


def of_week(day: date, step: int) -> str | None:
    moved = day_at(day, 7 * step)
    if moved is None:
        return None
    year, week, _ = moved.isocalendar()
    return f"{year:04}-W{week:02}"


def of_weekend(day: date, step: int) -> str | None:
    week = of_week(day, step)
    return week and f"{week}-WE"


def of_day(day: date, step: int) -> str | None:
    moved = day_at(day, step)
    return moved.isoformat() if moved else None


def of_decade(day: date, step: int) -> str | None:
    year = year_at(day.year + 10 * step)
    return year and year[:3]


def of_century(day: date, step: int) -> str | None:
    year = year_at(day.year + 100 * step)
    return year and year[:2]


STEPPED: Mapping[str, Callable[[date, int], str | None]] = {
    "Y": of_year,
    "6M": of_half,
    "Q": of_quarter,
    "M": of_month,
    "W": of_week,
    "2W": lambda day, step: of_week(day, 2 * step),
    "WE": of_weekend,
    "D": of_day,
    "DE": of_decade,
    "CE": of_century,
}
UNKNOWN: Mapping[str, str] = {
    "Y": "XXXX",
    "6M": "XXXX-HX",
    "Q": "XXXX-QX",
    "M": "XXXX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "D": "XXXX-XX-XX",
    "DE": "XXX",
    "CE": "XX",
    "ML": "X",
}


def stepped(unit: str, day: date, step: int) -> str | None:
    """The week, month, … so many after the one that holds a day."""
    value = STEPPED.get(unit)
    return value(day, step) if value and abs(step) <= LAST_STEP else None


def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day that a value of a day, week, month, quarter, season or year means.

    None for what is not known to the year, and for references.
    """
    if match := DAY.match(value):
        day = numbered(*map(int, match.groups()))
        return (day, day) if day else None
    if match := WEEK.match(value):
        return week_days(int(match[1]), int(match[2]), value.endswith("-WE"))
    if re.fullmatch(r"\d{2,3}", value):
        size = 10 ** (4 - len(value))
        return from_months(int(value) * size * 12, size * 12)
    return part_days(value) if YEAR.match(value) else None


def part_days(value: str) -> tuple[date, date] | None:
    """The days of a year, or of the month, quarter, half or season of it that follows."""
    start, rest = int(value[:4]) * 12, value[5:]
    if rest in ("", "XX", "XX-XX"):
        return from_months(start, 12)
    if rest[:2].isdigit():
        return from_months(start + int(rest[:2]) - 1, 1) if 0 < int(rest[:2]) <= MONTHS else None
    if rest[:2] in SEASON_MONTHS:
        return from_months(start + SEASON_MONTHS[rest[:2]] - 1, 3)
    size = {"Q": 3, "H": 6}.get(rest[:1])
    if size is None or not rest[1:2].isdigit():
        return None
    return from_months(start + size * (int(rest[1]) - 1), size)


def week_days(year: int, week: int, end: bool) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    first, last = day_at(monday, 5 if end else 0), day_at(monday, 6)
    return (first, last) if first and last else None


def from_months(start: int, size: int) -> tuple[date, date] | None:
    """The days of some months; `start` counts them from the year 0."""
    first = numbered(start // 12, start % 12 + 1, 1)
    after = numbered((start + size) // 12, (start + size) % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def unit_of(value: str) -> str | None:
    """How precise a value is: D, W, M, Q, Y, DE; None for what is no place in the calendar."""
    if DAY.match(value):
        return "D"
    if WEEK.match(value):
        return "W"
    if re.fullmatch(r"\d{4}", value):
        return "Y"
    if MONTH.match(value):
        return "M"
    if re.fullmatch(r"\d{4}-Q\d", value):
        return "Q"
    if re.fullmatch(r"\d{4}-(?:SP|SU|FA|WI)", value):
        return "S"
    return "DE" if re.fullmatch(r"\d{3}", value) else None
