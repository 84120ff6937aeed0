"""Searching a record: what was found in statements and in the text, the first of it in full."""

import sqlite3
from collections.abc import Sequence

from onrecord.model.search import SearchFilters, SearchResult
from onrecord.store.query import Query, match_expression, query_of
from onrecord.store.search_filters import Wanted, conditions, wanted_of
from onrecord.store.search_items import items
from onrecord.store.search_match import Match
from onrecord.store.search_passages import held_by, saying_more

FOUND = """
SELECT document.id, document.source, document.outlet, document.title, document.published,
    passage.statement, passage.start, passage.end
FROM passage_fts
JOIN passage ON passage.number = passage_fts.rowid
JOIN document ON document.id = passage.document
LEFT JOIN statement ON statement.id = passage.statement
WHERE passage_fts MATCH ? AND document.current
"""
# BM25 favours what is short; a fragment of a few words is no better for it
ORDER = """
ORDER BY passage.statement IS NULL, passage_fts.rank * min(1.0, length(passage.words) / 60.0),
    document.source, document.id, passage.start, passage.end, passage.statement
"""


def search(
    connection: sqlite3.Connection, typed: str, filters: SearchFilters | None = None
) -> SearchResult:
    """Statements, then passages that say more than these; each the best match first (BM25).

    All words of the query must occur in one statement, or in one block of the text. Only current
    documents are searched, and no furniture. Raises UsageError for a query without words and for
    dates that are none; RecordError for a holder or outlet that the record does not have.
    """
    filters = filters or SearchFilters()
    query, wanted = query_of(typed), wanted_of(connection, filters)
    found = matches(connection, query, filters, wanted)
    statements = [each for each in found if each.statement is not None]
    passages = [each for each in found if each.statement is None]
    passages = saying_more(connection, query, passages, statements)
    if wanted.holders is not None:
        passages = held_by(connection, query, passages, wanted.holders)
    all_found = [*statements, *passages]
    kept = dated(all_found, filters)
    count = sum(each.statement is not None for each in kept)
    return SearchResult(
        query=typed,
        filters=filters,
        total=len(kept),
        statements=count,
        passages=len(kept) - count,
        undated=len({e.document for e in all_found} - {e.document for e in kept}),
        items=items(connection, query, kept[: filters.limit]),
    )


def matches(
    connection: sqlite3.Connection, query: Query, filters: SearchFilters, wanted: Wanted
) -> list[Match]:
    """Every statement and block that holds what is sought, statements first, the best first."""
    asked = conditions(filters, wanted)
    where = "".join(f" AND {each.sql}" for each in asked)
    values = [value for each in asked for value in each.values]
    rows = connection.execute(f"{FOUND}{where}{ORDER}", [match_expression(query), *values])
    return [Match(*row) for row in rows]


def dated(found: Sequence[Match], filters: SearchFilters) -> list[Match]:
    """All of it, or what has a date where one was asked for."""
    if filters.since is None and filters.until is None:
        return list(found)
    return [each for each in found if each.published is not None]
