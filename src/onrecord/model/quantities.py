"""Quantities: numbers that count or measure, and lists held against their number."""

import math
from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.span import Span

Change = Literal["=", "~", "<", ">", "up", "down"]
QuantityForm = Literal["count", "measure", "money", "share", "ordinal", "multiple", "age"]


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number that counts or measures, or ranks an event, with its unit and what it counts.

    `span` is all of it with unit and what loosens it, `number` the words of the number alone.
    `value` is the number with its scale; `high` is the upper end of a range. `unit` is normalised
    ("dollar", "percent", "soldier"), `unit_span` its words; `currency` ISO 4217 and `year` that of
    prices ("in 2015 dollars"). `change`: exactly, about, at most, at least, or a rise or fall by
    the value. `of` are the words for what is counted or measured. `target` is the innermost record
    that tells it.
    """

    id: str
    span: Span
    number: Span
    value: float
    high: float | None = None
    form: QuantityForm
    unit: str | None = None
    unit_span: Span | None = None
    currency: str | None = None
    year: int | None = None
    change: Change = "="
    of: tuple[Span, ...] = ()
    target: str | None = None

    def __post_init__(self) -> None:
        ends = [self.value] if self.high is None else [self.value, self.high]
        if not all(isinstance(each, float) and math.isfinite(each) for each in ends):
            raise EvidenceError(f"a quantity has finite floats: {ends}")
        if ends != sorted(ends):
            raise EvidenceError(f"a range goes upwards: {ends}")


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A number that a list is announced or summed up with, and those whom the list names.

    `quantity` is the id of the number; `named` are the different things listed, each where it is
    named first.
    """

    id: str
    quantity: str
    span: Span
    named: tuple[Span, ...]
