"""Dates that documents give each other: kept right in each transaction, checked anew."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord import api, linking
from onrecord.errors import RecordError
from onrecord.link.dates import MOST
from onrecord.model.link import DatedBetween
from onrecord.model.records import Reading, Speakers
from onrecord.store import sqlite, write
from tests.dated import Quoted, dated
from tests.readings import raw_of

DATED = dated("dated.txt", [Quoted(when="the day before", said="2031-07-09")], "2031-07-10")
UNDATED = dated("undated.txt", [Quoted(when="on Wednesday")], None)


def put(path: Path, *readings: Reading, readers: str = "1") -> None:
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection)
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers=readers)
        linking.link(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "r.db"
    put(found, UNDATED, DATED)
    return found


def windows(path: Path) -> dict[str, tuple[str | None, str | None]]:
    """The days of each document without a date, by its source; the record must hold."""
    with api.open_record(path) as record:
        assert record.check() == []
        pile = record.pile()
        sources = {each.document.id: each.document.source for each in pile.readings}
        return {sources[each]: (w.earliest, w.latest) for each, w in pile.windows.items()}


def changed(path: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)


def faults(path: Path) -> list[str]:
    with api.open_record(path) as record:
        return record.check()


WEEK = {"undated.txt": ("2031-07-09", "2031-07-15")}


def test_a_pile_has_the_window_of_a_document_without_a_date_and_why(path: Path) -> None:
    assert windows(path) == WEEK
    with api.open_record(path) as record:
        (window,) = record.pile().windows.values()
    (link,) = window.links
    assert (link.document, link.other) == (UNDATED.document.id, DATED.document.id)
    assert (link.reason, link.words) == ("said-weekday", Quoted().words)


def test_the_order_of_adding_does_not_matter(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    put(other, DATED)
    put(other, UNDATED)
    assert windows(other) == windows(path)


def test_a_document_that_goes_takes_what_it_showed_with_it_and_brings_it_back(path: Path) -> None:
    with api.Record(path, write=True) as record:
        record.remove("dated.txt")
    assert windows(path) == {}
    put(path, DATED)
    assert windows(path) == WEEK


def test_what_was_not_kept_comes_in_for_what_goes(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    days = [f"2031-07-0{number}" for number in range(1, 10)]
    quoted = {day: dated(f"{day}.txt", [Quoted(when="then", said=day)], day) for day in days}
    put(path, dated("undated.txt", [Quoted()], None), *quoted.values())
    for day in days[:-MOST:-1]:
        assert windows(path) == {"undated.txt": (day, None)}
        with api.Record(path, write=True) as record:
            record.remove(f"{day}.txt")


def test_a_quotation_that_is_not_read_any_more_shows_nothing(path: Path) -> None:
    put(path, replace(DATED, attributions=(), whens=(), speakers=Speakers((), ())), readers="2")
    assert windows(path) == {}


def test_a_date_that_changes_changes_what_hangs_on_it(path: Path) -> None:
    earlier = dated("dated.txt", [Quoted(when="the day before", said="2031-07-09")], "2031-07-08")
    assert earlier.document.id == DATED.document.id
    put(path, earlier)
    assert windows(path) == {"undated.txt": (None, "2031-07-08")}


def test_a_document_that_gets_a_date_has_no_window(path: Path) -> None:
    put(path, dated("undated.txt", [Quoted(when="on Wednesday")], "2031-07-11"))
    assert windows(path) == {}
    put(path, UNDATED)
    assert windows(path) == WEEK


def test_an_earlier_version_shows_nothing(path: Path) -> None:
    put(path, dated("dated.txt", [Quoted()], "2031-07-10", more="Corrected."))
    assert windows(path) == {"undated.txt": (None, "2031-07-15")}
    put(path, dated("dated.txt", [Quoted("no word of it is left in the new text")], "2031-07-10"))
    assert windows(path) == {}


def test_a_build_that_was_cut_short_is_linked_by_the_next_and_read_right_before(
    path: Path,
) -> None:
    with sqlite.opened(path, write=True) as connection:
        second = dated("second.txt", [Quoted(when="today")], None)
        write.add(connection, raw_of(second), [second], readers="1")
    with api.open_record(path) as record:
        windows_before = record.pile().windows
        assert record.check() == [
            "links: not everything is linked by this version; onrecord build --to links it"
        ]
    put(path)
    assert windows(path) == WEEK | {"second.txt": ("2031-07-09", "2031-07-09")}
    assert windows_before == _windows(path)


def _windows(path: Path) -> dict[str, DatedBetween]:
    with api.open_record(path) as record:
        return record.pile().windows


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE date_link SET earliest = '2031-07-10'", "date_link"),
        ("DELETE FROM date_link", "date_link"),
        ("UPDATE date_mark SET said = 'weekday-4' WHERE said = 'weekday-3'", "date_mark"),
    ],
)
def test_a_check_finds_what_was_changed(path: Path, statement: str, table: str) -> None:
    changed(path, statement)
    source = "undated.txt"
    expected = [f"({source}): table {table} differs"]
    assert [each for each in faults(path) if any(one in each for one in expected)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE date_link SET latest = '2031-01-01'",
        "UPDATE date_link SET other = document",
        "UPDATE date_link SET score = 7",
    ],
)
def test_a_link_that_cannot_be_is_damage(path: Path, statement: str) -> None:
    changed(path, statement)
    assert any("table date_link is damaged" in each for each in faults(path))
    with (
        api.open_record(path) as record,
        pytest.raises(RecordError, match="date_link is damaged"),
    ):
        record.pile()


def test_a_record_linked_by_other_rules_is_linked_anew(path: Path) -> None:
    changed(path, "UPDATE setting SET value = '2' WHERE key = ?", linking.LINKER)
    changed(path, "DELETE FROM date_link")
    changed(path, "DELETE FROM date_mark")
    changed(path, "DELETE FROM date_touched")
    with api.open_record(path) as record:
        assert [each.earliest for each in record.pile().windows.values()] == ["2031-07-09"]
    put(path)
    assert windows(path) == WEEK


def test_links_that_stay_are_not_written_again(path: Path) -> None:
    with sqlite.opened(path, write=True) as connection:
        before = rowids(connection)
        with linking.linked(connection):
            connection.execute("INSERT INTO date_touched SELECT DISTINCT block FROM date_mark")
        assert rowids(connection) == before


def rowids(connection: sqlite3.Connection) -> Iterable[int]:
    return [row for (row,) in connection.execute("SELECT rowid FROM date_link ORDER BY rowid")]
