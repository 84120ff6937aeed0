"""Writing a record: one document, with all that was read in it, is one transaction."""

import sqlite3
import zlib
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.records import Assertion, Attribution, Guard, Reading
from onrecord.model.span import Span
from onrecord.store.sqlite import transaction

Values = dict[str, object]


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
    changed = 0
    with transaction(connection):
        forget_problems(connection, raw.source)
        put_raw(connection, digest, raw.data)
        for reading in readings:
            known = same_body(connection, raw.source, reading)
            if known is None:
                put_reading(connection, reading, digest, readers)
                changed += 1
            put_retrieval(connection, raw, digest, known or reading.document.id, added)
        supersede(connection, raw.source, digest)
    return changed


def note_settings(connection: sqlite3.Connection, models: Iterable[str]) -> None:
    """Keeps which models read this record, each with its hash."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO setting VALUES ('models', ?)", ("\n".join(models),)
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


def forget_problems(connection: sqlite3.Connection, source: str) -> None:
    connection.execute("DELETE FROM problem WHERE source = ? AND document IS NULL", (source,))


def put_raw(connection: sqlite3.Connection, digest: str, data: bytes) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO raw VALUES (?, ?, ?)", (digest, len(data), zlib.compress(data, 6))
    )


def put_retrieval(
    connection: sqlite3.Connection, raw: Raw, digest: str, document: str, added: str | None
) -> None:
    """One row a source, bytes and document; the first source by name speaks for the document."""
    connection.execute(
        "INSERT OR IGNORE INTO retrieval VALUES (?, ?, ?, ?, ?)",
        (raw.source, digest, document, raw.retrieved, added),
    )
    connection.execute(
        "UPDATE document SET source = (SELECT min(source) FROM retrieval WHERE document = :id) "
        "WHERE id = :id",
        {"id": document},
    )


def same_body(connection: sqlite3.Connection, source: str, reading: Reading) -> str | None:
    """The document this source gave before with the same text but for its furniture."""
    row = connection.execute(
        "SELECT document.id FROM document JOIN retrieval ON retrieval.document = document.id "
        "WHERE retrieval.source = ? AND document.body_sha256 = ? AND document.id <> ? "
        "AND document.superseded_by IS NULL ORDER BY document.id LIMIT 1",
        (source, body_sha256(reading), reading.document.id),
    ).fetchone()
    return str(row[0]) if row else None


def supersede(connection: sqlite3.Connection, source: str, digest: str) -> None:
    """What a source gave before and no longer gives is an earlier version, kept but not shown."""
    current = [
        row[0]
        for row in connection.execute(
            "SELECT document FROM retrieval WHERE source = ? AND raw_sha256 = ? ORDER BY document",
            (source, digest),
        )
    ]
    marks = ",".join("?" * len(current))
    connection.execute(
        f"UPDATE document SET superseded_by = NULL WHERE id IN ({marks})",
        current,
    )
    connection.execute(
        f"UPDATE document SET superseded_by = ? WHERE id NOT IN ({marks}) "
        "AND superseded_by IS NULL AND id IN (SELECT document FROM retrieval WHERE source = ?) "
        "AND NOT EXISTS (SELECT 1 FROM retrieval AS other "
        "WHERE other.document = document.id AND other.source <> ?)",
        [current[0] if current else None, *current, source, source],
    )


def put_reading(
    connection: sqlite3.Connection, reading: Reading, digest: str, readers: str
) -> None:
    """A document and its records in place of what was read of it before."""
    document = reading.document
    retrievals = connection.execute(
        "SELECT * FROM retrieval WHERE document = ?", (document.id,)
    ).fetchall()
    earlier = connection.execute(
        "SELECT superseded_by, id FROM document WHERE superseded_by = ?", (document.id,)
    ).fetchall()
    connection.execute("DELETE FROM document WHERE id = ?", (document.id,))
    insert(connection, "document", [document_row(reading, digest, readers)])
    connection.executemany("INSERT INTO retrieval VALUES (?, ?, ?, ?, ?)", retrievals)
    connection.executemany("UPDATE document SET superseded_by = ? WHERE id = ?", earlier)
    insert(connection, "reading", [{"document": document.id, "zlib": packed(reading)}])
    for table, rows in record_rows(reading).items():
        insert(connection, table, rows)


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Values]) -> None:
    """Rows of one table, all with the same columns."""
    for row in rows:
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" * len(row))
        connection.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',
            list(row.values()),
        )


def packed(reading: Reading) -> bytes:
    return zlib.compress(msgspec.json.encode(reading), 6)


def body_sha256(reading: Reading) -> str:
    """A hash of the text that is not furniture."""
    text = reading.document.text
    kept = (text[b.start : b.end] for b in reading.layout.blocks if b.kind != "furniture")
    return sha256("\n".join(kept).encode("utf-8", "surrogatepass")).hexdigest()


def document_row(reading: Reading, digest: str, readers: str) -> Values:
    document, masthead = reading.document, reading.masthead
    return {
        "id": document.id,
        "source": document.source,
        "url": document.metadata.url,
        "title": masthead.title.value,
        "outlet": masthead.outlet.value,
        "authors": "; ".join(masthead.authors),
        "published": masthead.published.value,
        "published_basis": masthead.published.basis,
        "modified": masthead.modified.value,
        "language": document.language,
        "media_type": document.origin.media_type,
        "words": len(document.text.split()),
        "raw_sha256": digest,
        "body_sha256": body_sha256(reading),
        "readers": readers,
        "superseded_by": None,
        "text": document.text,
    }


def record_rows(reading: Reading) -> dict[str, list[Values]]:
    """The rows of every table of records, in an order that satisfies the foreign keys."""
    guards = {guard.target: guard for guard in reading.guards}
    statements = [
        *(attribution_row(reading, each, guards.get(each.id)) for each in reading.attributions),
        *(assertion_row(reading, each, guards.get(each.id)) for each in reading.assertions),
    ]
    return {
        "block": block_rows(reading),
        "section": section_rows(reading),
        "holder": holder_rows(reading),
        "mention": mention_rows(reading),
        "statement": statements,
        "span": span_rows(reading),
        "holding": holding_rows(reading),
        "problem": problem_rows(reading),
    }


def block_rows(reading: Reading) -> list[Values]:
    return [
        {"document": reading.document.id, "start": b.start, "end": b.end, "kind": b.kind}
        for b in reading.layout.blocks
    ]


def section_rows(reading: Reading) -> list[Values]:
    return [
        {
            "id": each.id,
            "document": reading.document.id,
            "start": each.start,
            "end": each.end,
            "form": each.form,
            "heading": each.heading.exact if each.heading else None,
            "question": each.question.exact if each.question else None,
        }
        for each in reading.layout.sections
    ]


def holder_rows(reading: Reading) -> list[Values]:
    return [
        {
            "id": each.id,
            "document": reading.document.id,
            "name": each.name,
            "kind": each.kind,
            "naming": each.naming,
            "role": each.role.exact if each.role else None,
            "affiliation": each.affiliation.exact if each.affiliation else None,
            "reason_given": each.reason_given.exact if each.reason_given else None,
        }
        for each in reading.speakers.holders
    ]


def mention_rows(reading: Reading) -> list[Values]:
    return [
        {"holder": holder.id, "start": span.start, "end": span.end, "exact": span.exact}
        for holder in reading.speakers.holders
        for span in holder.mentions
    ]


def attribution_row(reading: Reading, each: Attribution, guard: Guard | None) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "start": each.content[0].start,
        "kind": each.kind,
        "content": joined(each.content),
        "cue": joined(each.cue),
        "source": joined(each.source),
        "within": each.within,
        "section": None,
        **guard_values(guard),
        "score": each.score,
    }


def assertion_row(reading: Reading, each: Assertion, guard: Guard | None) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "start": each.span.start,
        "kind": "own",
        "content": each.span.exact,
        "cue": "",
        "source": "",
        "within": None,
        "section": each.section,
        **guard_values(guard),
        "score": 1.0,
    }


def guard_values(guard: Guard | None) -> Values:
    if guard is None:
        return {"act": "made", "polarity": "asserts", "guarded": ""}
    kinds = dict.fromkeys(reason.kind for reason in guard.reasons)
    return {"act": guard.act, "polarity": guard.polarity, "guarded": " ".join(kinds)}


def joined(spans: Iterable[Span]) -> str:
    return " … ".join(span.exact for span in spans)


def span_rows(reading: Reading) -> list[Values]:
    parts = [
        (each.id, part, span)
        for each in reading.attributions
        for part, spans in (
            ("content", each.content),
            ("cue", each.cue),
            ("source", each.source),
            ("insertion", each.insertions),
            ("cut", each.cuts),
        )
        for span in spans
    ]
    parts += [(each.id, "content", each.span) for each in reading.assertions]
    return [
        {"statement": target, "part": part, "start": s.start, "end": s.end, "exact": s.exact}
        for target, part, s in parts
    ]


def holding_rows(reading: Reading) -> list[Values]:
    return [
        {"target": each.target, "document": reading.document.id, "step": step, "holder": holder}
        for each in reading.speakers.holdings
        for step, holders in enumerate(each.chain)
        for holder in dict.fromkeys(holders)
    ]


def problem_rows(reading: Reading) -> list[Values]:
    document = reading.document
    return [
        {
            "source": document.source,
            "document": document.id,
            "stage": each.stage,
            "message": each.message,
        }
        for each in reading.problems
    ]
