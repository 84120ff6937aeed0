"""Clauses reader: the clauses that are negated, asked, hedged, conditional or unreal."""

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Clause, Layout
from onrecord.read.targets import Targets


def clauses(
    document: Document,
    layout: Layout,
    parse: Parse,
    targets: Targets,
) -> tuple[Clause, ...]:
    """Every clause that is not told plainly, in order."""
    return ()


READER = Reader(
    gives="clauses",
    needs=("document", "layout", "parse", "targets"),
    version=1,
    read=clauses,
)
