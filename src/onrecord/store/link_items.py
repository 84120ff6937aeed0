"""Items of linkers in a record: what is compared, under which keys it meets, and what is left."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec

from onrecord.errors import RecordError
from onrecord.link.linker import Item, Linker
from onrecord.store.dates import AGAIN
from onrecord.store.profiles import IN

KEY_BYTES = 8
MET = """
SELECT DISTINCT own.number, met.number FROM link_item AS own
JOIN link_block ON link_block.item = own.number
JOIN link_block AS beside ON beside.block = link_block.block
JOIN link_item AS met ON met.number = beside.item
WHERE own.document = :document AND own.linker = :linker AND met.number <> own.number
AND (:within OR met.document <> own.document)
AND (met.id > own.id OR met.document NOT IN (SELECT document FROM link_pending))
ORDER BY own.number, met.number
"""
"""Each pair once: of two that are both new, the first by id meets the other."""


class Stored(NamedTuple):
    """An item as its row says."""

    id: str
    document: str
    profile: bytes
    blocks: frozenset[int]


def key(linker: str, block: str) -> int:
    """A block as it is stored: a number, since there are very many of them."""
    digest = sha256(f"{linker}\n{block}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:KEY_BYTES], signed=True)


def stored_of(linker: str, document: str, item: Item[Any]) -> Stored:
    """What a record is to have of an item."""
    blocks = frozenset(key(linker, block) for block in item.blocks)
    return Stored(item.id, document, msgspec.msgpack.encode(item.profile), blocks)


def put_items(
    connection: sqlite3.Connection, linker: str, document: str, items: Iterable[Item[Any]]
) -> None:
    """Enters the items of a document that has none of this linker; they are to be grouped."""
    for each in (stored_of(linker, document, item) for item in items):
        number = connection.execute(
            "INSERT INTO link_item (linker, id, document, profile) VALUES (?, ?, ?, ?)",
            (linker, each.id, document, each.profile),
        ).lastrowid
        connection.executemany(
            "INSERT INTO link_block VALUES (?, ?)", [(number, block) for block in each.blocks]
        )
        touch(connection, linker, [each.id])


def drop_items(connection: sqlite3.Connection, document: str) -> None:
    """Takes out the items of a document, with what is linked to them."""
    connection.execute("DELETE FROM link_item WHERE document = ?", (document,))


def stored_items(connection: sqlite3.Connection, linker: str) -> Iterator[Stored]:
    """What the record has of a linker's items, by id."""
    rows = connection.execute(
        "SELECT number, id, document, profile FROM link_item WHERE linker = ? ORDER BY id",
        (linker,),
    )
    for number, identity, document, profile in rows:
        blocks = connection.execute("SELECT block FROM link_block WHERE item = ?", (number,))
        yield Stored(identity, document, profile, frozenset(each for (each,) in blocks))


def pending(connection: sqlite3.Connection) -> list[str]:
    """Documents whose items are to be found and compared, by id."""
    rows = connection.execute("SELECT document FROM link_pending ORDER BY document")
    return [document for (document,) in rows]


def pend_all(connection: sqlite3.Connection) -> None:
    """Has every document compared again."""
    connection.execute("INSERT OR IGNORE INTO link_pending SELECT id FROM document")


def compared(connection: sqlite3.Connection) -> None:
    """Every document has been compared."""
    connection.execute("DELETE FROM link_pending")


def touch(connection: sqlite3.Connection, linker: str, items: Iterable[str]) -> None:
    """Has these items grouped again."""
    connection.executemany(
        "INSERT OR IGNORE INTO link_touched VALUES (?, ?)", [(linker, each) for each in items]
    )


def touched(connection: sqlite3.Connection, linker: str) -> list[str]:
    """Items of the record that are to be grouped again, by id."""
    rows = connection.execute(
        "SELECT link_item.id FROM link_touched JOIN link_item "
        "ON link_item.linker = link_touched.linker AND link_item.id = link_touched.item "
        "WHERE link_touched.linker = ? ORDER BY link_item.id",
        (linker,),
    )
    return [identity for (identity,) in rows]


def grouped(connection: sqlite3.Connection) -> None:
    """Every item has been grouped."""
    connection.execute("DELETE FROM link_touched")


def is_left(connection: sqlite3.Connection) -> bool:
    """Whether anything is to be compared or grouped."""
    left = "SELECT EXISTS (SELECT 1 FROM link_pending) OR EXISTS (SELECT 1 FROM link_touched)"
    return bool(connection.execute(left).fetchone()[0])


def meetings(
    connection: sqlite3.Connection, linker: str, document: str, *, within: bool
) -> list[tuple[int, int]]:
    """The items of a document, by number, with those that each of them is to be compared with."""
    asked = {"linker": linker, "document": document, "within": within}
    return connection.execute(MET, asked).fetchall()


def profiles_at(
    connection: sqlite3.Connection, linker: Linker[Any, Any], numbers: Iterable[int]
) -> Iterator[tuple[int, int, Any]]:
    """The numbers of items, how many bytes their profiles take, and these."""
    rows = connection.execute(
        f"SELECT number, profile FROM link_item WHERE number IN {IN}", [json.dumps(list(numbers))]
    )
    for number, profile in rows:
        yield number, len(profile), profile_of(linker, profile)


def profiles_named(
    connection: sqlite3.Connection, linker: Linker[Any, Any], items: Iterable[str]
) -> dict[str, Any]:
    """The profiles of items by id, of those that the record has, in the order of their ids."""
    rows = connection.execute(
        f"SELECT id, profile FROM link_item WHERE linker = ? AND id IN {IN} ORDER BY id",
        (linker.name, json.dumps(list(items))),
    )
    return {identity: profile_of(linker, profile) for identity, profile in rows}


def profile_of(linker: Linker[Any, Any], data: bytes) -> Any:
    """Raises RecordError for bytes that no profile has."""
    try:
        return msgspec.msgpack.decode(data, type=linker.profile)
    except (msgspec.MsgspecError, TypeError, ValueError) as error:
        raise RecordError(f"table link_item is damaged ({error}); {AGAIN}") from error
