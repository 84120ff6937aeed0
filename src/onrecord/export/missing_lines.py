"""Missing as lines: each source that the record lacks, where it is named and what hangs on it."""

from collections.abc import Iterator

from onrecord.export.missing_words import READ, facts, heading, named, resting, summary, title
from onrecord.export.outline import Line
from onrecord.export.telling_words import teller, told, words
from onrecord.model.ledger_missing import MissingItem, MissingLedger
from onrecord.model.ledger_tellings import TellingItem

MOST = 5
"""Tellings that are shown of each source; all are in json and csv."""


def missing_lines(ledger: MissingLedger) -> Iterator[Line]:
    yield Line(heading(ledger), title=1)
    yield Line(summary(ledger))
    if ledger.items:
        yield Line(READ)
    for item in ledger.items:
        yield from source_lines(item)


def source_lines(item: MissingItem) -> Iterator[Line]:
    """One source: what is known of it, where it is named, and what hangs on it."""
    yield Line(title(item), title=2)
    if known := facts(item):
        yield Line(known)
    yield Line(resting(item))
    yield Line(named(item), 1)
    for each in item.tellings[:MOST]:
        yield from telling_lines(each)
    if len(item.tellings) > MOST:
        yield Line(f"and {len(item.tellings) - MOST} more (all in json and csv)", 1)


def telling_lines(item: TellingItem) -> Iterator[Line]:
    how = told(item)
    yield Line(f"{teller(item)}{f' — {how}' if how else ''}", 1)
    yield Line(words(item), 2)
