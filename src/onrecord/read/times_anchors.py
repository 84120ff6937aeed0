"""Anchors: what the values of times are counted from, as it stands while a text is read on."""

from datetime import date

import msgspec

from onrecord.model.span import Span
from onrecord.model.timing import Relation, TimeBasis


class Anchor(msgspec.Struct, frozen=True):
    """The days between which a document was written, and what says so; known to the day if one."""

    first: date
    last: date
    basis: TimeBasis

    @property
    def is_day(self) -> bool:
        return self.first == self.last


class Focus(msgspec.Struct, frozen=True):
    """A time told of: its TIMEX3 value, its words, and the paragraph that they stand in."""

    value: str
    span: Span
    paragraph: int


class Setting(msgspec.Struct, frozen=True):
    """What one expression is seen from: a day, what was told, tense, the word before it.

    `day` is None where the document's day is not known. `told` are the times told last, one of
    each precision, the latest first. `year` is a time that fixes the year of
    what follows it in a history; `quarter` is the quarter
    or half year of which figures are told.
    """

    day: date | None
    basis: TimeBasis
    told: tuple[Focus, ...]
    quarter: Focus | None
    year: Focus | None
    tense: Relation | None
    before: str
    negated: bool = False


class Value(msgspec.Struct, frozen=True):
    """A value, and what it was counted from: basis, and the place in the text where it is one."""

    value: str
    basis: TimeBasis
    anchor: Span | None = None
