"""Checking a record: every span, hash and reference, computed again."""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256

from onrecord.model.document import Block
from onrecord.model.identity import document_id
from onrecord.model.records import Reading, Section
from onrecord.model.seal import is_broken
from onrecord.store import codebook, packing
from onrecord.store.load import unpacked
from onrecord.store.rows import document_row, record_rows
from onrecord.store.spans import spans_of

TABLES = (
    "date_stated",
    *("block", "section", "holder", "member", "mention", "role", "statement", "passage", "span"),
    *("clause", "forecast", "forecast_part", "assessment", "assessment_part"),
    *("non_event", "non_event_part", "holding", "problem"),
    *("time", "window_reason", "statement_time"),
    *("quantity", "quantity_part", "tally", "tally_part", "proposition"),
)
PARENTS = {
    **dict.fromkeys(("member", "mention", "role"), "holder"),
    **dict.fromkeys(("span", "statement_time"), "statement"),
    "forecast_part": "forecast",
    "assessment_part": "assessment",
    "non_event_part": "non_event",
    "quantity_part": "quantity",
    "tally_part": "tally",
}
"""On whose rows those of other tables hang, by the column of the same name."""
DECIDED = {"source", "current"}
"""Columns of a document that its retrievals decide."""


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """One line for each thing in the record that does not hold; none if all is well."""
    yield from file_faults(connection)
    yield from raw_faults(connection)
    rows = connection.execute(
        "SELECT document.id, document.source, document.url, document.text, reading.zlib "
        "FROM document LEFT JOIN reading ON reading.document = document.id ORDER BY document.id"
    )
    for identity, source, url, text, data in rows:
        place = f"document {identity} ({source})"
        if document_id(url, text) != identity:
            yield f"{place}: its text is not the one its id was made of"
        yield from (
            f"{place}: {each}" for each in reading_faults(connection, identity, text, data, source)
        )


def file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds wrong: pages, foreign keys, full-text indexes."""
    for (message,) in connection.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield f"file: {message}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} row {row} refers to a {parent} that is not there"
    for index in ("document", "statement", "passage"):
        yield from index_faults(connection, index)
    if not codebook.holds(connection):
        yield "codebook: it is not this version's; onrecord build writes it anew"


def index_faults(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """Rows that a full-text index holds and the table does not, or the other way round."""
    indexed = f"SELECT id FROM {table}_fts_docsize"
    missing, left = connection.execute(
        f"SELECT (SELECT count(*) FROM {table} WHERE rowid NOT IN ({indexed})), "
        f"(SELECT count(*) FROM ({indexed}) WHERE id NOT IN (SELECT rowid FROM {table}))"
    ).fetchone()
    if missing or left:
        yield f"{table}_fts: {missing} rows are not indexed, {left} are indexed and not there"


def raw_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Kept bytes that are not the ones their hash names."""
    for digest, size, data in connection.execute("SELECT sha256, size, zlib FROM raw"):
        try:
            original = packing.unpacked(data)
        except zlib.error as error:
            yield f"raw {digest[:12]}: {error}"
            continue
        if len(original) != size or sha256(original).hexdigest() != digest:
            yield f"raw {digest[:12]}: its bytes are not the ones its hash names"


def reading_faults(
    connection: sqlite3.Connection, identity: str, text: str, data: bytes | None, source: str
) -> Iterator[str]:
    """What does not hold in one document's reading, or between it and the tables."""
    if data is None:
        yield "it has no reading"
        return
    try:
        reading = unpacked(data, source)
    except Exception as error:
        yield f"its reading cannot be decoded: {error}"
        return
    if reading.document.text != text:
        yield "its reading is of another text"
        return
    if is_broken(reading):
        yield "its reading was changed after it was read; build it again"
    yield from document_faults(connection, identity, reading)
    yield from span_faults(reading)
    yield from reference_faults(reading)
    yield from double_faults(reading)
    yield from table_faults(connection, reading)


def document_faults(
    connection: sqlite3.Connection, identity: str, reading: Reading
) -> Iterator[str]:
    """What the document's own row says otherwise than its reading and its retrievals."""
    row = connection.execute("SELECT * FROM document WHERE id = ?", (identity,))
    names = [column[0] for column in row.description]
    stored = dict(zip(names, row.fetchone(), strict=True))
    read = document_row(reading, reading.document.origin.sha256, stored["readers"])
    for name in sorted(set(read) - DECIDED):
        if stored[name] != read[name]:
            yield f"its {name} is not the one that was read"
    given = connection.execute(
        "SELECT source, newest FROM retrieval WHERE document = ?", (stored["id"],)
    ).fetchall()
    newest = [source for source, is_newest in given if is_newest]
    if stored["current"] != int(bool(newest)):
        yield "whether it is current is not what its retrievals say"
    if given and stored["source"] != min(newest or [source for source, _ in given]):
        yield "its source is not the one that its retrievals name first"


