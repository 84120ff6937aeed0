"""Resolution: the values of a text's expressions in order, each from what was told before it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, get_args

import msgspec

from onrecord.lexicon.times import modifiers
from onrecord.model.parse import Parse
from onrecord.model.records import TimeMod, TimeType
from onrecord.model.span import Span, span_of
from onrecord.read.times_anchors import Anchor, Focus, Setting, Value
from onrecord.read.times_calendar import days_of, unit_of
from onrecord.read.times_recognised import Expression
from onrecord.read.times_tense import negated, tense
from onrecord.read.times_values import value

MODS: dict[str, TimeMod] = {each: each for each in get_args(TimeMod)}
POINTS = frozenset({"DATE", "TIME"})


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


def dated(each: Expression) -> tuple[str | None, ...]:
    return tuple(each.parts.get(name) for name in ("year", "month", "dayno"))


class Told(msgspec.Struct, frozen=True):
    """The times told last, as later ones are counted from them; `last` as in a setting."""

    last: tuple[Focus, ...] = ()
    quarter: Focus | None = None
    year: Focus | None = None
    section: Focus | None = None

    def anchor(self, each: Expression) -> Anchor | None:
        """The date set over the paragraph that an expression stands in, or over one before it."""
        focus = self.section
        days = days_of(focus.value) if focus else None
        if focus is None or days is None or each.heads or each.paragraph - focus.paragraph > NEAR:
            return None
        return Anchor(*days, "section")

    def setting(self, parse: Parse, each: Expression, history: bool) -> Setting:
        token = each.tokens[-1] if each.tokens else None
        verb = None if token is None else tense(parse, token)
        quarter, year = self.quarter, self.year
        if quarter and each.paragraph - quarter.paragraph > NEAR:
            quarter = None
        if not history or each.form == "quarter":
            year = None
        return Setting(
            None, "unresolved", self.last, quarter, year, verb, each.before, negated(parse, token)
        )

    def after(self, each: Expression, found: Value, span: Span) -> "Told":
        """What is told last once an expression is read."""
        unit = unit_of(found.value)
        if each.type not in POINTS or unit is None or compares(each):
            return self
        focus = Focus(found.value, span, each.paragraph)
        last = (focus, *(e for e in self.last if unit_of(e.value) != unit))
        quarter = focus if each.form == "quarter" and unit == "Q" else self.quarter
        section = focus if each.heads and unit == "D" else self.section
        return Told(last, quarter, focus if fixes_year(each, found) else self.year, section)


def fixes_year(each: Expression, found: Value) -> bool:
    """Whether what follows is of the same year: "in 1995", "May 4, 1995"."""
    if "year" not in each.parts or not found.value[:4].isdigit():
        return False
    return "month" in each.parts or each.before in ("in", "during", "of", "since", "by")


NEAR = 3
"""How many paragraphs on the figures are still of the quarter told last."""


ASIDE = frozenset({"yearago", "known"})


def compares(each: Expression) -> bool:
    """Whether a time is told only beside the story: "a year earlier", "the Sept. 11 attacks"."""
    back = each.parts.get("away", each.parts.get("back"))
    return each.form in ASIDE or (back == "-1" and each.parts.get("unit") == "Y")


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
