"""Stance reader: whether the narrator endorses or rejects what he reports."""

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Layout, Stance


def stances(
    document: Document,
    layout: Layout,
    parse: Parse,
    attributions: tuple[Attribution, ...],
) -> tuple[Stance, ...]:
    """A stance for every attribution toward which the narrator is not neutral, in their order."""
    return ()


READER = Reader(
    gives="stances",
    needs=("document", "layout", "parse", "attributions"),
    version=1,
    read=stances,
)
