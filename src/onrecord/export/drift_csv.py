"""Drift CSV: one row a change between two tellings."""

from onrecord.export.csv import chained, named, placed, written
from onrecord.export.telling_words import told
from onrecord.model.ledger_drift import DriftItem, DriftLedger
from onrecord.model.ledger_tellings import TellingItem

FIRST = ("id", "kind", "direction", "before", "after", "why", "score", "step", "claim")
TELLING = ("words", "holders", "chain", "told", "said", "document", "file", "places")


def drift_csv(ledger: DriftLedger) -> str:
    """The columns of the earlier telling begin with "first_", those of the later with "again_"."""
    sides = (f"{side}_{each}" for side in ("first", "again") for each in TELLING)
    return written((*FIRST, *sides), map(row, ledger.items))


def row(item: DriftItem) -> list[object]:
    return [
        *(item.id, item.kind, "hardened" if item.hardened else "softened"),
        *(item.before.exact, item.after.exact, item.why, item.score, item.hop, item.claim),
        *telling(item.told),
        *telling(item.retold),
    ]


def telling(item: TellingItem) -> list[object]:
    return [
        *(item.text, named(item.holders), chained(item.chain), told(item), item.said.date),
        *(item.document, item.evidence[0].source, placed(item.evidence)),
    ]
