"""Entities in a record: who is who, and the links that it rests on, as rows and back."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from onrecord.link.judged import Linked
from onrecord.model.link import Entity, Link
from onrecord.store.profiles import IN

Row = tuple[object, ...]
LINK = ("one", "other", "relation", "score", "reason", "words", "judgement", "entity")
ENTITY = ("id", "name", "kind", "affiliation", "judgements")
MEMBER = ("holder", "entity")
COLUMNS = {"entity": ENTITY, "entity_member": MEMBER, "link": LINK}
KEYS = {"entity": 1, "entity_member": 1, "link": 2}
"""How many of a table's columns, the first, name a row."""


def rows_of(linked: Linked) -> dict[str, set[Row]]:
    """The rows of each table, in an order that satisfies the foreign keys."""
    rests = {(each.one, each.other): e.id for e in linked.entities for each in e.links}
    return {
        "entity": {
            (each.id, each.name, each.kind, each.affiliation, " ".join(each.judgements))
            for each in linked.entities
        },
        "entity_member": {(holder, each.id) for each in linked.entities for holder in each.members},
        "link": {link_row(each, rests.get((each.one, each.other))) for each in linked.links},
    }


def link_row(link: Link, entity: str | None) -> Row:
    words = json.dumps(link.words, ensure_ascii=False)
    ends = (link.one, link.other, link.relation)
    return (*ends, link.score, link.reason, words, link.judgement, entity)


def kept_rows(connection: sqlite3.Connection, holders: Iterable[str]) -> dict[str, set[Row]]:
    """The rows of each table that are of these holders."""
    asked = [json.dumps(list(holders))]
    found = {
        "entity": f"id IN {IN}",
        "entity_member": f"holder IN {IN}",
        "link": f"one IN {IN}",
    }
    return {
        table: set(connection.execute(f"SELECT {listed(table)} FROM {table} WHERE {where}", asked))
        for table, where in found.items()
    }


def listed(table: str) -> str:
    return ", ".join(COLUMNS[table])


def put(connection: sqlite3.Connection, holders: Iterable[str], linked: Linked) -> None:
    """Makes what the record says of these holders this; what stays is not written again."""
    holders = list(holders)
    before, after = kept_rows(connection, holders), rows_of(linked)
    for table, rows in after.items():
        connection.executemany(upsert(table), sorted(rows - before[table], key=repr))
    # members have moved before an entity goes, and its others with it
    for table, rows in reversed(after.items()):
        gone = keys(table, before[table]) - keys(table, rows)
        connection.executemany(delete(table), sorted(gone, key=repr))


def keys(table: str, rows: Iterable[Row]) -> set[Row]:
    return {row[: KEYS[table]] for row in rows}


def upsert(table: str) -> str:
    """A statement that puts a row in, or gives the one of its key other values."""
    columns = COLUMNS[table]
    key, values = columns[: KEYS[table]], columns[KEYS[table] :]
    marks = ", ".join("?" * len(columns))
    changed = ", ".join(f"{column} = excluded.{column}" for column in values)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changed}"
    )


def delete(table: str) -> str:
    key = " AND ".join(f"{column} = ?" for column in COLUMNS[table][: KEYS[table]])
    return f"DELETE FROM {table} WHERE {key}"


def entities(connection: sqlite3.Connection) -> tuple[Entity, ...]:
    """Every entity, by id, with its members and the links that it rests on."""
    members: dict[str, list[str]] = defaultdict(list)
    for holder, entity in connection.execute(
        "SELECT holder, entity FROM entity_member ORDER BY holder"
    ):
        members[entity].append(holder)
    links: dict[str, list[Link]] = defaultdict(list)
    for *row, entity in connection.execute(
        f"SELECT {listed('link')} FROM link WHERE entity IS NOT NULL ORDER BY one, other"
    ):
        links[entity].append(link_of(row))
    return tuple(
        Entity(
            id=identity,
            name=name,
            kind=kind,
            members=tuple(members[identity]),
            links=tuple(links[identity]),
            affiliation=affiliation,
            judgements=tuple(judgements.split()),
        )
        for identity, name, kind, affiliation, judgements in connection.execute(
            f"SELECT {listed('entity')} FROM entity ORDER BY id"
        )
    )


def partings(connection: sqlite3.Connection) -> tuple[Link, ...]:
    """The links by which holders are two, in the order of their ends."""
    rows = connection.execute(
        f"SELECT {listed('link')} FROM link WHERE relation = 'different' ORDER BY one, other"
    )
    return tuple(link_of(row[:-1]) for row in rows)


def link_of(row: list[object]) -> Link:
    one, other, relation, score, reason, words, judgement = row
    return Link(
        one=str(one),
        other=str(other),
        relation="same" if relation == "same" else "different",
        score=float(str(score)),
        reason=str(reason),
        words=tuple(json.loads(str(words))),
        judgement=None if judgement is None else str(judgement),
    )
