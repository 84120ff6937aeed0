"""The record file: opening, creating and telling it apart from other files."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from onrecord.errors import OnrecordError, RecordError
from onrecord.store import codebook, upgrade
from onrecord.store.shape import is_ours, mistyped, statements

APPLICATION_ID = 0x6F6E7263
SCHEMA_VERSION = 7
BUSY_SECONDS = 5.0
"""How long to wait for somebody else who writes."""


class BusyError(RecordError):
    """Somebody else is writing to the record; it is worth trying again in a moment."""


@contextmanager
def opened(
    path: str | Path, *, write: bool = False, create: bool = False
) -> Iterator[sqlite3.Connection]:
    """A connection to the record at `path`, to read from; to write to; made if there is none.

    Raises RecordError for a missing file, a foreign one, or another schema version, and in place
    of whatever values of other types than a record's lead to.
    """
    path = Path(path)
    try:
        with (
            closing(connect(path, write=write or create, create=create)) as connection,
            blamed(connection, path),
        ):
            yield connection
    except sqlite3.DatabaseError as error:
        if is_busy(error):
            raise BusyError(
                f"{path}: somebody else is writing to it; try again in a moment"
            ) from error
        raise RecordError(f"{path}: {error}; is it a record made by onrecord build?") from error


def is_busy(error: sqlite3.DatabaseError) -> bool:
    """Whether SQLite waited for another connection in vain; extended codes say how."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def blamed(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Blames the file for an unexpected failure where the file is to blame."""
    try:
        yield
    except (OnrecordError, sqlite3.DatabaseError):
        raise
    except Exception as error:
        if column := mistyped(connection):
            raise RecordError(
                f"{path}: damaged: {column} holds what no record has there; build it again from "
                "its sources into a new file"
            ) from error
        raise


def connect(path: Path, *, write: bool, create: bool) -> sqlite3.Connection:
    """An open connection with foreign keys on, checked for what it is."""
    if path.is_dir():
        raise RecordError(f"{path} is a folder; name a file, such as {path / 'record.db'}")
    if not create and not path.is_file():
        raise RecordError(f"no record at {path}; make one with: onrecord build FOLDER --to {path}")
    if create and not path.parent.is_dir():
        raise RecordError(f"no folder {path.parent} to put {path.name} in; make it first")
    if write and not is_writable(path):
        way = "copy it to where it can" if path.exists() else "name a place where files can be made"
        raise RecordError(f"{path} cannot be written to; {way}")
    mode = "mode=rwc" if create else "mode=rw" if write else reading_mode(path)
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
        )
    except sqlite3.OperationalError as error:
        raise RecordError(f"{path} cannot be opened: {error}") from error
    try:
        prepare(connection, path, write=write, new=create)
    except BaseException:
        connection.close()
        raise
    return connection


def reading_mode(path: Path) -> str:
    """How to open for reading. The last to close a writable record tidies up its log; a record
    that nobody may write to has no log beside it and is read as it is."""
    if is_writable(path):
        return "mode=rw"
    return "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"


def is_writable(path: Path) -> bool:
    """Whether this user may write to the file, or make it, and to its folder, for the log."""
    there = path if path.exists() else path.parent
    return os.access(there, os.W_OK) and os.access(path.parent, os.W_OK)


def prepare(connection: sqlite3.Connection, path: Path, *, write: bool, new: bool) -> None:
    """Settings of the connection; the tables, in a new file. Nothing is written to a file before
    it has been found to be a record, or to hold nothing and be wanted for one."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA query_only = ON")
    check_identity(connection, path, write=write, new=new)
    if not write:
        return
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    with transaction(connection):
        if is_empty(connection):
            create(connection)
        elif number(connection, "user_version") == upgrade.BEFORE:
            bring_up_to_date(connection)
    check_shape(connection, path, tried=True)
    if not codebook.holds(connection):
        with transaction(connection):
            codebook.fill(connection)


def check_identity(connection: sqlite3.Connection, path: Path, *, write: bool, new: bool) -> None:
    """Raises RecordError for a file that is no record, or one to which nothing can be written. One
    that holds nothing at all is only good for a `new` record."""
    identity = number(connection, "application_id")
    if identity in (0, APPLICATION_ID) and is_empty(connection):
        if not new:
            raise RecordError(
                f"{path} holds nothing; make a record of it with: onrecord build FOLDER --to {path}"
            )
        return
    if identity != APPLICATION_ID:
        raise RecordError(f"{path} is an SQLite file, but not a record made by onrecord build")
    is_before = number(connection, "user_version") == upgrade.BEFORE
    if not (write and is_before and upgrade.is_upgradable(connection)):
        check_shape(connection, path, tried=write)


def check_shape(connection: sqlite3.Connection, path: Path, *, tried: bool) -> None:
    """Raises RecordError for a record of another schema, or with other tables than a record's;
    `tried`: it would have been brought up to date."""
    version = number(connection, "user_version")
    if version != SCHEMA_VERSION:
        raise RecordError(
            f"{path} has schema version {version}, this onrecord writes {SCHEMA_VERSION}; "
            f"{way_out(path, version, tried)}"
        )
    if not is_ours(connection):
        raise RecordError(
            f"{path}: its tables are not those of a record; build it again from its sources into "
            "a new file"
        )


def number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Gives a record of the schema before this one the tables of this one."""
    is_record = number(connection, "application_id") == APPLICATION_ID
    if is_record and upgrade.is_upgradable(connection):
        upgrade.upgrade(connection, SCHEMA_VERSION)


def way_out(path: Path, version: int, tried: bool) -> str:
    """What to do with a record of another schema; one that could be upgraded was, when written."""
    if version == upgrade.BEFORE and not tried:
        return f"bring it up to date with: onrecord build --to {path}"
    return "build it again from its sources into a new file"


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether the file holds nothing at all yet."""
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def create(connection: sqlite3.Connection) -> None:
    """The tables, in the transaction under way: a kill leaves all of them or none."""
    for statement in statements():
        connection.execute(statement)
    codebook.fill(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, also when the process is killed; inside another, a part of that one."""
    begin, end, undo = (
        ("SAVEPOINT inner", "RELEASE inner", ("ROLLBACK TO inner", "RELEASE inner"))
        if connection.in_transaction
        else ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
    )
    connection.execute(begin)
    try:
        yield
    except BaseException:
        for statement in undo:
            connection.execute(statement)
        raise
    connection.execute(end)
