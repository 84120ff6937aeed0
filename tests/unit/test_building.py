"""Building: strict is all or nothing, known bytes are not read again, and time runs out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord import api, building
from onrecord.errors import StrictError
from onrecord.export.reading import reading_json
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.retrieval import Unchanged
from onrecord.store import load, sqlite
from tests.readings import TEXT

GOOD = Raw(source="a.txt", data=TEXT.encode())
BAD = NotRead("b.txt", "empty file")


@contextmanager
def record(path: Path) -> Iterator[sqlite3.Connection]:
    with sqlite.opened(path / "r.db", create=True) as connection:
        yield connection


def sources(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT source FROM retrieval WHERE newest ORDER BY source")
    return [row[0] for row in rows]


def test_a_strict_build_that_cannot_read_all_changes_nothing(tmp_path: Path) -> None:
    strict = building.BuildOptions(strict=True)
    with record(tmp_path) as connection:
        building.build([GOOD], connection, strict)
        other = Raw(source="c.txt", data=b"Ms Aas said that the pact would hold.")
        with pytest.raises(StrictError) as error:
            building.build([other, BAD], connection, strict)
        assert error.value.failed == (BAD,)
        assert sources(connection) == ["a.txt"]
        assert load.not_read(connection) == ()


def test_strict_counts_what_is_kept_and_not_read_as_failed(tmp_path: Path) -> None:
    text = "Der Minister sagte am Montag, der Fährpakt werde halten, und niemand widersprach ihm."
    with record(tmp_path) as connection, pytest.raises(StrictError, match="1 not read"):
        strict = building.BuildOptions(strict=True)
        building.build([Raw(source="de.txt", data=text.encode())], connection, strict)


def test_a_strict_build_that_fails_leaves_no_new_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    with pytest.raises(StrictError):
        api.build([tmp_path], tmp_path / "new.db", api.BuildRequest(strict=True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_bytes_that_another_source_gave_are_not_read_again(tmp_path: Path) -> None:
    with record(tmp_path) as connection:
        building.build([GOOD], connection, building.BuildOptions())
        again = Raw(source="copy/a.txt", data=GOOD.data)
        built = building.build([again], connection, building.BuildOptions())
        assert (built.read, built.unchanged) == (0, 1)
        assert sources(connection) == ["a.txt", "copy/a.txt"]
        assert len(list(load.readings(connection))) == 1
    with api.open_record(tmp_path / "r.db") as opened:
        assert opened.check() == []


def test_bytes_from_another_address_are_another_document(tmp_path: Path) -> None:
    addresses = ("https://a.example/1", "https://b.example/1")
    given = [Raw(source=each, data=GOOD.data, address=each) for each in addresses]
    with record(tmp_path) as connection:
        assert building.build(given, connection, building.BuildOptions()).read == 2
        assert len(list(load.readings(connection))) == 2


def test_an_unchanged_page_is_not_read_and_its_old_failure_is_forgotten(tmp_path: Path) -> None:
    with record(tmp_path) as connection:
        failed = NotRead("https://a.example/1", "the site does not answer")
        building.build([failed], connection, building.BuildOptions())
        unchanged = Unchanged("https://a.example/1", "2025-04-24T08:00:00+00:00")
        built = building.build([unchanged], connection, building.BuildOptions())
        assert (built.unchanged, load.not_read(connection)) == (1, ())


def test_what_takes_too_long_is_kept_unread_and_tried_again(tmp_path: Path) -> None:
    long = Raw(source="long.txt", data=(TEXT + "\n\n").encode() * 60)
    with record(tmp_path) as connection:
        hurried = building.BuildOptions(seconds=0.01)
        assert (
            building.build([long], connection, hurried).read + len(load.not_read(connection)) == 1
        )
        for reading in load.readings(connection):
            assert "took longer than 0.01 seconds" in str(reading.unread)
        built = building.build([long], connection, building.BuildOptions())
        assert built.read == 1
        (reading,) = load.readings(connection)
        assert reading.unread is None
        assert load.not_read(connection) == ()


def test_the_day_of_the_build_bounds_publication(tmp_path: Path) -> None:
    dated = Raw(source="a.txt", data=f"By Jane Roe\n\nApril 24, 2025\n\n{TEXT}".encode())
    published = {}
    for day in ("2025-04-20", "2025-04-25"):
        (tmp_path / day).mkdir()
        with record(tmp_path / day) as connection:
            building.build([dated], connection, building.BuildOptions(added=day))
            (reading,) = load.readings(connection)
            published[day] = reading.masthead.published.value
            assert b"2025-04-24" in reading_json(reading)
    assert published == {"2025-04-20": None, "2025-04-25": "2025-04-24"}


def test_what_is_kept_without_being_read_is_counted(tmp_path: Path) -> None:
    polish = "Minister powiedział, że most nad rzeką zostanie zamknięty w piątek po południu. " * 9
    with record(tmp_path) as connection:
        built = building.build(
            [
                Raw(source="a.txt", data=TEXT.encode()),
                Raw(source="b.txt", data=polish.encode()),
            ],
            connection,
            building.BuildOptions(),
        )
    assert (built.read, built.kept, built.refused) == (2, 1, 0)
