"""Search CSV: one row a statement or passage found."""

from onrecord.export.csv import AND, chained, named, placed, written
from onrecord.export.ledger_text import kept_off
from onrecord.model.search import SearchItem, SearchResult

FOUND = (
    *("what", "text", "holders", "chain", "kind", "act", "polarity", "score", "outlet", "title"),
    *("published", "document", "source", "places", "hits", "statement", "kept_off"),
)


def search_csv(result: SearchResult) -> str:
    """One row an item; a passage of several voices has them joined."""
    return written(FOUND, (row(each) for each in result.items))


def row(item: SearchItem) -> list[object]:
    first = item.evidence[0]
    return [
        *(item.what, item.text, *held(item)),
        *(item.outlet, item.title, item.published, first.document, first.source),
        *(placed(item.evidence), AND.join(f"{start}-{end}" for start, end in item.hits)),
        *identified(item),
    ]


def held(item: SearchItem) -> tuple[object, ...]:
    """Holders, chain, kind, act, polarity and score; of a passage, its voices alone."""
    said = item.statement
    if said is None:
        holders = AND.join(named(each.holders) for each in item.voices)
        chains = AND.join(chained(each.chain) for each in item.voices)
        return holders, chains, None, None, None, None
    return (
        *(named(said.holders), chained(said.chain), said.kind, said.act, said.polarity),
        said.score,
    )


def identified(item: SearchItem) -> tuple[object, ...]:
    """The statement's id and why it is kept off products."""
    return (item.statement.id, kept_off(item.statement)) if item.statement else (None, None)
