"""From the text: times counted from one told before: "that day", "the year-earlier quarter"."""

from collections.abc import Sequence

from onrecord.read.times_anchors import Focus, Setting, Value
from onrecord.read.times_calendar import UNKNOWN, days_of, stepped, unit_of
from onrecord.read.times_recognised import Expression

QUARTERS = frozenset({"Q", "S"})
QUARTERLY = frozenset({"-Q", "-H"})
RANKS = {
    "D": 0,
    "W": 1,
    "WE": 1,
    "2W": 1,
    "M": 2,
    "Q": 3,
    "S": 3,
    "6M": 4,
    "Y": 5,
    "DE": 6,
    "CE": 7,
}
"""Which units are larger."""


def from_day(unit: str, step: int, setting: Setting) -> Value:
    """The unit so many after that of the document's day."""
    if setting.day is not None and (found := stepped(unit, setting.day, step)):
        return Value(found, setting.basis)
    return Value(UNKNOWN.get(unit, "XXXX-XX-XX"), "unresolved")


def from_told(told: Sequence[Focus], unit: str, step: int) -> Value | None:
    """So many units from the time told last that is precise enough to be counted from."""
    for focus in told:
        if found := moved(focus.value, unit, step):
            return Value(found, "text", focus.span)
    return None


def moved(value: str, unit: str, step: int) -> str | None:
    """A value so many units on; None where it is less precise than the unit."""
    precise = unit_of(value)
    if precise in QUARTERS and unit == "Y" and value[:4].isdigit():
        year = int(value[:4]) + step
        return f"{year:04}{value[4:]}" if 0 < year < 10000 else None
    days = days_of(value)
    if days is None or precise is None or RANKS.get(precise, 9) > RANKS.get(unit, -1):
        return None
    return stepped(unit, days[0], step)


def backward(expression: Expression, setting: Setting) -> Value:
    """ "that day", "the following week", "the same year", "the quarter"."""
    parts = expression.parts
    lead = int(parts.get("lead", "0"))
    if "part" in parts:
        found = from_told(setting.told, "D", lead) or Value("XXXX-XX-XX", "unresolved")
        return Value(f"{found.value}T{parts['part']}", found.basis, found.anchor)
    unit = parts.get("unit", "Q" if "latest" in parts else "D")
    if unit == "Q" and lead == 0 and setting.quarter is not None:
        return Value(setting.quarter.value, "text", setting.quarter.span)
    if unit == "Q" and lead == 0:
        return from_day(unit, -1, setting)
    if "lead" not in parts:
        return from_day(unit, 0, setting)
    unknown = Value(UNKNOWN.get(unit, "XXXX-XX-XX"), "unresolved")
    return from_told(setting.told, unit, lead) or unknown


def year_ago(expression: Expression, setting: Setting) -> Value:
    """ "the year-earlier quarter", "the 1988 period": the same stretch of another year."""
    focus = setting.quarter or next(iter(setting.told), None)
    if year := expression.parts.get("year"):
        if focus is None or focus.value[4:6] not in QUARTERLY:
            return Value(year, "stated")
        return Value(f"{year}{focus.value[4:]}", "text", focus.span)
    if focus is not None and (before := moved(focus.value, "Y", -1)):
        return Value(before, "text", focus.span)
    return from_day("Y", -1, setting)
