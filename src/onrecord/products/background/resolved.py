"""Resolved: the day, month or year of an expression of time, from the days of its document."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.lexicon.timeline import shift_of
from onrecord.lexicon.timex import Days, days_of
from onrecord.model.timing import Relation, Time
from onrecord.products.background.story import common

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
MONTH = re.compile(r"XXXX-(\d\d)(-\d\d)?(?=$|T)")
UNITS = {"XXXX-WXX": 7, "XXXX-XX": 31, "XXXX": 366, "XXXX-XX-XX": 1}
MONTH_NAMED = re.compile(
    r"last (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)$",
    re.IGNORECASE,
)
CLOSE = 4
"""Months up to which the nearest year of a month is meant, whatever the tense."""

FAR = 8
"""Months ago up to which a month without its year is the last of its name, in a document that has
no date of its own."""

WEEK = re.compile(r"\d{4}-W\d\d(?:-WE)?$")
KNOWN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)")


class Writing(NamedTuple):
    """Between which days a document was written, and the first day of the week that it tells of
    where it has no date of its own."""

    days: Days
    week: str | None = None


def value_of(time: Time, writing: Writing | None, relation: Relation | None) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD; None where it is not known as far as the words say it."""
    if found := KNOWN.match(time.value):
        return found[0] if days_of(found[0]) and not either_year(time, writing) else None
    if WEEK.match(time.value):
        week = days_of(time.value)
        return week.first[:7] if week else None
    if stretch := days_in(time.value):
        return common(stretch.first, stretch.last)
    if writing is None:
        return None
    if writing.week and (found := WEEKDAY.match(time.value)) and relation != "future":
        return weekday(int(found[1]), writing.week, "future")
    first, last = (counted(time, each, relation) for each in writing.days)
    if writing.week and first and MONTH.match(time.value) and not is_near(first, writing.days.last):
        return None
    value = common(first, last) if first and last else None
    return value if value and (len(value) > 4 or time.value == "XXXX") else None


def either_year(time: Time, writing: Writing | None) -> bool:
    """Whether "last June" may be that of the year of writing, or of the one before."""
    month = MONTH_NAMED.match(time.span.exact) is not None and writing is not None
    return bool(month and writing and time.value[:4] == writing.days.last[:4])


def days_in(value: str) -> Days | None:
    """The days of a season, quarter or half of a known year."""
    return days_of(value) if re.fullmatch(r"\d{4}-(?:SP|SU|FA|WI|Q\d|H\d)", value) else None


def counted(time: Time, day: str, relation: Relation | None) -> str | None:
    """What an expression means that was written on a day."""
    value = time.value.split("T")[0] if not time.value.startswith("XXXX-WXX") else time.value
    if found := WEEKDAY.match(value):
        return weekday(int(found[1]), day, relation)
    if found := MONTH.match(value):
        last = shift_of(time.span.exact) == -1
        value_of_month = of_month(found[1] + (found[2] or ""), day, "past" if last else relation)
        return None if last and value_of_month and value_of_month[:4] == day[:4] else value_of_month
    unit, shift = UNITS.get(value), shift_of(time.span.exact)
    return shifted(day, unit, shift) if unit and shift is not None else None


def weekday(number: int, day: str, relation: Relation | None) -> str:
    """The next such day after the writing, or the last one up to it."""
    written = date.fromisoformat(day)
    if relation == "future":
        return (written + timedelta(days=(number - written.isoweekday()) % 7)).isoformat()
    return (written - timedelta(days=(written.isoweekday() - number) % 7)).isoformat()


def of_month(rest: str, day: str, relation: Relation | None) -> str | None:
    """A month, or a day of one, in the nearest year; of what is past in the last one."""
    year = int(day[:4])
    known = [one for each in (year - 1, year, year + 1) if days_of(one := f"{each}-{rest}")]
    if relation == "past":
        return next((each for each in reversed(known) if each <= day[: len(each)]), None)
    near = min(known, key=lambda each: abs(months(each) - months(day)), default=None)
    if near is None or abs(months(near) - months(day)) <= CLOSE:
        return near
    if relation == "future":
        return next((each for each in known if each >= day[: len(each)]), None)
    return next((each for each in reversed(known) if each <= day[: len(each)]), None)


def is_near(month: str, day: str) -> bool:
    """Whether a month that an undated document names without its year was not long before a day;
    of what was, it may be that of another year."""
    return months(day) - months(month) <= FAR


def months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7])


def shifted(day: str, unit: int, shift: int) -> str | None:
    """The unit of time that lies some units away from that of a day."""
    written = date.fromisoformat(day)
    if unit == 1:
        return (written + timedelta(days=shift)).isoformat()
    if unit == 7:
        monday = written + timedelta(days=7 * shift + 1 - written.isoweekday())
        return monday.isoformat()[:7]
    if unit == 31:
        month = written.year * 12 + written.month - 1 + shift
        return f"{month // 12}-{month % 12 + 1:02}"
    return str(written.year + shift)
