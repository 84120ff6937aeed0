"""The codebook in a record: what each of its tables, views and columns means."""

import sqlite3

from onrecord.lexicon.tables import table
from onrecord.model.codebook import Entry

NONE = "-"


def entries() -> tuple[Entry, ...]:
    """Every entry, in the order of resources/codebook.tsv."""
    rows = (tuple("" if cell == NONE else cell for cell in row) for row in table("codebook"))
    return tuple(Entry(*row) for row in rows)


def fill(connection: sqlite3.Connection) -> None:
    """Puts the codebook in a record, in place of another."""
    connection.execute("DELETE FROM codebook")
    connection.executemany(
        "INSERT INTO codebook VALUES (?, ?, ?, ?)",
        [(each.table, each.column, each.meaning, each.unit) for each in entries()],
    )


def holds(connection: sqlite3.Connection) -> bool:
    """Whether a record's codebook is the one of this version."""
    return kept(connection) == entries()


def kept(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """The codebook of a record, in its order."""
    rows = connection.execute("SELECT * FROM codebook ORDER BY rowid")
    return tuple(Entry(*row) for row in rows)
