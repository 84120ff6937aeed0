"""Values of horizons: TIMEX3 for words of time, counted from the day of publication."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from onrecord.lexicon.days import from_now, lead, month, weekday
from onrecord.lexicon.numbers import number_at
from onrecord.lexicon.tables import table

Groups = Mapping[str, str | None]
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
PARTS = re.compile(r"[a-z]+|\d+|-")
LATELY = 7
"""Days for which a date without a year still means one that has just passed."""
SEASONS = frozenset({"SP", "SU", "FA", "WI"})
CLOCK = re.compile(r"(\d+)(?:[:.](\d\d))?\s?([ap])?")


def day_of(published: str | None) -> date | None:
    """The day of publication, where it is known to the day."""
    match = ISO_DAY.match(published or "")
    return date(*map(int, match.groups())) if match else None


def value_of(form: str, groups: Groups, day: date | None) -> str | None:
    """The TIMEX3 value of a time of one form of `horizons`; None where the words give none."""
    return READINGS[form](groups, day)


def is_past(value: str | None, day: date | None) -> bool:
    """Whether a value lies wholly before the day of publication."""
    if value is None or day is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        return False
    return value < day.isoformat()[: len(value)]


def vague(groups: Groups, day: date | None) -> str | None:
    return "FUTURE_REF"


def dated(groups: Groups, day: date | None) -> str | None:
    """ "July 25", "25 July 2031"; without a year, the next such day."""
    number, of_month = int(re.sub(r"\D", "", groups["day"] or "")), month(groups["month"] or "")
    if of_month is None:
        return None
    tail = f"{of_month:02}-{number:02}"
    if groups["year"]:
        return f"{groups['year']}-{tail}"
    if day is None:
        return f"XXXX-{tail}"
    lately = (day - timedelta(days=LATELY)).isoformat()[5:]
    year = day.year + (tail < min(lately, day.isoformat()[5:]))
    return f"{year}-{tail}"


def on_weekday(groups: Groups, day: date | None) -> str | None:
    """ "on Monday": the next from the day of publication on; "next Monday": in the next week."""
    number = weekday(groups["weekday"] or "")
    if number is None:
        return None
    if day is None:
        return f"XXXX-WXX-{number + 1}"
    ahead = (number - day.weekday()) % 7
    if groups["which"] == "next" and ahead < 7 - day.weekday():
        ahead += 7
    return (day + timedelta(days=ahead)).isoformat()


def near(groups: Groups, day: date | None) -> str | None:
    """ "today", "tonight", "tomorrow", "this afternoon"."""
    if day is None:
        return None
    words = (groups["now"] or "").split()
    part = {"tonight": "TNI", "morning": "TMO", "afternoon": "TAF", "evening": "TEV"}
    days = from_now(words[0]) or 0
    return (day + timedelta(days=days)).isoformat() + part.get(words[-1], "")


def in_month(groups: Groups, day: date | None) -> str | None:
    """ "by May", "in early May 2031", "in May next year"."""
    of_month = month(groups["month"] or "")
    year = groups["year"]
    if of_month is None:
        return None
    if year and year.isdigit():
        return f"{year}-{of_month:02}"
    if day is None:
        return f"XXXX-{of_month:02}"
    if year:
        return f"{day.year + (lead(year.split()[0]) or 0)}-{of_month:02}"
    return f"{day.year + (of_month < day.month)}-{of_month:02}"


def in_year(groups: Groups, day: date | None) -> str | None:
    """ "by 2031", "by the end of 2031"; of a decade its first three digits: "in the 2030s"."""
    return groups["year"] or (groups["decade"] or "")[:3]


def in_period(groups: Groups, day: date | None) -> str | None:
    """ "next week", "later this year", "by the end of the month"."""
    code = codes("period").get(groups["period"] or "")
    if day is None or code is None:
        return None
    step = lead(groups["which"] or "this") or 0
    if code in {"W", "WE"}:
        year, week, _ = (day + timedelta(days=7 * step)).isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if code == "WE" else "")
    if code == "M":
        months = day.year * 12 + day.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    if code == "Q":
        quarters = day.year * 4 + (day.month - 1) // 3 + step
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    if code in SEASONS:
        return f"{day.year + step}-{code}"
    found = {"Y": day.year + step, "DE": day.year // 10 + step, "CE": day.year // 100 + step}
    return str(found[code]) if code in found else None


def lasting(groups: Groups, day: date | None) -> str | None:
    """ "within months", "over the next five years", "in the coming weeks": a duration."""
    code, many = codes("unit")[groups["unit"] or ""], amount(groups)
    clock, letter = ("T", code[1:]) if code.startswith("T") else ("", code)
    return many and f"P{clock}{many}{letter}"


def amount(groups: Groups) -> str | None:
    """How many; X where the words do not say, None where they count nothing."""
    if groups["count"] is None:
        several = groups["some"] or (groups["plural"] and (groups["next"] or not groups["the"]))
        return "X" if several else "1" if groups["next"] else None
    if groups["range"] and number_at(PARTS.findall(groups["count"]), 0):
        return "X"
    if groups["count"] in {"a", "an"}:
        return "1"
    found = number_at(PARTS.findall(groups["count"]), 0)
    if found is None:
        return None
    exact = found.low == found.high and found.low.denominator == 1
    return str(found.low) if exact else "X"


def at_clock(groups: Groups, day: date | None) -> str | None:
    match = CLOCK.match(groups["clock"] or "")
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


@cache
def codes(kind: str) -> dict[str, str]:
    return {row[0]: row[2] for row in table("forecast_times") if row[1] == kind}


READINGS: Mapping[str, Callable[[Groups, date | None], str | None]] = {
    "vague": vague,
    "dated": dated,
    "dated2": dated,
    "weekday": on_weekday,
    "near": near,
    "month": in_month,
    "year": in_year,
    "period": in_period,
    "weekend": in_period,
    "period2": in_period,
    "lasting": lasting,
    "clock": at_clock,
}
