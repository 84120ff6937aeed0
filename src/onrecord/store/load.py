"""Reading a record back: the pile that products are made from."""

import sqlite3
import zlib
from collections.abc import Iterator

import msgspec

from onrecord.errors import RecordError
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.records import Reading

CURRENT = "document.superseded_by IS NULL"


def readings(connection: sqlite3.Connection) -> Iterator[Reading]:
    """Every current document's reading, by source, then id."""
    rows = connection.execute(
        "SELECT document.source, reading.zlib FROM document "
        f"JOIN reading ON reading.document = document.id WHERE {CURRENT} "
        "ORDER BY document.source, document.id"
    )
    for source, data in rows:
        yield unpacked(data, source)


def unpacked(data: bytes, source: str) -> Reading:
    """A reading from its bytes, under the name of the source that speaks for it."""
    reading = msgspec.json.decode(zlib.decompress(data), type=Reading)
    if reading.document.source == source:
        return reading
    document = msgspec.structs.replace(reading.document, source=source)
    return msgspec.structs.replace(reading, document=document)


def not_read(connection: sqlite3.Connection) -> tuple[NotRead, ...]:
    """Sources that gave no document, by name."""
    rows = connection.execute("SELECT source, reason FROM not_read")
    return tuple(NotRead(source, reason) for source, reason in rows)


def is_read(connection: sqlite3.Connection, source: str, digest: str, readers: str) -> bool:
    """Whether these bytes of this source, newest first, are already read by these readers."""
    row = connection.execute(
        "SELECT count(*), sum(document.readers <> ?), "
        "sum(document.superseded_by IS NOT NULL) FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.source = ? AND retrieval.raw_sha256 = ?",
        (readers, source, digest),
    ).fetchone()
    return bool(row[0]) and not row[1] and not row[2]


def stale(connection: sqlite3.Connection, readers: str) -> Iterator[Raw]:
    """The kept bytes of every current document that other readers have read."""
    rows = connection.execute(
        "SELECT DISTINCT retrieval.source, raw.zlib, retrieval.retrieved FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        f"JOIN raw ON raw.sha256 = retrieval.raw_sha256 WHERE {CURRENT} "
        "AND document.readers <> ? ORDER BY retrieval.source",
        (readers,),
    ).fetchall()
    for source, data, retrieved in rows:
        yield Raw(source=source, data=zlib.decompress(data), retrieved=retrieved)


def find_document(connection: sqlite3.Connection, name: str) -> str:
    """The id of the one document that `name` means: an id or its beginning, or a source.

    Raises RecordError when none or several fit.
    """
    rows = connection.execute(
        "SELECT DISTINCT document.id, document.source FROM document "
        "LEFT JOIN retrieval ON retrieval.document = document.id "
        "WHERE substr(document.id, 1, length(:name)) = :name OR retrieval.source = :name "
        "OR document.source = :name ORDER BY document.source, document.id",
        {"name": name},
    ).fetchall()
    if not rows or not name:
        raise RecordError(f"no document {name!r} in the record; onrecord show lists them")
    if len({identity for identity, _ in rows}) > 1:
        fits = ", ".join(f"{identity} ({source})" for identity, source in rows[:5])
        raise RecordError(f"{name!r} fits several documents: {fits}; name one by its id")
    return str(rows[0][0])


def setting(connection: sqlite3.Connection, key: str) -> str:
    """A setting of the record, or ""."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""
