"""Items of a search: matches in full, with their words, places, hits and voices."""

import sqlite3
from collections.abc import Iterable

from onrecord.errors import RecordError
from onrecord.model.search import SearchItem
from onrecord.model.span import span_of
from onrecord.products.index import Shelf, shelf_of
from onrecord.products.statements import item
from onrecord.store.load import unpacked
from onrecord.store.query import Query, hits
from onrecord.store.search_match import Match
from onrecord.store.search_passages import hits_in
from onrecord.store.search_stretches import stretches
from onrecord.store.search_voices import voices_under
from onrecord.store.terms import terms

JOIN = " … "


def items(
    connection: sqlite3.Connection, query: Query, found: Iterable[Match]
) -> tuple[SearchItem, ...]:
    """What was found, in its order, each with everything that is shown of it."""
    shelves: dict[str, Shelf] = {}
    result: list[SearchItem] = []
    for each in found:
        if each.document not in shelves:
            shelves[each.document] = shelf(connection, each)
        if each.statement is None:
            result.append(passage_item(connection, query, shelves[each.document], each))
        else:
            result.append(statement_item(query, shelves[each.document], each, each.statement))
    return tuple(result)


def shelf(connection: sqlite3.Connection, match: Match) -> Shelf:
    row = connection.execute(
        "SELECT zlib FROM reading WHERE document = ?", (match.document,)
    ).fetchone()
    if row is None:
        raise RecordError(f"{match.source} has no reading in the record; run onrecord check")
    return shelf_of(unpacked(row[0], match.source))


def statement_item(query: Query, shelf: Shelf, match: Match, statement: str) -> SearchItem:
    record = shelf.attributions.get(statement) or shelf.assertions[statement]
    said = item(shelf, record)
    places = (hits_in(query, shelf.text, each.start, each.end) for each in said.evidence)
    return SearchItem(
        what="statement",
        text=said.text,
        evidence=said.evidence,
        hits=tuple(place for each in places for place in each),
        outlet=match.outlet,
        title=match.title,
        published=match.published,
        statement=said,
    )


def passage_item(
    connection: sqlite3.Connection, query: Query, shelf: Shelf, match: Match
) -> SearchItem:
    block = (match.start, match.end)
    found = terms(shelf.text, *block)
    spans = [span_of(shelf.text, *each) for each in stretches(shelf.text, block, query, found)]
    every = hits(query, found)
    shown = tuple(h for h in every if any(s.start <= h[0] and h[1] <= s.end for s in spans))
    return SearchItem(
        what="passage",
        text=JOIN.join(each.exact for each in spans),
        evidence=tuple(shelf.evidence(each) for each in spans),
        hits=shown,
        unshown=len(every) - len(shown),
        outlet=match.outlet,
        title=match.title,
        published=match.published,
        voices=voices_under(connection, match.document, shown),
    )
