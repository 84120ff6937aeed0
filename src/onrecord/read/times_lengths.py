"""Lengths and repetitions: values of durations and sets."""

from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_recognised import Expression

HALVES = {"Y": ("Y", 12, "M"), "TH": ("TH", 60, "TM"), "TM": ("TM", 60, "TS"), "D": ("D", 24, "TH")}
TENS = {"DE": (10, "Y"), "CE": (100, "Y")}
LONGEST = 9


def length(expression: Expression, setting: Setting) -> Value:
    """ "two and a half years", "several weeks", "the past month", "an hour"."""
    count = some(expression.parts.get("count"), expression)
    return Value(duration(count, unit_in(expression)), "stated")


def unit_in(expression: Expression) -> str:
    return expression.parts.get("unit") or expression.parts.get("units") or "D"


def some(count: str | None, expression: Expression) -> str:
    """How many of a unit; X where the words do not say."""
    parts = expression.parts
    if parts.get("some", "X") != "X":
        return parts["some"]
    if (
        "low" in parts
        or "some" in parts
        or "scale" in parts
        or ("units" in parts and count is None)
    ):
        return "X"
    if count is None:
        count = "0.5" if "fraction" in parts else "1"
    if "plus" in parts:
        count = str(float(count) + 0.5)
    return count if len(count) <= LONGEST else "X"


def duration(count: str, unit: str) -> str:
    """P3Y, PT2H30M, P6W; halves of years, hours, … in the next smaller unit."""
    if unit[0].isdigit():
        factor, unit = int(unit[0]), unit[1:]
        count = count if count == "X" else plain(float(count) * factor)
    if count == "X" or float(count) == int(float(count)):
        count = count if count == "X" else str(int(float(count)))
        return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{days(unit)}"
    whole, rest = int(float(count)), float(count) % 1
    if unit in TENS:
        factor, code = TENS[unit]
        return f"P{plain(float(count) * factor)}{code}"
    if unit in HALVES:
        _, factor, small = HALVES[unit]
        return joined(whole, unit, round(rest * factor), small)
    return f"P{plain(float(count))}{days(unit)}"


def days(unit: str) -> str:
    return {"WE": "WE", "ML": "L"}.get(unit, unit)


def joined(whole: int, unit: str, rest: int, small: str) -> str:
    first = f"{whole}{unit[-1]}" if whole else ""
    second = f"{rest}{small[-1]}" if rest else ""
    if unit.startswith("T"):
        return f"PT{first}{second}"
    return f"P{first}T{second}" if small.startswith("T") else f"P{first}{second}"


def plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def often(expression: Expression, setting: Setting) -> Value:
    """ "every two weeks", "daily", "each Friday", "twice a month", "Friday nights"."""
    parts = expression.parts
    if "often" in parts:
        return Value(parts["often"], "stated")
    if "unit" in parts:
        count = "2" if "other" in parts else parts.get("count", "1")
        return Value(duration(count, parts["unit"]), "stated")
    day = parts.get("weekday") or parts.get("weekdays")
    if day:
        return Value(f"XXXX-WXX-{day}" + (f"T{parts['part']}" if "part" in parts else ""), "stated")
    if "month" in parts:
        return Value(f"XXXX-{parts['month']}", "stated")
    if "season" in parts:
        return Value(f"XXXX-{parts['season']}", "stated")
    return Value(f"XXXX-XX-XXT{parts['part']}", "stated")
