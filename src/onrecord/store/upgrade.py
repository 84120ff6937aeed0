"""Upgrade: a record of the schema before this one, brought up to date from its own readings."""

import re
import sqlite3
import zlib
from hashlib import sha256

import msgspec

from onrecord.errors import OnrecordError, RecordError
from onrecord.model.document import Problem
from onrecord.model.records import Reading
from onrecord.model.seal import sealed
from onrecord.store import codebook, packing
from onrecord.store.rows import insert, record_rows
from onrecord.store.shape import made, normal, statements

BEFORE = 4
"""The schema version that can be brought up to date; earlier ones are built again."""

CREATED = re.compile(r"CREATE (?:VIRTUAL )?(?:TABLE|VIEW|TRIGGER|INDEX) (\w+)")
CHANGED = (
    "said",
    *("passage_fts_insert", "passage_fts_delete", "statement_fts_insert", "statement_fts_delete"),
    *("passage_fts", "statement_fts", "passage", "span", "statement"),
)
"""What has another shape than before, or hangs on that, in the order in which it goes: indexes
that nothing is taken out of any more before their tables."""

NEW = frozenset(
    (
        *("clause", "forecast", "forecast_part", "assessment", "assessment_part"),
        *("non_event", "non_event_part", "forecasts", "assessments", "non_events"),
        "judgement_evidence",
    )
)
REFILLED = ("statement", "passage", "span", "problem")
"""Tables that are made of the readings again."""

UNREAD = Problem(
    "modality",
    "certainty, stance, forecasts, assessments and non-events were not read in it yet; read it "
    "again with: onrecord build --to RECORD",
)
"""What is noted of each document until it is read again: nobody has looked for what is new."""


def is_upgradable(connection: sqlite3.Connection) -> bool:
    """Whether everything that stays is as it is today, and no trigger is another's."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'index'")
    found = {(kind, name): normal(sql or "") for kind, name, sql in rows}
    stays = {each: sql for each, sql in made().items() if is_kept(each)}
    triggers = {each for each in found if each[0] == "trigger"}
    return all(found.get(each) == sql for each, sql in stays.items()) and triggers <= stays.keys()


def is_kept(thing: tuple[str, str]) -> bool:
    kind, name = thing
    return kind == "trigger" or (name not in CHANGED and name not in NEW)


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """New tables, and rows for them, in the transaction under way."""
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_master").fetchall())
    for name in CHANGED:
        connection.execute(f"DROP {kinds.get(name, 'table')} {name}")
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for statement in statements():
        created = CREATED.search(statement)
        if created and created[1] not in there:
            connection.execute(statement)
    refill(connection)
    codebook.fill(connection)
    connection.execute(f"PRAGMA user_version = {version}")


def refill(connection: sqlite3.Connection) -> None:
    """Readings in the form of today, and the rows that are made of them."""
    found = connection.execute(
        "SELECT document.id, document.source, reading.zlib FROM reading "
        "JOIN document ON document.id = reading.document ORDER BY document.id"
    )
    for document, source, data in found.fetchall():
        reading = renewed(data, source)
        connection.execute(
            "UPDATE reading SET zlib = ? WHERE document = ?", (packing.packed(reading), document)
        )
        connection.execute("DELETE FROM problem WHERE document = ?", (document,))
        rows = record_rows(reading)
        for table in REFILLED:
            insert(connection, table, rows[table])


def renewed(data: bytes, source: str) -> Reading:
    """A reading of the form before in that of today: its guards are modalities without certainty.

    It is sealed anew where its seal was whole; a broken one stays broken. Raises RecordError when
    its bytes are damaged.
    """
    try:
        values = msgspec.json.decode(packing.unpacked(data), type=dict[str, object])
        guards = msgspec.convert(values.get("guards", ()), tuple[dict[str, object], ...])
        told = [{**each, "certainty": None} for each in guards]
        reading = msgspec.convert({**values, "modalities": told}, Reading)
    except (zlib.error, msgspec.MsgspecError, RecursionError, OnrecordError) as error:
        raise RecordError(
            f"the reading of {source} is damaged ({error}); build the record again"
        ) from error
    noted = reading
    if reading.unread is None:
        noted = msgspec.structs.replace(reading, problems=(*reading.problems, UNREAD))
    return sealed(noted) if reading.seal and was_whole(values) else noted


def was_whole(values: dict[str, object]) -> bool:
    """Whether the values of a reading of the form before are those that its seal was made of."""
    document = {**msgspec.convert(values["document"], dict[str, object]), "source": ""}
    bare = {**values, "document": document, "seal": ""}
    return sha256(msgspec.json.encode(bare)).hexdigest() == values["seal"]
