"""Dates in a record: marks by which documents meet, links that they give, as rows and back."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.errors import EvidenceError, RecordError
from onrecord.link.dates_grounds import may_bear
from onrecord.link.dates_marks import marks
from onrecord.model.link import DateLink, DateMark, DateProfile
from onrecord.model.records import Reading
from onrecord.store.load import unpacked, worded
from onrecord.store.profiles import IN

MARK = ("role", "block", "start", "end", "said", "holder")
LINK = (
    *("document", "other", "earliest", "latest", "score", "reason"),
    *("words", "start", "end", "other_start", "other_end"),
)
AGAIN = "build the record again from its sources into a new file"
MARKS = ", ".join(MARK)
LINKS = ", ".join(LINK)


def put_marks(connection: sqlite3.Connection, reading: Reading) -> None:
    """Enters the marks of a document that has none."""
    rows = [(reading.document.id, number, *row) for number, row in enumerate(mark_rows(reading))]
    connection.executemany(
        f"INSERT INTO date_mark (document, number, {MARKS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
    )


def mark_rows(reading: Reading) -> list[tuple[object, ...]]:
    return [tuple(getattr(each, name) for name in MARK) for each in marks(reading)]


def stored_marks(connection: sqlite3.Connection, document: str) -> list[tuple[object, ...]]:
    """What the record has of these."""
    return connection.execute(
        f"SELECT {MARKS} FROM date_mark WHERE document = ? ORDER BY number", (document,)
    ).fetchall()


def put_all_marks(connection: sqlite3.Connection) -> None:
    """Enters the marks of all documents anew."""
    connection.execute("DELETE FROM date_mark")
    for reading in every_reading(connection):
        put_marks(connection, reading)


def every_reading(connection: sqlite3.Connection) -> Iterator[Reading]:
    """The readings of current and of earlier documents, by id."""
    for (document,) in connection.execute("SELECT id FROM document ORDER BY id").fetchall():
        found = connection.execute(
            "SELECT document.source, reading.zlib FROM document "
            "JOIN reading ON reading.document = document.id WHERE document.id = ?",
            (document,),
        ).fetchone()
        if found:
            yield unpacked(found[1], worded(found[0]))


def is_touched(connection: sqlite3.Connection) -> bool:
    """Whether anything has changed since dates were linked."""
    return connection.execute("SELECT 1 FROM date_touched LIMIT 1").fetchone() is not None


def settled(connection: sqlite3.Connection) -> None:
    """Every date is linked."""
    # with a condition nothing is written where nothing is there, and the file stays as it was
    connection.execute("DELETE FROM date_touched WHERE true")


def touched_documents(connection: sqlite3.Connection) -> list[str]:
    """Documents that something touches which has changed, by id."""
    rows = connection.execute(
        "SELECT DISTINCT document FROM date_mark "
        "WHERE block IN (SELECT block FROM date_touched) ORDER BY document"
    )
    return [document for (document,) in rows]


def undated(connection: sqlite3.Connection, document: str) -> DateProfile | None:
    """The profile of a current document without a date; None of others."""
    row = connection.execute(
        "SELECT text FROM document WHERE id = ? AND current AND published IS NULL", (document,)
    ).fetchone()
    if row is None:
        return None
    own = tuple(mark_of(each) for each in stored_marks(connection, document))
    return profile(connection, document, None, row[0], own)


def dated_beside(connection: sqlite3.Connection, document: str) -> Iterator[DateProfile]:
    """The current dated documents that a document meets, each with the marks by which it does."""
    rows = connection.execute(
        f"SELECT DISTINCT other.document, {', '.join(f'other.{each}' for each in MARK)} "
        "FROM date_mark AS own JOIN date_mark AS other ON other.block = own.block "
        "JOIN document ON document.id = other.document "
        "WHERE own.document = ? AND document.current AND document.published IS NOT NULL "
        "AND (own.role <> other.role OR own.role IN ('quote', 'copy')) "
        "ORDER BY other.document, other.number",
        (document,),
    )
    met: dict[str, list[DateMark]] = defaultdict(list)
    for other, *mark in rows.fetchall():
        met[other].append(mark_of(mark))
    for other, shared in met.items():
        if not may_bear(shared):
            continue
        published, text = connection.execute(
            "SELECT published, text FROM document WHERE id = ?", (other,)
        ).fetchone()
        yield profile(connection, other, published, text, tuple(shared))


def profile(
    connection: sqlite3.Connection,
    document: str,
    published: str | None,
    text: str,
    own: tuple[DateMark, ...],
) -> DateProfile:
    body = connection.execute(
        "SELECT start, end FROM block WHERE document = ? AND kind <> 'furniture' ORDER BY start",
        (document,),
    )
    return DateProfile(
        document=document, published=published, text=text, marks=own, body=tuple(body)
    )


def mark_of(row: Iterable[object]) -> DateMark:
    """Raises RecordError for values that no mark has."""
    try:
        return msgspec.convert(dict(zip(MARK, row, strict=True)), DateMark)
    except msgspec.ValidationError as error:
        raise RecordError(f"table date_mark is damaged ({error}); {AGAIN}") from error


def link_row(link: DateLink) -> tuple[object, ...]:
    return tuple(getattr(link, name) for name in LINK)


def put(connection: sqlite3.Connection, document: str, links: Iterable[DateLink]) -> None:
    """Makes these the links of a document; what stays is not written again."""
    before, after = set(kept(connection, [document])), set(links)
    if before == after:
        return
    connection.execute("DELETE FROM date_link WHERE document = ?", (document,))
    connection.executemany(
        f"INSERT INTO date_link ({LINKS}) VALUES ({', '.join('?' * len(LINK))})",
        sorted(map(link_row, after), key=repr),
    )


def kept(connection: sqlite3.Connection, documents: Iterable[str] | None = None) -> list[DateLink]:
    """The links of these documents, or of all, by document, reason and other."""
    where = "" if documents is None else f"WHERE document IN {IN} "
    asked = [] if documents is None else [json.dumps(list(documents))]
    rows = connection.execute(
        f"SELECT {LINKS} FROM date_link {where}ORDER BY document, reason, other", asked
    )
    try:
        return [msgspec.convert(dict(zip(LINK, row, strict=True)), DateLink) for row in rows]
    except (msgspec.ValidationError, EvidenceError) as error:
        raise RecordError(f"table date_link is damaged ({error}); {AGAIN}") from error
