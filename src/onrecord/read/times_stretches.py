"""Stretches: seasons, quarters, decades and centuries by name or number."""

import re

from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_days import SEASONS, season_of, year_at
from onrecord.read.times_fitting import direction, fitting, told_year
from onrecord.read.times_recognised import Expression

CENTURIES = 30


def season(expression: Expression, setting: Setting) -> Value:
    """ "last fall", "the summer of 1998", "this spring"."""
    name = expression.parts["season"]
    year, found = told_year(expression, setting)
    if year is not None:
        return Value(f"{year:04}-{name}", found.basis, found.anchor)
    day = setting.day
    if day is None:
        return Value(f"XXXX-{name}", "unresolved")
    years = [day.year + step for step in (-1, 0, 1) if year_at(day.year + step)]
    if expression.parts.get("lead") == "0":
        return Value(f"{day.year:04}-{name}", setting.basis)
    way, place = direction(expression, setting), SEASONS.index(name)
    current, now = season_of(day)
    before = [each for each in years if (each, place) < (current, now)]
    if way < -1 or (way == -1 and before and (current, place) > (current, now)):
        return Value(f"{(before or years)[-1]:04}-{name}", setting.basis)
    after = [each for each in years if (each, place) > (current, now)]
    if way > 1:
        return Value(f"{(after or years)[0]:04}-{name}", setting.basis)
    return Value(f"{day.year:04}-{name}", setting.basis)


def era(expression: Expression, setting: Setting) -> Value:
    """Decades and centuries: "the late 1970s", "the '90s", "the 19th century"."""
    parts = expression.parts
    if "rank" in parts and int(parts["rank"]) > CENTURIES:
        return Value("XX", "unresolved")
    if "rank" in parts:
        return Value(f"{int(parts['rank']) - 1:02}"[:2], "stated")
    if "decade" in parts:
        return Value(parts["decade"], "stated")
    digits = re.sub(r"\D", "", parts["tens"])
    if len(digits) == 2:
        digits = f"19{digits}" if int(digits) >= 20 else f"20{digits}"
    return Value(digits[:2] if digits.endswith("00") and digits < "2000" else digits[:3], "stated")


def quarter(expression: Expression, setting: Setting) -> Value:
    """ "the third quarter of 1990", "last year's first half", "the fourth quarter"."""
    parts = expression.parts
    rank, of_half = int(parts["rank"]), parts["what"] in ("half", "h")
    code = f"H{rank}" if of_half else f"Q{rank}"
    year, found = told_year(expression, setting)
    if year is not None:
        return Value(f"{year:04}-{code}", found.basis, found.anchor)
    if setting.day is None:
        return Value(f"XXXX-{code}", "unresolved")
    years = [setting.day.year + step for step in (-1, 0) if year_at(setting.day.year + step)]
    candidates = [f"{year:04}-{code}" for year in years]
    return Value(fitting(candidates, setting.day, direction(expression, setting)), setting.basis)


def short(expression: Expression, setting: Setting) -> Value:
    """The second year of "1945-48"."""
    year = expression.parts.get("year")
    if year is None:
        return Value("XXXX", "unresolved")
    return Value(year[:2] + expression.parts["two"].zfill(2), "stated")
