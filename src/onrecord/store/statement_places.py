"""Places of statements: where the content of each stands, from its first word to its last."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.errors import RecordError
from onrecord.model.identity import record_id
from onrecord.model.judgement import StatementKind
from onrecord.model.span import Span

KNOWN = """
SELECT statement.id, statement.document, document.source, statement.kind, statement.content,
    min(span.start), max(span.end)
FROM statement JOIN document ON document.id = statement.document
JOIN span ON span.statement = statement.id AND span.part = 'content'
"""
GROUPED = "GROUP BY statement.id ORDER BY document.source, statement.document, 6, 7, statement.id"


class KnownStatement(NamedTuple):
    """A statement: its words, and the stretch from the first to the last, in code points."""

    id: str
    document: str
    source: str
    kind: StatementKind
    words: str
    start: int
    end: int


def statements_from(
    connection: sqlite3.Connection, document: str, low: int, high: int
) -> Iterator[KnownStatement]:
    """The statements of a document that begin in [low, high), code points, in their order."""
    which = "WHERE statement.document = ? AND statement.start >= ? AND statement.start < ?"
    return rows(connection, which, document, low, high)


def rows(
    connection: sqlite3.Connection, which: str, *values: str | int
) -> Iterator[KnownStatement]:
    """Statements that a condition is true of, in the order of sources and places."""
    found = connection.execute(f"{KNOWN} {which} {GROUPED}", values)
    for identity, document, source, kind, words, start, end in found:
        told: StatementKind = "assertion" if kind == "own" else "attribution"
        yield KnownStatement(identity, document, source, told, words, start, end)


def place_of(connection: sqlite3.Connection, statement: str) -> tuple[str, int, int]:
    """The document of a statement and its code points. Raises RecordError where none has it."""
    for each in rows(connection, "WHERE statement.id = ?", statement):
        return each.document, each.start, each.end
    raise RecordError(f"no statement {statement} in the record")


def sentence_id(document: str, start: int, end: int, exact: str) -> str:
    """The id of a sentence in a document's own voice: its place."""
    return record_id(document, "voice", (Span(start, end, exact),))
