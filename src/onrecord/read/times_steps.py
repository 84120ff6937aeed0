"""Steps: times so many units from another: "last week", "two days ago", "a year later"."""

from onrecord.read.times_anchors import Focus, Setting, Value
from onrecord.read.times_backward import from_day, from_told, moved
from onrecord.read.times_calendar import UNKNOWN
from onrecord.read.times_lengths import duration, some, unit_in
from onrecord.read.times_recognised import Expression

CLOCK = frozenset({"TH", "TM", "TS"})


def period(expression: Expression, setting: Setting) -> Value:
    """ "last week", "early next year", "the end of the month"."""
    if "close" in expression.parts:
        return at_close(expression.parts["close"], setting)
    unit, parts = expression.parts.get("unit", "Y"), expression.parts
    if unit in CLOCK:
        return Value(duration("1", unit), "stated")
    step = int(parts.get("lead", "-1" if "just" in parts else "0"))
    if setting.year is not None and "lead" not in parts:
        told = from_told(setting.told, unit, 0)
        return told or Value(UNKNOWN.get(unit, "XXXX-XX-XX"), "unresolved")
    weekday = setting.day.isoweekday() if setting.day else MONDAY
    if unit == "WE" and step == 0 and setting.tense != "future" and weekday < FRIDAY:
        early = weekday <= TUESDAY if "lead" in parts else True
        step = -1 if early else 0
    if unit == "W" and "just" in parts and weekday > FRIDAY:
        step = 0
    elif unit == "W" and weekday == SUNDAY:
        step = on_sunday(step, setting)
    return from_day(unit, step, setting)


MONDAY, TUESDAY, FRIDAY, SUNDAY = 1, 2, 5, 7


def on_sunday(step: int, setting: Setting) -> int:
    """How many weeks of ISO 8601 a step is on a Sunday, which papers count to the week to come."""
    if step:
        return step + (step < 0)
    return int(setting.tense == "future")


SIDES = {"before": -1, "after": 1}


def at_close(of: str, setting: Setting) -> Value:
    """ "year-end": the year, or the month."""
    return from_day("Y" if of == "year" else "M", 0, setting)


def ago(expression: Expression, setting: Setting) -> Value:
    """ "two years ago": as precise as its unit; "a few years ago" is no more than past."""
    count, unit = some(expression.parts.get("count"), expression), unit_in(expression)
    if count == "X":
        return Value("PAST_REF", "stated")
    quarter = compared(count, unit, -1, setting)
    if quarter is not None and (value := moved(quarter.value, "Y", -1)):
        return Value(value, "text", quarter.span)
    return counted(count, unit, -1, setting)


def hence(expression: Expression, setting: Setting) -> Value:
    count, unit = some(expression.parts.get("count"), expression), unit_in(expression)
    return Value("FUTURE_REF", "stated") if count == "X" else counted(count, unit, 1, setting)


def counted(count: str, unit: str, sign: int, setting: Setting) -> Value:
    """So many units from the document's day."""
    number, unit = whole(count, unit)
    if unit in CLOCK:
        return from_day("D", 0, setting) if setting.day else Value("XXXX-XX-XXTXX", "unresolved")
    if number is None:
        return Value(duration(count, unit), "unresolved")
    return from_day(unit, sign * number, setting)


def whole(count: str, unit: str) -> tuple[int | None, str]:
    """How many whole units: of one and a half years, eighteen months."""
    number = float(count)
    factors = {"ML": (1000, "Y"), "2W": (2, "W")}
    if number != int(number):
        factors |= {"DE": (10, "Y"), "CE": (100, "Y")}
    if unit in factors:
        factor, unit = factors[unit]
        number *= factor
    if number != int(number) and unit in ("Y", "W"):
        number, unit = (number * 12, "M") if unit == "Y" else (number * 7, "D")
    return (int(number) if number < 100000 else None), unit


def away(expression: Expression, setting: Setting) -> Value:
    """ "two days later", "a year earlier", counted from the time told last."""
    parts = expression.parts
    count, unit = some(parts.get("count"), expression), unit_in(expression)
    sign = int(parts["away"]) if "away" in parts else SIDES[parts["step"]]
    if count == "X":
        return Value(duration("X", unit), "stated")
    if unit in CLOCK:
        return Value(duration(count, unit), "stated")
    number, unit = whole(count, unit)
    quarter = compared(count, unit, sign, setting)
    told = (quarter, *setting.told) if quarter else setting.told
    if number is not None and (found := from_told(told, unit, sign * number)):
        return found
    if not told and sign < 0:
        return counted(count, unit, sign, setting)
    return Value(UNKNOWN.get(unit, "XXXX-XX-XX"), "unresolved")


def compared(count: str, unit: str, sign: int, setting: Setting) -> Focus | None:
    """What "a year earlier" and "a year ago" are set against where quarters are told."""
    return setting.quarter if (count, unit, sign) == ("1", "Y", -1) else None
