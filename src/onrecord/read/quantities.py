"""Quantities: numbers that count, measure or rank, with unit and what they count."""

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Quantity, Timing
from onrecord.read.targets import Targets


def quantities(
    document: Document, parse: Parse, timing: Timing, targets: Targets
) -> tuple[Quantity, ...]:
    """The quantities of a document, in order."""
    return ()


READER = Reader(
    gives="quantities",
    needs=("document", "parse", "timing", "targets"),
    version=1,
    read=quantities,
)
