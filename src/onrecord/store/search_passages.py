"""Passages that were found in the text: which of them say more, and on whose word they rest."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple

from onrecord.model.search import Place
from onrecord.store.query import Query, hits
from onrecord.store.search_match import Match, listed
from onrecord.store.search_voices import stretches_of, targets_held_by, underlying
from onrecord.store.terms import kept_terms

of_document = attrgetter("document")
CONTENTS = """
SELECT statement.document, span.start, span.end FROM span
JOIN statement ON statement.id = span.statement
WHERE span.part = 'content' AND statement.id IN (SELECT value FROM json_each(?))
"""


class Cover(NamedTuple):
    """Stretches by their starts, each with how far those up to it reach; code points."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def holds(self, place: Place) -> bool:
        """Whether one of the stretches holds all of a place."""
        number = bisect_right(self.starts, place[0]) - 1
        return number >= 0 and place[1] <= self.reach[number]


def cover_of(stretches: Iterable[Place]) -> Cover:
    ordered = sorted(stretches)
    reach = accumulate((end for _, end in ordered), max)
    return Cover(tuple(start for start, _ in ordered), tuple(reach))


def keep_terms(connection: sqlite3.Connection) -> None:
    """Keeps the terms of all passages at hand, for whoever searches again and again."""
    rows = connection.execute(
        "SELECT passage.document, passage.start, passage.end FROM passage "
        "JOIN document ON document.id = passage.document "
        "WHERE passage.statement IS NULL AND document.current ORDER BY passage.document"
    ).fetchall()
    for document, group in groupby(rows, lambda row: row[0]):
        text = text_of(connection, document)
        for _, start, end in group:
            kept_terms(text, start, end)


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
    repeated: set[Match] = set()
    for document, group in with_hits(connection, query, nearby):
        cover = cover_of(contents[document])
        repeated.update(match for match, places in group if all(map(cover.holds, places)))
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
        targets = targets_held_by(connection, document, holders)
        placed = sorted((place, match) for match, places in group for place in places)
        below = underlying(stretches_of(connection, document), (place for place, _ in placed))
        kept.update(
            match
            for (_, match), each in zip(placed, below, strict=True)
            if each is not None and each.target in targets
        )
    return [each for each in passages if each in kept]


def with_hits(
    connection: sqlite3.Connection, query: Query, passages: Sequence[Match]
) -> Iterator[tuple[str, list[tuple[Match, tuple[Place, ...]]]]]:
    """The passages of each document, each with its hits."""
    for document, group in groupby(sorted(passages, key=of_document), of_document):
        text = text_of(connection, document)
        yield document, [(each, hits_in(query, text, each.start, each.end)) for each in group]


def hits_in(query: Query, text: str, start: int, end: int) -> tuple[Place, ...]:
    return hits(query, kept_terms(text, start, end))


def text_of(connection: sqlite3.Connection, document: str) -> str:
    row = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return str(row[0])
