"""Quantities: numbers that count, measure or rank, with unit and what they count."""

from collections.abc import Iterator

from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Quantity, Timing
from onrecord.model.span import span_of
from onrecord.read.quantities_amounts import Amount, amounts
from onrecord.read.quantities_atoms import row
from onrecord.read.targets import Targets


def quantities(
    document: Document, parse: Parse, timing: Timing, targets: Targets
) -> tuple[Quantity, ...]:
    """The quantities of a document, in order, none overlapping another."""
    return tuple(record(document, amount, targets) for amount in found(parse))


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
