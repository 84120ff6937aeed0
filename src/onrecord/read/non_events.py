"""Non-events reader: comment that was refused, what was not said, and what did not happen."""

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout, Modality, NonEvent
from onrecord.read.targets import Targets


def non_events(
    document: Document,
    layout: Layout,
    parse: Parse,
    targets: Targets,
    modalities: tuple[Modality, ...],
) -> tuple[NonEvent, ...]:
    """Every refused comment and non-event, in order."""
    return ()


READER = Reader(
    gives="non_events",
    needs=("document", "layout", "parse", "targets", "modalities"),
    version=1,
    read=non_events,
)
