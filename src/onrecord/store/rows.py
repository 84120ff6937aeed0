"""Rows: a reading as the rows of the record's plain tables."""

import sqlite3
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from onrecord.model.records import Holder, Reading, Role
from onrecord.store.passages import passages
from onrecord.store.rows_propositions import proposition_rows
from onrecord.store.rows_statements import span_rows, statement_rows
from onrecord.store.rows_told import told_rows
from onrecord.store.rows_when import when_rows, window_values
from onrecord.store.rows_words import Values, words


def body_sha256(reading: Reading) -> str:
    """A hash of the text that is not furniture; of all text where no block is kept."""
    text = reading.document.text
    kept = [text[b.start : b.end] for b in reading.layout.blocks if b.kind != "furniture"]
    return sha256("\n".join(kept or [text]).encode("utf-8", "surrogatepass")).hexdigest()


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
        "current": 1,
        "text": document.text,
        **window_values(reading),
    }


def record_rows(reading: Reading) -> dict[str, list[Values]]:
    """The rows of every table of records, in an order that satisfies the foreign keys."""
    return {
        "date_stated": date_rows(reading),
        "block": block_rows(reading),
        "section": section_rows(reading),
        "holder": holder_rows(reading),
        "member": member_rows(reading),
        "mention": mention_rows(reading),
        "role": role_rows(reading),
        "statement": statement_rows(reading),
        "passage": passage_rows(reading),
        "span": span_rows(reading),
        "holding": holding_rows(reading),
        **told_rows(reading),
        **when_rows(reading),
        "proposition": proposition_rows(reading),
        "problem": problem_rows(reading),
    }


def date_rows(reading: Reading) -> list[Values]:
    return [
        {"document": reading.document.id, **msgspec.structs.asdict(each)}
        for each in reading.masthead.dates
    ]


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
            "role": words(each.role),
            "affiliation": words(each.affiliation),
            "reason_given": words(each.reason_given),
            "countries": " ".join(each.countries),
            "count": each.count,
            "plural": int(each.plural),
            "proximity": words(each.proximity),
            "ground_rule": words(each.ground_rule),
        }
        for each in reading.speakers.holders
    ]


def member_rows(reading: Reading) -> list[Values]:
    return [
        {"holder": holder.id, "member": member}
        for holder in reading.speakers.holders
        for member in dict.fromkeys(holder.members)
    ]


def mention_rows(reading: Reading) -> list[Values]:
    return [
        {
            "holder": holder.id,
            "form": form,
            "start": span.start,
            "end": span.end,
            "exact": span.exact,
        }
        for holder in reading.speakers.holders
        for form, spans in (("name", holder.mentions), ("reference", holder.references))
        for span in dict.fromkeys(spans)
    ]


def role_rows(reading: Reading) -> list[Values]:
    return [
        role_row(holder, number, role)
        for holder in reading.speakers.holders
        for number, role in enumerate(holder.roles)
    ]


def role_row(holder: Holder, number: int, role: Role) -> Values:
    spans = [each for each in (role.office, role.affiliation) if each]
    return {
        "holder": holder.id,
        "number": number,
        "office": words(role.office),
        "affiliation": words(role.affiliation),
        "status": role.status,
        "basis": role.basis,
        "start": min(each.start for each in spans),
        "end": max(each.end for each in spans),
    }


def passage_rows(reading: Reading) -> list[Values]:
    return [
        {
            "document": reading.document.id,
            "statement": each.statement,
            "start": each.start,
            "end": each.end,
            "words": each.words,
        }
        for each in passages(reading)
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


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Values]) -> None:
    """Rows of one table, all with the same columns."""
    for row in rows:
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" * len(row))
        connection.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',
            list(row.values()),
        )
