"""Windows: between which days a document without a date was published."""

from onrecord.model.link import DatedBetween
from onrecord.model.product import Pile
from onrecord.model.records import Reading


def window_of(pile: Pile, reading: Reading) -> DatedBetween | None:
    """Between which days a document without a date was published: as linked, else by its dateline,
    else by its text."""
    document, own = reading.document.id, reading.window
    if reading.masthead.published.value is not None:
        return None
    if linked := pile.windows.get(document):
        return linked
    if filed := reading.masthead.published_window:
        return DatedBetween(document=document, earliest=filed[0], latest=filed[1])
    if own is None:
        return None
    return DatedBetween(
        document=document, earliest=own.earliest, latest=own.latest, reasons=own.reasons
    )
