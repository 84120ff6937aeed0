"""The codebook: every table, view and column is explained, and the record holds it."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.store import check, codebook, sqlite
from onrecord.store.codebook import entries


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "r.db"
    with sqlite.opened(path, create=True):
        pass
    return path


def columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every table, view and column; of a full-text index only that it is there."""
    tables = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')"
    )
    indexes = {name for name, sql in tables if "USING fts5" in sql}
    found: set[tuple[str, str]] = {(name, "") for name in indexes}
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    ):
        if not any(name.startswith(index) for index in indexes):
            found.add((name, ""))
            rows = connection.execute(f"PRAGMA table_info({name})")
            found.update((name, row[1]) for row in rows)
    return found


def test_every_table_view_and_column_has_one_entry(record: Path) -> None:
    explained = [(each.table, each.column) for each in entries()]
    with sqlite.opened(record) as connection:
        assert sorted(explained) == sorted(columns(connection))


def test_no_meaning_is_empty() -> None:
    assert all(each.meaning.endswith((".", ")")) for each in entries())


def test_the_record_holds_the_codebook_in_its_order(record: Path) -> None:
    with sqlite.opened(record) as connection:
        assert codebook.kept(connection) == entries()


def test_another_codebook_is_a_fault_until_the_record_is_written_to(record: Path) -> None:
    connection = sqlite3.connect(record)
    connection.execute("UPDATE codebook SET meaning = 'nothing'")
    connection.commit()
    connection.close()
    with sqlite.opened(record) as opened:
        assert any("codebook" in each for each in check.faults(opened))
    with sqlite.opened(record, write=True) as opened:
        assert list(check.faults(opened)) == []
