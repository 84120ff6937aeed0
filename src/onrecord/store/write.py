"""Writing a record: one document, with all that was read in it, is one transaction."""

import sqlite3
import zlib
from collections.abc import Iterable
from hashlib import sha256

from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.records import Reading
from onrecord.store import packing
from onrecord.store.blocks import put_blocks
from onrecord.store.dates import put_marks
from onrecord.store.rows import body_sha256, document_row, insert, record_rows
from onrecord.store.rows_words import Values
from onrecord.store.sqlite import transaction

STANDARD_INPUT = "-"
READ = (
    *("reading", "date_stated", "block", "passage", "statement", "section"),
    *("clause", "forecast", "assessment", "non_event", "holder", "holding", "problem"),
    *("time", "window_reason", "quantity", "tally", "date_mark"),
    *("link_item", "proposition"),
)
"""Tables of what was read in a document; what hangs on their rows goes with these."""
RETRIEVAL = ", ".join("?" * 10)
"""Marks for all columns of a retrieval."""


def add(
    connection: sqlite3.Connection,
    raw: Raw,
    readings: Iterable[Reading],
    *,
    readers: str,
    added: str | None = None,
) -> int:
    """Puts what `raw` gave in the record; gives the number of documents new or read anew."""
    digest = sha256(raw.data).hexdigest()
    found = list(readings)
    with transaction(connection):
        forget_problems(connection, raw.source)
        put_raw(connection, digest, raw.data)
        known = [same_body(connection, raw.source, each, readers) for each in found]
        for reading, same in zip(found, known, strict=True):
            if same is None:
                put_reading(connection, reading, digest, readers)
        documents = [same or each.document.id for each, same in zip(found, known, strict=True)]
        enter(connection, raw, documents, added)
    return known.count(None)


def adopt(
    connection: sqlite3.Connection, raw: Raw, *, readers: str, added: str | None = None
) -> bool:
    """Enters a source whose bytes these readers have read from another; whether they have.

    Bytes that came with another address or encoding are others: they may give another document.
    """
    digest = sha256(raw.data).hexdigest()
    rows = connection.execute(
        "SELECT id, readers FROM document WHERE raw_sha256 = :digest AND EXISTS ("
        "SELECT 1 FROM retrieval WHERE retrieval.raw_sha256 = :digest "
        "AND retrieval.document = document.id "
        "AND retrieval.address = :address AND retrieval.encoding IS :encoding)",
        {"digest": digest, "address": raw.address, "encoding": raw.encoding},
    ).fetchall()
    if not rows or any(each != readers for _, each in rows):
        return False
    found = [document for document, _ in rows]
    with transaction(connection):
        forget_problems(connection, raw.source)
        enter(connection, raw, found, added)
    return True


def enter(
    connection: sqlite3.Connection, raw: Raw, documents: Iterable[str], added: str | None
) -> None:
    """What a source gives now; what it gave before is outdated."""
    digest = sha256(raw.data).hexdigest()
    before = gave(connection, raw.source)
    came = came_first(connection, raw.source, digest, added)
    outdate(connection, raw.source, digest)
    for document in documents:
        put_retrieval(connection, raw, digest, document, came)
    for document in sorted({*before, *gave(connection, raw.source)}):
        settle(connection, document)


