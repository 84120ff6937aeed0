"""Reading a record back: the pile that products are made from."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.errors import OnrecordError, RecordError
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.records import Reading
from onrecord.model.retrieval import Validators
from onrecord.store import packing

CURRENT = "document.current"


def readings(connection: sqlite3.Connection) -> Iterator[Reading]:
    """Every current document's reading, by source, then id."""
    rows = connection.execute(
        "SELECT document.source, reading.zlib FROM document "
        f"JOIN reading ON reading.document = document.id WHERE {CURRENT} "
        "ORDER BY document.source, document.id"
    )
    for source, data in rows:
        yield unpacked(data, worded(source))


def readings_of(connection: sqlite3.Connection, documents: Iterable[str]) -> Iterator[Reading]:
    """The readings of some current documents, by source, then id."""
    rows = connection.execute(
        "SELECT document.source, reading.zlib FROM document "
        f"JOIN reading ON reading.document = document.id WHERE {CURRENT} "
        "AND document.id IN (SELECT value FROM json_each(?)) ORDER BY document.source, document.id",
        (json.dumps(sorted(documents)),),
    )
    for source, data in rows:
        yield unpacked(data, worded(source))


def unpacked(data: bytes, source: str) -> Reading:
    """A reading from its bytes, under the name of the source that speaks for it.

    Raises RecordError when the bytes are damaged.
    """
    try:
        reading = msgspec.json.decode(packing.unpacked(data), type=Reading)
    except (zlib.error, msgspec.MsgspecError, RecursionError, OnrecordError) as error:
        raise RecordError(
            f"the reading of {source} is damaged ({error}); run onrecord check"
        ) from error
    if reading.document.source == source:
        return reading
    document = msgspec.structs.replace(reading.document, source=source)
    return msgspec.structs.replace(reading, document=document)


def not_read(connection: sqlite3.Connection) -> tuple[NotRead, ...]:
    """Sources that gave no document, by name."""
    rows = connection.execute("SELECT source, reason FROM not_read")
    return tuple(NotRead(worded(source), worded(reason)) for source, reason in rows)


def worded(value: object) -> str:
    """A value that is text. Raises TypeError, for which an open record blames its file."""
    if isinstance(value, str):
        return value
    raise TypeError


def is_read(connection: sqlite3.Connection, source: str, digest: str, readers: str) -> bool:
    """Whether these bytes are what the source gave last, and these readers have read them."""
    row = connection.execute(
        "SELECT count(*), sum(document.readers <> ?) FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.source = ? AND retrieval.raw_sha256 = ? AND retrieval.newest",
        (readers, source, digest),
    ).fetchone()
    return bool(row[0]) and not row[1]


def validators(connection: sqlite3.Connection, source: str, readers: str) -> Validators | None:
    """What tells whether an address still gives what these readers have read of it."""
    row = connection.execute(
        "SELECT etag, last_modified, min(document.readers = ?) FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.source = ? AND retrieval.newest",
        (readers, source),
    ).fetchone()
    etag, last_modified, is_current = row
    return Validators(etag, last_modified) if is_current and (etag or last_modified) else None


def stale(connection: sqlite3.Connection, readers: str) -> Iterator[Raw]:
    """What each source gave last, where other readers have read it; by source, then bytes."""
    keys = connection.execute(
        "SELECT DISTINCT retrieval.source, retrieval.raw_sha256, retrieval.retrieved, "
        "retrieval.address, retrieval.encoding, retrieval.etag, retrieval.last_modified "
        "FROM retrieval JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.newest AND document.readers <> ? "
        "ORDER BY retrieval.source, retrieval.raw_sha256",
        (readers,),
    ).fetchall()
    for source, digest, retrieved, address, encoding, etag, last_modified in keys:
        (data,) = connection.execute("SELECT zlib FROM raw WHERE sha256 = ?", (digest,)).fetchone()
        yield Raw(
            source=source,
            data=raw_bytes(data, source),
            retrieved=retrieved,
            address=address,
            encoding=encoding,
            etag=etag,
            last_modified=last_modified,
        )


def raw_bytes(data: bytes, source: str) -> bytes:
    """A source's bytes. Raises RecordError when they are damaged or no source is so large."""
    try:
        return packing.unpacked(data)
    except zlib.error as error:
        raise RecordError(
            f"the bytes of {source} are damaged ({error}); run onrecord check"
        ) from error


def find_document(connection: sqlite3.Connection, name: str) -> str:
    """The id of the one document that `name` means: an id or its beginning, a source, or the last
    steps of one.

    Raises RecordError when none or several fit.
    """
    rows = connection.execute(
        "SELECT DISTINCT document.id, document.source FROM document "
        "LEFT JOIN retrieval ON retrieval.document = document.id "
        "WHERE substr(document.id, 1, length(:name)) = :name OR retrieval.source = :name "
        "OR document.source = :name OR substr(retrieval.source, -length(:step)) = :step "
        "ORDER BY document.source, document.id",
        {"name": name, "step": f"/{name}"},
    ).fetchall()
    if not rows or not name:
        raise RecordError(f"no document {name!r} in the record; onrecord show lists them")
    if len({identity for identity, _ in rows}) > 1:
        fits = ", ".join(f"{identity} ({source})" for identity, source in rows[:5])
        raise RecordError(f"{name!r} fits several documents: {fits}; name one by its id")
    return str(rows[0][0])


def models(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Every model that read a current document, with its hash, by name."""
    rows = connection.execute(
        "SELECT DISTINCT setting.value FROM document "
        f"JOIN setting ON setting.key = 'models ' || document.readers WHERE {CURRENT}"
    )
    return tuple(sorted({model for (value,) in rows for model in value.split("\n")}))
