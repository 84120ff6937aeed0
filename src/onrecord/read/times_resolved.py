"""Resolution: the values of a text's expressions in order, each from what was told before it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, get_args

import msgspec

from onrecord.lexicon.times import modifiers
from onrecord.model.parse import Parse
from onrecord.model.span import span_of
from onrecord.model.timing import TimeMod, TimeType
from onrecord.read.times_anchors import Anchor, Setting, Value
from onrecord.read.times_recognised import Expression
from onrecord.read.times_told import POINTS, Told, dated
from onrecord.read.times_values import value

MODS: dict[str, TimeMod] = {each: each for each in get_args(TimeMod)}


class Resolved(NamedTuple):
    """The attributes of TIMEX3 that an expression has, with what its value is counted from."""

    type: TimeType
    value: Value
    mod: TimeMod | None
    quant: str | None
    freq: str | None


def resolved(
    parse: Parse, expressions: Sequence[Expression], anchor: Anchor | None
) -> list[Resolved]:
    """What each expression says, in order."""
    result: list[Resolved] = []
    told, history = Told(), is_history(expressions)
    sections = len({dated(each) for each in expressions if each.heads}) > 1
    for each in expressions:
        near = told.anchor(each) if sections else None
        found = seen(each, near or anchor, told.setting(parse, each, history))
        result.append(attributed(each, found))
        span = span_of(parse.text, each.start, each.end)
        told = told.after(each, found, span)
    return result


def is_history(expressions: Sequence[Expression]) -> bool:
    """Whether a text tells of years gone by: it states many, and seldom counts from its own day."""
    years = sum("year" in each.parts for each in expressions)
    own = sum(bool(OWN & set(each.parts)) for each in expressions)
    return years >= YEARS and years > SHARE * own


OWN = frozenset({"day", "weekday", "lead", "back", "tonight"})
YEARS, SHARE = 6, 3


def seen(each: Expression, anchor: Anchor | None, setting: Setting) -> Value:
    """The value on which the first and the last day of the anchor agree."""
    if anchor is None:
        return value(each, setting)
    first, last = (
        value(each, msgspec.structs.replace(setting, day=day, basis=anchor.basis))
        for day in days(anchor)
    )
    return first if first.value == last.value else value(each, setting)


def days(anchor: Anchor) -> tuple[date, date]:
    return anchor.first, anchor.last


def attributed(each: Expression, found: Value) -> Resolved:
    """The value with type and modifiers."""
    parts = each.parts
    kind: TimeType = each.type
    if kind in POINTS:
        kind = kind_of(found.value)
    quant = parts.get("each", "").upper() or None
    freq = parts.get("times") or (f"{parts['freq']}X" if "freq" in parts else None)
    return Resolved(kind, found, modifier(parts.get("about") or parts.get("edge")), quant, freq)


def kind_of(value: str) -> TimeType:
    """The type of what was recognised as a point: a length where no more is known of it."""
    if value.endswith("_REF"):
        return "DATE"
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def modifier(words: str | None) -> TimeMod | None:
    return MODS.get(modifiers().get(words or "", words or ""))
