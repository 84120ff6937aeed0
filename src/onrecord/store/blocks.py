"""Blocks: under which keys holders can meet, and which of them a change has touched."""

import json
import sqlite3
from collections.abc import Iterable

from onrecord.link.people import blocks_of
from onrecord.model.link import Profile
from onrecord.store.profiles import IN, profiles

ALONE = "holder "
"""Before the id of a holder that can meet nobody: its block is its own."""


def keys_of(profile: Profile) -> tuple[str, ...]:
    """The blocks of a holder; one of its own where it has no other."""
    return blocks_of(profile) or (f"{ALONE}{profile.holder}",)


def blocks_of_document(connection: sqlite3.Connection, document: str) -> set[tuple[str, str]]:
    """Each holder of a document with each of its blocks."""
    rows = connection.execute("SELECT id FROM holder WHERE document = ?", (document,)).fetchall()
    found = profiles(connection, [each for (each,) in rows])
    return {(each.holder, block) for each in found for block in keys_of(each)}


def stored_blocks(connection: sqlite3.Connection, document: str) -> set[tuple[str, str]]:
    """What the record has of these."""
    return set(
        connection.execute(
            "SELECT holder_block.holder, holder_block.block FROM holder "
            "JOIN holder_block ON holder_block.holder = holder.id WHERE holder.document = ?",
            (document,),
        )
    )


def put_blocks(connection: sqlite3.Connection, document: str) -> None:
    """Enters the blocks of a document's holders."""
    connection.executemany(
        "INSERT INTO holder_block VALUES (?, ?)", sorted(blocks_of_document(connection, document))
    )


def put_all_blocks(connection: sqlite3.Connection) -> None:
    """Enters the blocks of all holders anew."""
    connection.execute("DELETE FROM holder_block")
    for (document,) in connection.execute("SELECT id FROM document ORDER BY id").fetchall():
        put_blocks(connection, document)


def touched(connection: sqlite3.Connection) -> list[str]:
    """Blocks that have changed since they were linked."""
    return [block for (block,) in connection.execute("SELECT block FROM touched ORDER BY block")]


def touch(connection: sqlite3.Connection, holders: Iterable[str]) -> None:
    """Has the blocks of these holders linked again."""
    connection.execute(
        "INSERT OR IGNORE INTO touched "
        f"SELECT DISTINCT block FROM holder_block WHERE holder IN {IN}",
        [json.dumps(list(holders))],
    )


def settled(connection: sqlite3.Connection) -> None:
    """Every block is linked."""
    connection.execute("DELETE FROM touched")


def holders_in(connection: sqlite3.Connection, blocks: Iterable[str]) -> list[str]:
    """Holders of current and of earlier documents in these blocks, by id."""
    rows = connection.execute(
        f"SELECT DISTINCT holder FROM holder_block WHERE block IN {IN} ORDER BY holder",
        [json.dumps(list(blocks))],
    )
    return [holder for (holder,) in rows]


def blocks_with(connection: sqlite3.Connection, holders: Iterable[str]) -> set[str]:
    """The blocks of these holders."""
    rows = connection.execute(
        f"SELECT DISTINCT block FROM holder_block WHERE holder IN {IN}",
        [json.dumps(list(holders))],
    )
    return {block for (block,) in rows}


def judged_ends(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Holders that a judgement bound together when they were linked."""
    return list(connection.execute("SELECT one, other FROM link WHERE judgement IS NOT NULL"))


def current(connection: sqlite3.Connection, holders: Iterable[str]) -> list[str]:
    """Those of these holders that stand in a current document, by id."""
    rows = connection.execute(
        "SELECT holder.id FROM holder JOIN document ON document.id = holder.document "
        f"WHERE document.current AND holder.id IN {IN} ORDER BY holder.id",
        [json.dumps(list(holders))],
    )
    return [holder for (holder,) in rows]
