"""Drift as lines: each change with the two tellings between which it happened."""

from collections.abc import Iterator

from onrecord.export.drift_words import READ, change, heading, step, summary, title
from onrecord.export.missing_lines import telling_lines
from onrecord.export.outline import Line
from onrecord.model.ledger_drift import DriftItem, DriftLedger


def drift_lines(ledger: DriftLedger) -> Iterator[Line]:
    yield Line(heading(ledger), title=1)
    yield Line(summary(ledger))
    if ledger.items:
        yield Line(READ)
    for item in ledger.items:
        yield from change_lines(item)


def change_lines(item: DriftItem) -> Iterator[Line]:
    """One change: the words, the step, and both tellings in order of time."""
    yield Line(title(item), title=2)
    yield Line(change(item))
    yield Line(step(item))
    yield Line("First told:")
    yield from telling_lines(item.told)
    yield Line("Told again:")
    yield from telling_lines(item.retold)
