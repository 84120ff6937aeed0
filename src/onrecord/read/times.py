"""Times: dates, times of day, durations and sets, with their TIMEX3 values."""

from onrecord.model.document import Document, Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout, Timing


def timing(document: Document, layout: Layout, masthead: Masthead, parse: Parse) -> Timing:
    """The times of a document, and the window of its publication where it gives no date."""
    return Timing(())


READER = Reader(
    gives="timing",
    needs=("document", "layout", "masthead", "parse"),
    version=1,
    read=timing,
)
