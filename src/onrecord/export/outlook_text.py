"""Outlook text: ledgers of forecasts, assessments and non-events for a terminal."""

from collections.abc import Iterator

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import (
    SCORED,
    OutlookLedger,
    heading,
    held_by,
    manner,
    notes,
    places,
)
from onrecord.export.plain import ruled, wrapped
from onrecord.export.said_words import published
from onrecord.model.ledger_outlook import OutlookItem


def outlook_text(ledger: OutlookLedger) -> str:
    """Each item with whose it is, its words, where they stand, and what is known of it."""
    pages = [ruled(heading(ledger))]
    pages += [wrapped(SCORED)] if ledger.items else []
    source = None
    for item in ledger.items:
        if item.evidence[0].source != source:
            source = item.evidence[0].source
            pages.append(ruled(f"{source}, {published(item.said)}", "-"))
        pages.append("\n".join(item_lines(item)))
    return "\n\n".join(pages) + "\n"


def item_lines(item: OutlookItem) -> Iterator[str]:
    yield wrapped(f"{held_by(item)} — {manner(item)}")
    yield wrapped(f"{in_marks(item.text)} [{places(item)}]", "    ")
    for note in notes(item):
        yield wrapped(note, "    ", "      ")
