"""Tallies: lists that do not have as many members as the number they are announced with."""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout, Quantity, Tally


def tallies(
    document: Document, layout: Layout, parse: Parse, quantities: Sequence[Quantity]
) -> tuple[Tally, ...]:
    """The lists whose number is not the one told, in order."""
    return ()


READER = Reader(
    gives="tallies",
    needs=("document", "layout", "parse", "quantities"),
    version=1,
    read=tallies,
)
