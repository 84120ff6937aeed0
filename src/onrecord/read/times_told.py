"""What was told before: the times that later ones are counted from, as a text is read on."""

import msgspec

from onrecord.model.parse import Parse
from onrecord.model.span import Span
from onrecord.read.times_anchors import Anchor, Focus, Setting, Value
from onrecord.read.times_calendar import days_of, unit_of
from onrecord.read.times_recognised import Expression
from onrecord.read.times_tense import negated, tense

POINTS = frozenset({"DATE", "TIME"})


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
