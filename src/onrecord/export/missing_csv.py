"""Missing CSV: one row a telling that hangs on a source which the record lacks."""

from collections.abc import Iterator

from onrecord.export.csv import AND, chained, named, placed, written
from onrecord.export.telling_words import told
from onrecord.model.ledger_missing import MissingItem, MissingLedger
from onrecord.model.ledger_tellings import TellingItem

COLUMNS = (
    *("id", "name", "kind", "by", "outlet", "title", "date", "documents", "mentions"),
    *("telling", "words", "holders", "chain", "told", "said", "said_basis", "document", "file"),
    "places",
)


def missing_csv(ledger: MissingLedger) -> str:
    """The source's own columns stand in each row of it."""
    return written(COLUMNS, (row for item in ledger.items for row in rows(item)))


def rows(item: MissingItem) -> Iterator[list[object]]:
    own = [
        *(item.id, item.name, item.kind, AND.join(item.by), item.outlet, item.title, item.date),
        *(item.documents, placed(item.mentions)),
    ]
    for each in item.tellings:
        yield [*own, *telling(each)]


def telling(item: TellingItem) -> list[object]:
    return [
        *(item.id, item.text, named(item.holders), chained(item.chain), told(item)),
        *(item.said.date, item.said.basis, item.document, item.evidence[0].source),
        placed(item.evidence),
    ]
