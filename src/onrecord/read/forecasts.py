"""Forecasts reader: what will, may or will not happen, as somebody tells it."""

from onrecord.model.document import Document, Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Forecast, Layout, Speakers
from onrecord.read.targets import Targets


def forecasts(
    document: Document,
    layout: Layout,
    masthead: Masthead,
    parse: Parse,
    targets: Targets,
    speakers: Speakers,
) -> tuple[Forecast, ...]:
    """Every prediction, plan, arranged date and wish, in order."""
    return ()


READER = Reader(
    gives="forecasts",
    needs=("document", "layout", "masthead", "parse", "targets", "speakers"),
    version=1,
    read=forecasts,
)
