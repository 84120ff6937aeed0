"""Rows: a reading as the rows of the record's plain tables."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

import msgspec

from onrecord.model.records import (
    Assertion,
    Attribution,
    Holder,
    Modality,
    Reading,
    Role,
)
from onrecord.model.span import Span
from onrecord.store.passages import passages
from onrecord.store.rows_told import certainty_values, stance_values, told_rows
from onrecord.store.rows_words import Values, joined, words


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
    }


def record_rows(reading: Reading) -> dict[str, list[Values]]:
    """The rows of every table of records, in an order that satisfies the foreign keys."""
    modalities = {modality.target: modality for modality in reading.modalities}
    statements = [
        *attribution_rows(reading, modalities),
        *(assertion_row(reading, each, modalities.get(each.id)) for each in reading.assertions),
    ]
    return {
        "date_stated": date_rows(reading),
        "block": block_rows(reading),
        "section": section_rows(reading),
        "holder": holder_rows(reading),
        "member": member_rows(reading),
        "mention": mention_rows(reading),
        "role": role_rows(reading),
        "statement": statements,
        "passage": passage_rows(reading),
        "span": span_rows(reading),
        "holding": holding_rows(reading),
        **told_rows(reading),
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


def attribution_rows(reading: Reading, modalities: Mapping[str, Modality]) -> list[Values]:
    renderings = {each.target: each for each in reading.renderings}
    stances = {each.target: each for each in reading.stances}
    return [
        {
            **attribution_values(reading, each),
            **modality_values(modalities.get(each.id)),
            **stance_values(stances.get(each.id), modalities.get(each.id)),
            "rendering": renderings[each.id].basis if each.id in renderings else None,
            "score": each.score,
        }
        for each in reading.attributions
    ]


def attribution_values(reading: Reading, each: Attribution) -> Values:
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
    }


def assertion_row(reading: Reading, each: Assertion, modality: Modality | None) -> Values:
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
        **modality_values(modality),
        **stance_values(None, None),
        "rendering": None,
        "score": 1.0,
    }


def modality_values(modality: Modality | None) -> Values:
    kinds = dict.fromkeys(reason.kind for reason in modality.reasons) if modality else ()
    return {
        "act": modality.act if modality else "made",
        "polarity": modality.polarity if modality else "asserts",
        **certainty_values(modality),
        "guarded": " ".join(kinds),
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


def span_rows(reading: Reading) -> list[Values]:
    """A row for each part of a statement and each place of it, each once."""
    return [
        {"statement": target, "part": part, "start": s.start, "end": s.end, "exact": s.exact}
        for target, part, s in dict.fromkeys(statement_parts(reading))
    ]


def statement_parts(reading: Reading) -> Iterator[tuple[str, str, Span]]:
    for each in reading.attributions:
        yield from ((each.id, "content", span) for span in each.content)
        yield from ((each.id, "cue", span) for span in each.cue)
        yield from ((each.id, "source", span) for span in each.source)
        yield from ((each.id, "insertion", span) for span in each.insertions)
        yield from ((each.id, "cut", span) for span in each.cuts)
    yield from ((each.id, "content", each.span) for each in reading.assertions)
    for told in reading.modalities:
        yield from ((told.target, "certainty", span) for span in told.certainty_cue)
    for stance in reading.stances:
        yield from ((stance.target, "stance", span) for span in stance.cue)
    for rendering in reading.renderings:
        yield from ((rendering.target, "rendering", span) for span in rendering.spans)


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
