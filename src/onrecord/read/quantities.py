"""Quantities: numbers that count, measure or rank, with unit and what they count."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.quantities import Quantity
from onrecord.model.reader import Reader
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Timing
from onrecord.read.quantities_amounts import Amount, amounts
from onrecord.read.quantities_atoms import row
from onrecord.read.targets import Targets

CALENDAR = frozenset({"DATE", "TIME"})
LOOSENED = frozenset({"~", "<", ">"})
TIMED = frozenset({"measure", "age", "ordinal", "share"})
"""Forms of numbers that may stand in a date and still measure: "two days ago"."""


def quantities(
    document: Document, parse: Parse, timing: Timing, targets: Targets
) -> tuple[Quantity, ...]:
    """The quantities of a document, in order."""
    days = [time.span for time in timing.times if time.type in CALENDAR]
    return tuple(
        record(document, amount, targets)
        for amount in found(parse)
        if amount.form in TIMED or amount.change in LOOSENED or not within(days, amount.number)
    )


def within(spans: Sequence[Span], number: tuple[int, int]) -> bool:
    """Whether one of `spans`, which are in order, holds a number."""
    place = bisect_right(spans, number[0], key=lambda span: span.start) - 1
    return place >= 0 and number[1] <= spans[place].end


def found(parse: Parse) -> Iterator[Amount]:
    """The amounts in the sentences of a parse."""
    for tokens in parse.sentences():
        yield from amounts(row(parse, tokens))


def record(document: Document, amount: Amount, targets: Targets) -> Quantity:
    """An amount as a record of its document."""
    span = span_of(document.text, *amount.span)
    return Quantity(
        id=record_id(document.id, "quantity", (span,)),
        span=span,
        number=span_of(document.text, *amount.number),
        value=amount.value,
        high=amount.high,
        form=amount.form,
        unit=amount.unit,
        unit_span=span_of(document.text, *amount.unit_span) if amount.unit_span else None,
        currency=amount.currency,
        year=amount.year,
        change=amount.change,
        of=(span_of(document.text, *amount.of),) if amount.of else (),
        target=targets.at(span.start, span.end),
    )


READER = Reader(
    gives="quantities",
    needs=("document", "parse", "timing", "targets"),
    version=2,
    read=quantities,
)
