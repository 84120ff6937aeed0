"""Assessments reader: what should be done, what to watch, what is not known, and why."""

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assessment, Layout
from onrecord.read.targets import Targets


def assessments(
    document: Document,
    layout: Layout,
    parse: Parse,
    targets: Targets,
) -> tuple[Assessment, ...]:
    """Every prescription, warning, indicator, unknown and ground, in order."""
    return ()


READER = Reader(
    gives="assessments",
    needs=("document", "layout", "parse", "targets"),
    version=1,
    read=assessments,
)
