"""Passages that were found in the text: which of them say more, and on whose word they rest."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from onrecord.model.search import Place
from onrecord.store.query import Query, hits
from onrecord.store.search_match import Match, listed
from onrecord.store.search_voices import Stretches, stretches_of, targets_held_by, underlying
from onrecord.store.terms import terms

of_document = attrgetter("document")
CONTENTS = """
SELECT statement.document, span.start, span.end FROM span
JOIN statement ON statement.id = span.statement
WHERE span.part = 'content' AND statement.id IN (SELECT value FROM json_each(?))
"""


def saying_more(
    connection: sqlite3.Connection,
    query: Query,
    passages: Sequence[Match],
    statements: Sequence[Match],
) -> list[Match]:
    """Passages with a hit that lies in none of the statements found; in their order."""
    contents: dict[str, list[Place]] = {}
    found = listed(each.statement for each in statements if each.statement)
    for document, start, end in connection.execute(CONTENTS, (found,)):
        contents.setdefault(document, []).append((start, end))
    nearby = [each for each in passages if each.document in contents]
    repeated = {
        match
        for document, group in with_hits(connection, query, nearby)
        for match, places in group
        if all(lies_in(place, contents[document]) for place in places)
    }
    return [each for each in passages if each not in repeated]


def held_by(
    connection: sqlite3.Connection,
    query: Query,
    passages: Sequence[Match],
    holders: frozenset[str],
) -> list[Match]:
    """Passages with a hit that rests on the word of one of these holders; in their order."""
    kept: set[Match] = set()
    for document, group in with_hits(connection, query, passages):
        stretches = stretches_of(connection, document)
        targets = targets_held_by(connection, document, holders)
        kept.update(match for match, places in group if rests_on(targets, stretches, places))
    return [each for each in passages if each in kept]


def rests_on(targets: frozenset[str], stretches: Stretches, places: Iterable[Place]) -> bool:
    below = (underlying(stretches, place) for place in places)
    return any(each is not None and each.target in targets for each in below)


def with_hits(
    connection: sqlite3.Connection, query: Query, passages: Sequence[Match]
) -> Iterator[tuple[str, list[tuple[Match, tuple[Place, ...]]]]]:
    """The passages of each document, each with its hits."""
    for document, group in groupby(sorted(passages, key=of_document), of_document):
        text = text_of(connection, document)
        yield document, [(each, hits_in(query, text, each.start, each.end)) for each in group]


def hits_in(query: Query, text: str, start: int, end: int) -> tuple[Place, ...]:
    return hits(query, terms(text, start, end))


def text_of(connection: sqlite3.Connection, document: str) -> str:
    row = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return str(row[0])


def lies_in(place: Place, stretches: Iterable[Place]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in stretches)
