"""Empty: records in memory that hold nothing yet, copied from one that was made."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache

from onrecord.linking import bring_up_to_date
from onrecord.store import sqlite


@contextmanager
def empty_record() -> Iterator[sqlite3.Connection]:
    """A connection to an empty record in memory."""
    with in_memory() as connection:
        connection.deserialize(made())
        yield connection


@cache
def made() -> bytes:
    """The file of an empty record."""
    with in_memory() as connection:
        sqlite.create(connection)
        bring_up_to_date(connection)
        return connection.serialize()


@contextmanager
def in_memory() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection
