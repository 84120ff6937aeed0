"""A small record with predictions and a later report, for tests of how forecasts came out."""

from pathlib import Path

from onrecord import linking
from onrecord.model.records import Reading
from onrecord.store import sqlite, write
from tests.readings import raw_of
from tests.unit.products.piles import Draft

PREVIEW = """The pact, a preview

Tor Vik said the ferry pact is likely to hold until May. Vik said the port will open. Ines Duarte \
said the old ferry will sail.
"""
REPORT = """The pact, a report

Ines Duarte signed the ferry pact on Monday.
The port is shut.
"""
SIGNED = "Ines Duarte signed the ferry pact"


def preview(source: str = "preview.txt", text: str = PREVIEW) -> Draft:
    draft = Draft(source, text)
    vik, ines = draft.holder("Tor Vik"), draft.holder("Ines Duarte")
    hold = "the ferry pact is likely to hold until May"
    said = draft.says(vik, hold, source="Tor Vik")
    draft.foretells(said, hold, likelihood="likely", band=(55, 80))
    draft.foretells(draft.says(vik, "the port will open", source="Vik"), "the port will open")
    sail = "the old ferry will sail"
    draft.foretells(draft.says(ines, sail), sail)
    return draft


def foretold(path: Path) -> Path:
    """A record of a preview with three predictions, and a report."""
    put(path, preview().reading(), Draft("report.txt", REPORT).reading())
    return path


def put(path: Path, *readings: Reading) -> None:
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection)
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
        linking.link(connection)
