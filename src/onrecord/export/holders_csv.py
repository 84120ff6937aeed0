"""Holders CSV: one row a holder."""

from onrecord.export.csv import AND, written
from onrecord.export.holders_words import decided, history, reasons
from onrecord.model.ledger_holders import HolderItem, HolderLedger

COLUMNS = (
    *("id", "name", "kind", "naming", "role", "affiliation", "statements", "mentions"),
    *("references", "documents", "names", "affiliations", "links", "judged"),
)


def holders_csv(ledger: HolderLedger) -> str:
    """One row a holder, in the order of the ledger."""
    return written(COLUMNS, map(row, ledger.items))


def row(item: HolderItem) -> list[object]:
    return [
        *(item.id, item.name, item.kind, item.naming, item.role, item.affiliation),
        *(item.statements, item.mentions, item.references, item.documents),
        AND.join(item.names),
        " | ".join(history(item.affiliations)),
        AND.join(reasons(item.links)),
        " | ".join(map(decided, item.judged)),
    ]
