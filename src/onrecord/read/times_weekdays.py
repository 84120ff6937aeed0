"""Weekdays: which day "Friday", "next Friday", "the previous Friday" is."""

from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_calendar import days_of, unit_of
from onrecord.read.times_days import weekday_near, weekday_of
from onrecord.read.times_fitting import UNKNOWN_DAY, dated, direction
from onrecord.read.times_recognised import Expression

AHEAD_TOLD, AHEAD_DAYS = range(5), range(3)
"""How many days ahead a weekday may lie that is told in the present tense, or in none."""


def weekday(expression: Expression, setting: Setting) -> Value:
    """The weekday nearest to the document's day, on the side that words and tense give."""
    parts, day = expression.parts, setting.day
    number = int(parts["weekday"])
    if "step" in parts:
        return weekday_told(number, int(parts["step"]), setting)
    if day is None:
        return Value(f"XXXX-WXX-{number}", "unresolved")
    if "weeklead" in parts:
        return dated(weekday_of(day, number, int(parts["weeklead"])), setting)
    lead = parts.get("lead")
    if lead == "1":
        return dated(weekday_of(day, number, 1), setting)
    if lead == "-1":
        return dated(weekday_near(day, number, False, same=False), setting)
    way = direction(expression, setting)
    if way == 0:
        near = AHEAD_TOLD if setting.tense == "present" else AHEAD_DAYS
        way = 1 if (number - day.isoweekday()) % 7 in near else -1
    return dated(weekday_near(day, number, way > 0), setting)


def weekday_told(number: int, step: int, setting: Setting) -> Value:
    """ "the previous Friday", "that Friday": counted from the day told last."""
    focus = next((each for each in setting.told if unit_of(each.value) == "D"), None)
    days = days_of(focus.value) if focus else None
    if focus is None or days is None:
        return Value(f"XXXX-WXX-{number}", "unresolved")
    found = weekday_near(days[0], number, step >= 0, same=step == 0)
    return (
        Value(found.isoformat(), "text", focus.span) if found else Value(UNKNOWN_DAY, "unresolved")
    )
