"""Feasts: named days, with the year that the text or the document's day gives them."""

import re
from datetime import date

from onrecord.lexicon.times import feasts
from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_days import day_at, easter, nth_weekday, numbered, year_at
from onrecord.read.times_fitting import UNKNOWN_DAY, direction, fitting, told_year
from onrecord.read.times_points import point
from onrecord.read.times_recognised import Expression

FULL = re.compile(r"\d{4}-\d\d-\d\d")


def named(expression: Expression, setting: Setting) -> Value:
    """Feasts: "Christmas", "last Thanksgiving", "Easter 1916"."""
    rule = feasts()[expression.parts["feast"]]
    if FULL.fullmatch(rule):
        return Value(rule, "stated")
    year, found = told_year(expression, setting)
    if year is not None:
        day = feast(rule, year)
        return (
            Value(day.isoformat(), found.basis, found.anchor)
            if day
            else Value(UNKNOWN_DAY, found.basis)
        )
    if setting.day is None:
        return Value(
            f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else UNKNOWN_DAY, "unresolved"
        )
    days = [feast(rule, setting.day.year + step) for step in (-1, 0, 1)]
    candidates = [each.isoformat() for each in days if each]
    return Value(fitting(candidates, setting.day, direction(expression, setting)), setting.basis)


def known(expression: Expression, setting: Setting) -> Value:
    """ "the Sept. 11 attacks": a day that is named for one year."""
    month, number = expression.parts["month"], expression.parts["dayno"]
    rule = feasts().get(f"{month}-{number} attacks")
    return Value(rule, "stated") if rule else point(expression, setting)


def feast(rule: str, year: int) -> date | None:
    """The day that a rule of time_feasts.tsv gives in a year."""
    if year_at(year) is None:
        return None
    if rule.startswith("easter"):
        return day_at(easter(year), int(rule.removeprefix("easter")))
    month, rest = int(rule[:2]), rule[3:]
    if not rest.startswith("W"):
        return numbered(year, month, int(rest))
    match = re.fullmatch(r"W(-?\d)-(\d)(\+\d)?", rest)
    if match is None:
        return None
    day = nth_weekday(year, month, int(match[1]), int(match[2]))
    return day_at(day, int(match[3] or 0)) if day else None
