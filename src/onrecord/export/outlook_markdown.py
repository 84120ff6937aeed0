"""Outlook Markdown: ledgers of forecasts, assessments and non-events; documents' words escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
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
from onrecord.export.said_words import published
from onrecord.model.ledger_outlook import OutlookItem


def outlook_markdown(ledger: OutlookLedger) -> str:
    """A ledger as a list, by document; what is known of an item below it."""
    lines = [f"# {heading(ledger)}"]
    lines += ["", SCORED] if ledger.items else []
    source = None
    for item in ledger.items:
        if item.evidence[0].source != source:
            source = item.evidence[0].source
            lines += ["", f"## {escaped(f'{source}, {published(item.said)}')}", ""]
        lines += item_lines(item)
    return "\n".join(lines) + "\n"


def item_lines(item: OutlookItem) -> Iterator[str]:
    line = f"- {escaped(held_by(item))} — {escaped(manner(item))}: {escaped(in_marks(item.text))}"
    yield f"{line} \\[{places(item)}\\]"
    for note in notes(item):
        yield f"  - {escaped(note)}"
