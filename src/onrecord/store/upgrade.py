"""Upgrade: a record of the schema before this one, brought up to date from its own readings."""

import re
import sqlite3

from onrecord.store import codebook
from onrecord.store.load import unpacked
from onrecord.store.rows import insert, record_rows
from onrecord.store.shape import made, normal, statements

BEFORE = 3
"""The schema version that can be brought up to date; earlier ones are built again."""

CREATED = re.compile(r"CREATE (?:VIRTUAL )?(?:TABLE|VIEW|TRIGGER|INDEX) (\w+)")
CHANGED = ("said", "mention", "holder")
"""What has another shape than before, in the order in which it goes."""

NEW = {"role", "holder_block", "entity", "entity_member", "link", "judgement", "touched"}
REFILLED = ("holder", "member", "mention", "role", "holding")
"""Tables that are made of the readings again: dropping holders takes all that hangs on them."""


def is_upgradable(connection: sqlite3.Connection) -> bool:
    """Whether everything that stays is as it is today, and no trigger is another's."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'index'")
    found = {(kind, name): normal(sql or "") for kind, name, sql in rows}
    stays = {each: sql for each, sql in made().items() if is_kept(each)}
    triggers = {each for each in found if each[0] == "trigger"}
    return all(found.get(each) == sql for each, sql in stays.items()) and triggers <= stays.keys()


def is_kept(thing: tuple[str, str]) -> bool:
    kind, name = thing
    if kind == "trigger":
        return name.endswith(("_fts_insert", "_fts_delete"))
    return name not in CHANGED and name not in NEW


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
    """Rows that were made of the readings, made again."""
    found = connection.execute(
        "SELECT document.source, reading.zlib FROM reading "
        "JOIN document ON document.id = reading.document ORDER BY document.id"
    )
    for source, data in found.fetchall():
        rows = record_rows(unpacked(data, source))
        for table in REFILLED:
            insert(connection, table, rows[table])
