"""Links and groups in a record, as rows and back."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from onrecord.errors import OnrecordError, RecordError
from onrecord.store.dates import AGAIN
from onrecord.store.link_items import touch
from onrecord.store.profiles import IN

Row = tuple[object, ...]
LINK = "one, other, relation, score, reason, value"


class Tables(NamedTuple):
    """Where the links of a linker rest, its groups, and the members of these; `of` is the column
    with a member's group."""

    link: str
    group: str = ""
    member: str = ""
    of: str = ""


TABLES: Final = {
    "copies": Tables("copy_link"),
    "quotations": Tables("quotation_link", "collated_quotation", "collated_member", "quotation"),
    "claims": Tables("claim_link", "claim", "claim_member", "claim"),
}
"""By the name of the linker."""


def link_row(link: Any) -> Row:
    relation = link.relation if hasattr(link, "relation") else link.kind
    return (link.one, link.other, relation, link.score, link.reason, value_of(link))


def value_of(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def put_links(connection: sqlite3.Connection, linker: str, links: Iterable[Any]) -> None:
    """Enters links that are not there yet; their ends are to be grouped."""
    for link in links:
        connection.execute(
            f"INSERT INTO {TABLES[linker].link} ({LINK}) VALUES (?, ?, ?, ?, ?, ?)", link_row(link)
        )
        if TABLES[linker].group:
            touch(connection, linker, (link.one, link.other))


def links(connection: sqlite3.Connection, linker: str, kind: type[Any]) -> tuple[Any, ...]:
    """Every link, in the order of its ends."""
    table = TABLES[linker].link
    rows = connection.execute(f"SELECT value FROM {table} ORDER BY one, other")
    return tuple(valued(table, value, kind) for (value,) in rows)


def links_with(
    connection: sqlite3.Connection, linker: str, kind: type[Any], items: Sequence[str]
) -> list[Any]:
    """The links that end in one of these items, in the order of their ends."""
    table, asked = TABLES[linker].link, json.dumps(items)
    rows = connection.execute(
        f"SELECT one, other, value FROM {table} WHERE one IN {IN} "
        f"UNION SELECT one, other, value FROM {table} WHERE other IN {IN} ORDER BY one, other",
        (asked, asked),
    )
    return [valued(table, value, kind) for *_, value in rows]


def link_rows(connection: sqlite3.Connection, linker: str) -> set[Row]:
    """What the record has of a linker's links."""
    return set(connection.execute(f"SELECT {LINK} FROM {TABLES[linker].link}"))


def put_groups(
    connection: sqlite3.Connection, linker: str, members: Sequence[str], groups: Iterable[Any]
) -> None:
    """Makes these the groups of all members of a component, in place of any other; what stays is
    not written again."""
    tables = TABLES[linker]
    theirs = f"id IN (SELECT {tables.of} FROM {tables.member} WHERE member IN {IN})"
    asked, found = [json.dumps(members)], list(groups)
    stored = connection.execute(f"SELECT * FROM {tables.group} WHERE {theirs}", asked).fetchall()
    if sorted(stored) == sorted(map(group_row, found)):
        return
    connection.execute(f"DELETE FROM {tables.group} WHERE {theirs}", asked)
    for group in found:
        connection.execute(f"INSERT INTO {tables.group} VALUES (?, ?, ?)", group_row(group))
        connection.executemany(f"INSERT INTO {tables.member} VALUES (?, ?)", member_rows(group))


def group_row(group: Any) -> Row:
    return (group.id, len(group.members), value_of(group))


def member_rows(group: Any) -> list[Row]:
    return [(member, group.id) for member in group.members]


def groups(connection: sqlite3.Connection, linker: str, kind: type[Any]) -> tuple[Any, ...]:
    """Every group, in the order of their ids."""
    table = TABLES[linker].group
    rows = connection.execute(f"SELECT value FROM {table} ORDER BY id")
    return tuple(valued(table, value, kind) for (value,) in rows)


def group_rows(connection: sqlite3.Connection, linker: str) -> tuple[set[Row], set[Row]]:
    """What the record has of a linker's groups, and of their members."""
    tables = TABLES[linker]
    return (
        set(connection.execute(f"SELECT id, members, value FROM {tables.group}")),
        set(connection.execute(f"SELECT member, {tables.of} FROM {tables.member}")),
    )


def valued(table: str, value: str, kind: type[Any]) -> Any:
    """Raises RecordError for a value that is not of this kind."""
    try:
        return msgspec.json.decode(value, type=kind)
    except (msgspec.MsgspecError, OnrecordError, TypeError) as error:
        raise RecordError(f"table {table} is damaged ({error}); {AGAIN}") from error
