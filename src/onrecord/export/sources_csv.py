"""Sources CSV: one row a tie, and one for a document without any; safe for spreadsheets."""

from collections.abc import Iterator

from onrecord.export.csv import AND, placed, written
from onrecord.model.ledger_sources import SourceChange, SourceItem, SourceLedger, SourceTie

COLUMNS = (
    *("document", "file", "descriptor", "form", "form_words", "title", "outlet", "authors"),
    *("published", "published_basis", "words", "own_share", "open_share", "cites"),
    *("relation", "other", "other_file", "kind", "share", "other_share", "third", "reason"),
    *("score", "evidence", "evidence_places", "shared", "shared_places", "changes"),
)


def sources_csv(ledger: SourceLedger) -> str:
    return written(COLUMNS, rows(ledger))


def rows(ledger: SourceLedger) -> Iterator[list[object]]:
    for item in ledger.items:
        first = described(item)
        for each in item.ties:
            yield [*first, *tied(each)]
        if not item.ties:
            yield [*first, *[None] * (len(COLUMNS) - len(first))]


def described(item: SourceItem) -> list[object]:
    return [
        *(item.document, item.source, item.descriptor, item.form),
        AND.join(each.exact for each in item.form_words),
        *(item.title, item.outlet, AND.join(item.authors)),
        *(item.published, item.published_basis, item.words, item.own_share, item.open_share),
        AND.join(each.name for each in item.cites),
    ]


def tied(tie: SourceTie) -> list[object]:
    shared = [each for each in (tie.words, tie.other_words) if each]
    return [
        *(tie.relation, tie.document, tie.source, tie.kind, tie.share, tie.other_share),
        *(tie.third, tie.reason, tie.score),
        *(AND.join(each.exact for each in tie.evidence), placed(tie.evidence)),
        *(tie.words.exact if tie.words else None, placed(shared)),
        AND.join(map(changed, tie.changes)),
    ]


def changed(change: SourceChange) -> str:
    """The other version's words, an arrow, and this version's."""
    there = change.there.exact if change.there else ""
    here = change.here.exact if change.here else ""
    return f"{there} → {here}"
