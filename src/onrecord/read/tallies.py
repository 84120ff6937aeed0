"""Tallies: lists that do not have as many members as the number they are announced with.

Only a list that claims to be complete is held against a number: one that follows it after a colon,
between dashes or brackets, or as items of a list; or rows of countries that a sentence sums up
("That is nine countries"). Where anything else may be meant, nothing is found.
"""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.model.span import span_of
from onrecord.read.tallies_announced import announced, below
from onrecord.read.tallies_numbers import Counted, Found, counted
from onrecord.read.tallies_sums import summed


def tallies(
    document: Document, layout: Layout, parse: Parse, quantities: Sequence[Quantity]
) -> tuple[Tally, ...]:
    """The lists whose number is not the one told, in order."""
    found = (
        tally(document, each, listed)
        for each in counted(parse, quantities)
        if (listed := named_with(document.text, layout, parse, each))
        and not listed.least <= each.quantity.value <= listed.most
    )
    return tuple(sorted(found, key=lambda each: each.span))


def tally(document: Document, counted: Counted, found: Found) -> Tally:
    quantity = counted.quantity
    spans = (quantity.span, *found.names)
    start, end = min(each.start for each in spans), max(each.end for each in spans)
    span = span_of(document.text, start, end)
    identity = record_id(document.id, "tally", (span,))
    return Tally(id=identity, quantity=quantity.id, span=span, named=found.names)


def named_with(text: str, layout: Layout, parse: Parse, number: Counted) -> Found | None:
    """The list that a number announces or sums up; None where none is complete."""
    return (
        announced(text, parse, number)
        or below(text, layout, number)
        or summed(text, layout, parse, number)
    )


READER = Reader(
    gives="tallies",
    needs=("document", "layout", "parse", "quantities"),
    version=3,
    read=tallies,
)