def span_faults(reading: Reading) -> Iterator[str]:
    """Spans whose words do not stand in the text at their place."""
    text = reading.document.text
    for span in spans_of(reading):
        if not span.stands_in(text):
            yield f"span {span.start}-{span.end}: {span.exact[:40]!r} does not stand there"


def reference_faults(reading: Reading) -> Iterator[str]:
    """Records that refer to others that are not there, and blocks or sections out of the text."""
    size = len(reading.document.text)
    places: list[Block | Section] = [*reading.layout.blocks, *reading.layout.sections]
    yield from (f"{p.start}-{p.end} lies outside the text" for p in places if p.end > size)
    holders = {holder.id for holder in reading.speakers.holders}
    sections = {section.id for section in reading.layout.sections}
    attributions = {each.id for each in reading.attributions}
    targets = sections | attributions | {each.id for each in reading.assertions}
    held = {each.target for each in reading.speakers.holdings}
    yield from (f"record {each} has no holder" for each in sorted(targets - held))
    for holding in reading.speakers.holdings:
        if holding.target not in targets:
            yield f"a holding refers to record {holding.target}, which is not there"
        missing = {holder for step in holding.chain for holder in step} - holders
        yield from (f"record {holding.target}: no holder {each}" for each in sorted(missing))
    assertions = {each.id: each.section for each in reading.assertions}
    for name, section in assertions.items():
        if section not in sections:
            yield f"assertion {name} lies in section {section}, which is not there"
    yield from target_faults(reading, targets)
    for holder in reading.speakers.holders:
        if not holders.issuperset(holder.members):
            yield f"holder {holder.id} has members that are not there"
    for each in reading.attributions:
        if each.within and each.within not in attributions:
            yield f"attribution {each.id} lies within {each.within}, which is not there"


def target_faults(reading: Reading, targets: Collection[str]) -> Iterator[str]:
    """Values that are about records that are not there; `targets` are all that others tell in."""
    attributions = {each.id for each in reading.attributions}
    statements = attributions | {each.id for each in reading.assertions}
    times = {each.id for each in reading.times}
    quantities = {each.id for each in reading.quantities}
    about: tuple[tuple[str, Iterable[str | None], Collection[str]], ...] = (
        ("a modality", (each.target for each in reading.modalities), statements),
        ("a stance", (each.target for each in reading.stances), attributions),
        ("a rendering", (each.target for each in reading.renderings), attributions),
        ("a clause", (each.target for each in reading.clauses), targets),
        ("a forecast", (each.target for each in reading.forecasts), targets),
        ("an assessment", (each.target for each in reading.assessments), targets),
        ("a non-event", (each.target for each in reading.non_events), targets),
        ("a non-event", (each.attribution for each in reading.non_events), attributions),
        ("a day of saying", (each.target for each in reading.whens), statements),
        ("a day of saying", (each for when in reading.whens for each in when.content), times),
        ("a quantity", (each.target for each in reading.quantities), targets),
        ("a tally", (each.quantity for each in reading.tallies), quantities),
        ("a proposition", (each.target for each in reading.propositions), statements),
    )
    for what, named, known in about:
        for target in sorted({each for each in named if each is not None}.difference(known)):
            yield f"{what} refers to record {target}, which is not there"


def double_faults(reading: Reading) -> Iterator[str]:
    """Records of one kind that have one id."""
    identities = (
        *(("forecasts", each.id) for each in reading.forecasts),
        *(("assessments", each.id) for each in reading.assessments),
        *(("non-events", each.id) for each in reading.non_events),
        *(("times", each.id) for each in reading.times),
        *(("quantities", each.id) for each in reading.quantities),
        *(("tallies", each.id) for each in reading.tallies),
        *(("propositions", each.id) for each in reading.propositions),
    )
    for (what, identity), number in sorted(Counter(identities).items()):
        if number > 1:
            yield f"{number} {what} have the id {identity}"


def table_faults(connection: sqlite3.Connection, reading: Reading) -> Iterator[str]:
    """Tables that hold other rows than the reading they were made of."""
    for table, rows in record_rows(reading).items():
        if table not in TABLES:
            continue
        # the source that speaks for a document may have changed since its problems were noted
        kept = [
            {k: v for k, v in row.items() if (table, k) != ("problem", "source")} for row in rows
        ]
        expected = [tuple(row.values()) for row in kept]
        columns = ", ".join(f'"{column}"' for column in kept[0]) if kept else "*"
        found = connection.execute(
            f"SELECT {columns} FROM {table} WHERE {belongs(table)} = ?", (reading.document.id,)
        ).fetchall()
        if sorted(found, key=repr) != sorted(expected, key=repr):
            yield f"table {table} differs from what was read"


def belongs(table: str) -> str:
    """The expression that gives the document a row of `table` belongs to."""
    if parent := PARENTS.get(table):
        return f"(SELECT document FROM {parent} WHERE {parent}.id = {table}.{parent})"
    return "document"