def note_models(connection: sqlite3.Connection, readers: str, models: Iterable[str]) -> None:
    """Keeps which models, each with its hash, these readers read with."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO setting VALUES (?, ?)",
            (f"models {readers}", "\n".join(models)),
        )


def refuse(connection: sqlite3.Connection, refused: NotRead) -> None:
    """Keeps a source that gave no document as a problem."""
    with transaction(connection):
        forget_problems(connection, refused.source)
        connection.execute(
            "INSERT INTO problem (source, stage, message) VALUES (?, 'ingest', ?)",
            (refused.source, refused.reason),
        )


def remove(connection: sqlite3.Connection, document: str) -> None:
    """Takes a document, its records and its bytes out. Deleting is cheap: by foreign keys."""
    with transaction(connection):
        connection.execute("DELETE FROM document WHERE id = ?", (document,))
        connection.execute(
            "DELETE FROM raw WHERE sha256 NOT IN (SELECT raw_sha256 FROM retrieval) "
            "AND sha256 NOT IN (SELECT raw_sha256 FROM document)"
        )


def forget(connection: sqlite3.Connection, source: str) -> bool:
    """Drops the entry of a source that was not read; whether there was one."""
    with transaction(connection):
        found = connection.execute(
            "DELETE FROM problem WHERE source = ? AND document IS NULL", (source,)
        )
    return found.rowcount > 0


def forget_problems(connection: sqlite3.Connection, source: str) -> None:
    connection.execute("DELETE FROM problem WHERE source = ? AND document IS NULL", (source,))


def put_raw(connection: sqlite3.Connection, digest: str, data: bytes) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO raw VALUES (?, ?, ?)", (digest, len(data), zlib.compress(data, 6))
    )


def gave(connection: sqlite3.Connection, source: str) -> list[str]:
    """The documents that a source gave at any time."""
    rows = connection.execute("SELECT document FROM retrieval WHERE source = ?", (source,))
    return [row[0] for row in rows]


def came_first(
    connection: sqlite3.Connection, source: str, digest: str, added: str | None
) -> str | None:
    """When these bytes of a source came, which reading them anew does not change."""
    row = connection.execute(
        "SELECT added FROM retrieval WHERE source = ? AND raw_sha256 = ? ORDER BY document LIMIT 1",
        (source, digest),
    ).fetchone()
    return row[0] if row else added


def outdate(connection: sqlite3.Connection, source: str, digest: str) -> None:
    """What a source gave before is not its newest; what it gave for these bytes is decided anew.

    Standard input is no place that gives the same thing again: nothing is outdated there.
    """
    connection.execute(
        "DELETE FROM retrieval WHERE source = ? AND raw_sha256 = ?", (source, digest)
    )
    if source != STANDARD_INPUT:
        connection.execute("UPDATE retrieval SET newest = 0 WHERE source = ?", (source,))


def put_retrieval(
    connection: sqlite3.Connection, raw: Raw, digest: str, document: str, added: str | None
) -> None:
    connection.execute(
        f"INSERT OR IGNORE INTO retrieval VALUES ({RETRIEVAL})",
        (
            *(raw.source, digest, document, raw.retrieved, added, 1),
            *(raw.address, raw.encoding, raw.etag, raw.last_modified),
        ),
    )


def settle(connection: sqlite3.Connection, document: str) -> None:
    """Whether a document is current, and which source speaks for it: the first by name of those
    that still give it, else of those that gave it."""
    current, outdated = connection.execute(
        "SELECT (SELECT min(source) FROM retrieval WHERE document = :id AND newest = 1), "
        "(SELECT min(source) FROM retrieval WHERE document = :id AND newest = 0)",
        {"id": document},
    ).fetchone()
    source = outdated if current is None else current
    connection.execute(
        "UPDATE document SET current = :current, source = coalesce(:source, source) "
        "WHERE id = :id AND (current <> :current OR source <> :source)",
        {"id": document, "current": current is not None, "source": source},
    )


def same_body(
    connection: sqlite3.Connection, source: str, reading: Reading, readers: str
) -> str | None:
    """The document this source gave last with the same text but for its furniture."""
    row = connection.execute(
        "SELECT document.id FROM document JOIN retrieval ON retrieval.document = document.id "
        "WHERE retrieval.source = ? AND retrieval.newest AND document.readers = ? "
        "AND document.body_sha256 = ? AND document.id <> ? ORDER BY document.id LIMIT 1",
        (source, readers, body_sha256(reading), reading.document.id),
    ).fetchone()
    return str(row[0]) if row else None


def put_reading(
    connection: sqlite3.Connection, reading: Reading, digest: str, readers: str
) -> None:
    """A document and its records in place of what was read of it before.

    The document's row stays: its retrievals hang on it, and may be many.
    """
    document = reading.document
    for table in READ:
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (document.id,))
    row = document_row(reading, digest, readers)
    if not replaced(connection, row):
        insert(connection, "document", [row])
    insert(connection, "reading", [{"document": document.id, "zlib": packing.packed(reading)}])
    for table, rows in record_rows(reading).items():
        insert(connection, table, rows)
    put_blocks(connection, document.id)
    put_marks(connection, reading)


def replaced(connection: sqlite3.Connection, row: Values) -> bool:
    """Gives a document that is there new values, in its full-text index too; whether it is."""
    old = connection.execute(
        "SELECT rowid, title, text FROM document WHERE id = ?", (row["id"],)
    ).fetchone()
    if old is None:
        return False
    number = old[0]
    connection.execute(
        "INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        old,
    )
    columns = ", ".join(f'"{column}" = ?' for column in row)
    connection.execute(f"UPDATE document SET {columns} WHERE rowid = ?", [*row.values(), number])
    connection.execute(
        "INSERT INTO document_fts (rowid, title, text) VALUES (?, ?, ?)",
        (number, row["title"], row["text"]),
    )
    return True
