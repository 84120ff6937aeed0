"""Files that are no record: nothing is written to them; a record that another writes to: soon."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.api import Record
from onrecord.errors import RecordError
from onrecord.store import sqlite, upgrade


def foreign(path: Path, *statements: str) -> bytes:
    with closing(sqlite3.connect(path)) as connection:
        for each in statements:
            connection.execute(each)
        connection.commit()
    return path.read_bytes()


@pytest.mark.parametrize("way", [{"write": True}, {"create": True}, {}])
@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE mine (a)", "INSERT INTO mine VALUES (1)"),
        ("PRAGMA application_id = 7",),
        (f"PRAGMA application_id = {sqlite.APPLICATION_ID}", "CREATE TABLE mine (a)"),
        (
            f"PRAGMA application_id = {sqlite.APPLICATION_ID}",
            f"PRAGMA user_version = {sqlite.SCHEMA_VERSION}",
            "CREATE TABLE mine (a)",
        ),
        (
            f"PRAGMA application_id = {sqlite.APPLICATION_ID}",
            f"PRAGMA user_version = {upgrade.BEFORE}",
            "CREATE TABLE mine (a)",
        ),
    ],
)
def test_foreign_files_stay_as_they_are(
    tmp_path: Path, statements: tuple[str, ...], way: dict[str, bool]
) -> None:
    path = tmp_path / "mine.db"
    before = foreign(path, *statements)
    with pytest.raises(RecordError), sqlite.opened(path, **way):
        pass
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["mine.db"]


@pytest.mark.parametrize("write", [False, True])
def test_an_empty_file_becomes_a_record_by_a_build_alone(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(RecordError, match="holds nothing"), sqlite.opened(path, write=write):
        pass
    assert path.read_bytes() == b""
    with sqlite.opened(path, create=True):
        pass
    with sqlite.opened(path, write=True):
        pass


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    for way in ({"write": True}, {"create": True}, {}):
        with pytest.raises(RecordError, match="is a folder; name a file"):
            sqlite.connect(tmp_path, **({"write": False, "create": False} | way))


def test_somebody_else_who_writes_is_said_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.sqlite.BUSY_SECONDS", 0.1)
    path = tmp_path / "r.db"
    with sqlite.opened(path, create=True) as one:
        one.execute("BEGIN IMMEDIATE")
        busy = pytest.raises(sqlite.BusyError, match="somebody else is writing to it; try again")
        with busy, sqlite.opened(path, write=True) as other:
            other.execute("BEGIN IMMEDIATE")
        with sqlite.opened(path):
            pass
        one.execute("ROLLBACK")
    with sqlite.opened(path, write=True):
        pass


def test_opening_to_write_alone_changes_nothing(sample_record: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample_record, tmp_path / "ferry.db"))
    with Record(path, write=True):
        pass
    before = path.read_bytes(), path.stat().st_mtime_ns
    with Record(path, write=True):
        pass
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
