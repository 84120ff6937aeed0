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
from onrecord.store.rows import insert
from onrecord.store.shape import made, normal, statements

BEFORE = 6
"""The schema version that can be brought up to date; earlier ones are built again."""

CREATED = re.compile(r"CREATE (?:VIRTUAL )?(?:TABLE|VIEW|TRIGGER|INDEX) (\w+)")
NEW = frozenset(
    (
        *("proposition", "link_item", "link_block", "link_pending", "link_touched"),
        *("copy_link", "quotation_link", "collated_quotation", "collated_member"),
        *("claim_link", "claim", "claim_member", "claims", "copies"),
        *("reading_insert", "document_settled"),
        *("copy_item_delete", "quotation_item_delete", "claim_item_delete"),
        *("quotation_link_delete", "claim_link_delete"),
        *("collated_member_delete", "claim_member_delete"),
    )
)
"""Tables, views and triggers that were not there before; all others are as they were."""

UNREAD = Problem(
    "propositions",
    "what its sentences say was not read in it yet, so that no claim of it is known; read it again "
    "with: onrecord build --to RECORD",
)
"""What is noted of each document until it is read again: nobody has looked for what is new."""


def is_upgradable(connection: sqlite3.Connection) -> bool:
    """Whether everything that stays is as it was made, and nothing of another's is in the way: a
    trigger, or something under the name of what is new."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'index'")
    found = {(kind, name): normal(sql or "") for kind, name, sql in rows}
    stays = former()
    triggers = {each for each in found if each[0] == "trigger"}
    return (
        all(found.get(each) == sql for each, sql in stays.items())
        and triggers <= stays.keys()
        and NEW.isdisjoint(name.lower() for _, name in found)
    )


def former() -> dict[tuple[str, str], str]:
    """What each table, view and trigger that was there before is made by."""
    return {each: sql for each, sql in made().items() if each[1] not in NEW}


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """The new tables, and what is noted in them, in the transaction under way."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for statement in statements():
        created = CREATED.search(statement)
        if created and created[1] not in there:
            connection.execute(statement)
    refill(connection)
    codebook.fill(connection)
    connection.execute(f"PRAGMA user_version = {version}")


def refill(connection: sqlite3.Connection) -> None:
    """Readings in the form of today, with a note of what was not read in them."""
    found = connection.execute(
        "SELECT document.id, document.source, reading.zlib FROM reading "
        "JOIN document ON document.id = reading.document ORDER BY document.id"
    )
    for document, source, data in found.fetchall():
        reading = renewed(data, source)
        connection.execute(
            "UPDATE reading SET zlib = ? WHERE document = ?", (packing.packed(reading), document)
        )
        if reading.unread is None:
            noted = {"stage": UNREAD.stage, "message": UNREAD.message}
            insert(connection, "problem", [{"source": source, "document": document, **noted}])


def renewed(data: bytes, source: str) -> Reading:
    """A reading of the form before in that of today, with a note of what was not read in it.

    It is sealed anew where its seal was whole; a broken one stays broken. Raises RecordError when
    its bytes are damaged.
    """
    try:
        values = msgspec.json.decode(packing.unpacked(data), type=dict[str, object])
        reading = msgspec.convert(values, Reading)
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
