"""Points: days, months and years by name or number, with the time of day."""

import re

from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_clock import clock
from onrecord.read.times_days import day_at, numbered, year_at
from onrecord.read.times_fitting import UNKNOWN_DAY, dated, direction, fitting, told_year
from onrecord.read.times_recognised import Expression
from onrecord.read.times_stretches import season
from onrecord.read.times_weekdays import weekday

ISO = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST = 4
LATE = 40
"""Years of two digits after this one are of the twentieth century."""


def point(expression: Expression, setting: Setting) -> Value:
    """A day, month, year or season, and the time of day where one is told."""
    of_day = clock(expression.parts)
    if of_day is None:
        return place(expression, setting)
    found = place(expression, setting)
    if not found.value.startswith("X") and len(found.value) != len(UNKNOWN_DAY):
        found = Value(UNKNOWN_DAY, "unresolved")
    return Value(found.value + of_day, found.basis, found.anchor)


def place(expression: Expression, setting: Setting) -> Value:
    """The day, month, year or season of a point."""
    parts = expression.parts
    if "iso" in parts:
        return iso(parts["iso"])
    if "slash" in parts:
        return slash(parts["slash"])
    if "month" in parts:
        return in_month(expression, setting)
    if "season" in parts:
        return season(expression, setting)
    if "year" in parts:
        return in_year(parts["year"])
    if "weekday" in parts:
        return weekday(expression, setting)
    return near(expression, setting)


def in_year(number: str) -> Value:
    year = year_at(int(number)) if number.isdigit() and len(number) <= LONGEST else None
    return Value(year, "stated") if year else Value("XXXX", "unresolved")


def iso(text: str) -> Value:
    found = numbered(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return Value(found.isoformat(), "stated") if found else Value(UNKNOWN_DAY, "unresolved")


def slash(text: str) -> Value:
    """Month, day and year, as American papers write them; day and month where it cannot be else."""
    first, second, year = map(int, text.split("/"))
    if year < 100:
        year += 1900 if year > LATE else 2000
    found = numbered(year, first, second) or numbered(year, second, first)
    return Value(found.isoformat(), "stated") if found else Value(UNKNOWN_DAY, "unresolved")


def in_month(expression: Expression, setting: Setting) -> Value:
    """A month, or a day of one: of the year that is told, else of the one that fits."""
    parts = expression.parts
    month, number = int(parts["month"]), int(parts.get("dayno", "0"))
    year, found = told_year(expression, setting)
    if year is None:
        return guessed(expression, setting, month, number)
    return Value(written(year, month, number), found.basis, found.anchor)


def written(year: int | None, month: int, number: int) -> str:
    """A month or day; what no calendar has keeps no more than the month."""
    head = f"{year:04}" if year and year_at(year) else "XXXX"
    if number and numbered(year or 2000, month, number):
        return f"{head}-{month:02}-{number:02}"
    return f"{head}-{month:02}"


def guessed(expression: Expression, setting: Setting, month: int, number: int) -> Value:
    """A month or day of no year, by the document's day, the tense and the words around."""
    day = setting.day
    if day is None:
        return Value(written(None, month, number), "unresolved")
    if expression.parts.get("lead") == "0":
        return Value(written(day.year, month, number), setting.basis)
    candidates = [
        written(day.year + step, month, number) for step in (-1, 0, 1) if year_at(day.year + step)
    ]
    return Value(fitting(candidates, day, direction(expression, setting)), setting.basis)


def near(expression: Expression, setting: Setting) -> Value:
    """ "today", "the day before yesterday", "this morning", "last night"; a bare time of day."""
    parts = expression.parts
    if "day" in parts:
        step = int(parts["day"])
        step += {"before": -1, "after": 1}.get(parts.get("beyond", ""), 0)
    elif "lead" in parts:
        step = int(parts["lead"])
    elif "tonight" in parts:
        step = 0
    else:
        return bare(expression, setting)
    return (
        dated(day_at(setting.day, step), setting)
        if setting.day
        else Value(UNKNOWN_DAY, "unresolved")
    )


def bare(expression: Expression, setting: Setting) -> Value:
    """The day of a time of day that names none: the last of its paragraph, else the document's."""
    focus = next((e for e in setting.told if e.paragraph == expression.paragraph), None)
    if focus is not None and (match := ISO.match(focus.value)):
        return Value(match[0], "text", focus.span)
    return dated(setting.day, setting) if setting.day else Value(UNKNOWN_DAY, "unresolved")
