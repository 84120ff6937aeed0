"""Shape: whether a file's tables and values are those that a record has, whoever made it."""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

COMMENT = re.compile(r"--[^\n]*")
BESIDE = re.compile(r" ?([(),]) ?")
CREATED = re.compile(r"CREATE (?:VIRTUAL )?(TABLE|VIEW|TRIGGER) (\w+)")
KINDS = {"TEXT": "text", "INTEGER": "integer", "REAL": "real", "BLOB": "blob"}

Made = tuple[str, str]
"""What was created: "table", "view" or "trigger", and its name."""


def statements() -> Iterator[str]:
    """The statements that make a record's tables."""
    script = (files("onrecord.store") / "schema.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@cache
def made() -> dict[Made, str]:
    """What each table, view and trigger is made by; indexes change no value and may differ."""
    found = {}
    for statement in map(normal, statements()):
        if created := CREATED.match(statement):
            found[created[1].lower(), created[2]] = statement
    return found


def normal(statement: str) -> str:
    """A statement without comments, on one line; spaces beside signs differ where SQLite itself
    has added a column."""
    line = " ".join(COMMENT.sub("", statement).rstrip().rstrip(";").split())
    return BESIDE.sub(r"\1", line)


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the tables and views are a record's, and no trigger is another's.

    A view in place of a table could run without end. Other tables and views may stand beside; what
    a missing trigger leaves behind, a check finds.
    """
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'index'")
    found = {(kind, name): normal(sql or "") for kind, name, sql in rows}
    ours = made()
    wanted = {each for each in ours if each[0] != "trigger"}
    triggers = {each for each in found if each[0] == "trigger"}
    return all(found.get(each) == ours.get(each) for each in wanted | triggers)


def mistyped(connection: sqlite3.Connection) -> str | None:
    """A column, as table.column, that holds a value of another type than it declares."""
    for kind, table in made():
        if kind != "table" or table.endswith("_fts"):
            continue
        for _, column, declared, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
            if holds_other(connection, table, column, KINDS[declared]):
                return f"{table}.{column}"
    return None


def holds_other(connection: sqlite3.Connection, table: str, column: str, kind: str) -> bool:
    found = connection.execute(
        f'SELECT 1 FROM "{table}" WHERE typeof("{column}") NOT IN (?, \'null\') LIMIT 1', (kind,)
    )
    return found.fetchone() is not None
