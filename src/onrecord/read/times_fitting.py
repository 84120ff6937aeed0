"""Fitting: the year, and the side of the document's day, that an expression without them means."""

from datetime import date

from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_calendar import days_of
from onrecord.read.times_days import year_at
from onrecord.read.times_recognised import Expression

UNKNOWN_DAY = "XXXX-XX-XX"
BACK = frozenset({"since", "after"})
AHEAD = frozenset({"by", "until", "till"})
AGAINST, AGAINST_DAY = 8, 3
"""How much farther what lies on the other side seems: a month, and a day of one."""


def told_year(expression: Expression, setting: Setting) -> tuple[int | None, Value]:
    """The year that goes with a month or season, and what it rests on."""
    parts = expression.parts
    none = Value("XXXX", "unresolved")
    if "year" in parts:
        return int(parts["year"]), Value(parts["year"], "stated")
    if lead := parts.get("yearlead"):
        if setting.day is None:
            return None, none
        year = setting.day.year + int(lead)
        return (year, Value("", setting.basis)) if year_at(year) else (None, none)
    focus = setting.year
    if focus is not None and "lead" not in parts:
        return int(focus.value[:4]), Value("", "text", focus.span)
    return None, none


def direction(expression: Expression, setting: Setting) -> int:
    """-1 for what lies behind, 1 for what is to come, 0 where nothing shows it."""
    lead = expression.parts.get("lead")
    if lead and lead != "0":
        return 2 * int(lead)
    if expression.before in BACK:
        return -1
    if setting.tense == "future" or (expression.before in AHEAD and not setting.negated):
        return 1
    return -1 if setting.tense == "past" else 0


def fitting(candidates: list[str], day: date, way: int) -> str:
    """Of values that lie apart the nearest; what lies against words or tense counts as farther."""
    now = day.isoformat()
    if abs(way) > 1:
        kept = [c for c in candidates if (c > now[: len(c)] if way > 0 else c < now[: len(c)])]
        candidates = kept or candidates
    return min(candidates, key=lambda each: distance(each, day, way))


def distance(value: str, day: date, way: int) -> int:
    """Days between a day and a value that begins after or ends before it."""
    days = days_of(value)
    if days is None:
        return date.max.toordinal()
    against = AGAINST_DAY if days[0] == days[1] else AGAINST
    if days[0] > day:
        return (days[0] - day).days * (against if way < 0 else 1)
    return max((day - days[1]).days, 0) * (against if way > 0 else 1)


def dated(day: date | None, setting: Setting) -> Value:
    return Value(day.isoformat(), setting.basis) if day else Value(UNKNOWN_DAY, "unresolved")
