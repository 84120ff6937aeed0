"""A record of the schema before this one is brought up to date when it is written to."""

import sqlite3
from pathlib import Path

import pytest

from onrecord import api
from onrecord.errors import RecordError
from onrecord.store import sqlite, upgrade, write
from tests.readings import raw_of, reading_of
from tests.stories import story

SCHEMA = Path(__file__).with_name("schema_3.sql")
STAYS = ("raw", "document", "retrieval", "reading", "block", "section", "statement", "span")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record as it was written before: two documents, what was read of them in both forms."""
    new, path = tmp_path / "new.db", tmp_path / "old.db"
    with sqlite.opened(new, create=True) as connection:
        for reading in (reading_of(), story("b.txt", ["Tor Vik", "Ines Duarte"])):
            write.add(connection, raw_of(reading), [reading], readers="1")
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA.read_text())
    connection.execute("ATTACH ? AS new", (str(new),))
    for table in (*STAYS, "holder", "member", "mention", "holding", "passage"):
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        names = ", ".join(columns)
        connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
    connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {upgrade.BEFORE}")
    connection.commit()
    connection.close()
    new.unlink()
    return path


def test_reading_it_says_how_to_bring_it_up_to_date(old: Path) -> None:
    way = pytest.raises(RecordError, match=r"schema version 3.*onrecord build --to .*old\.db")
    with way, sqlite.opened(old):
        pass


def test_writing_to_it_brings_it_up_to_date_and_links_it(old: Path) -> None:
    with api.Record(old, write=True) as record:
        assert record.check() == []
        pile = record.pile()
    assert [each.document.source for each in pile.readings] == ["a.txt", "b.txt"]
    holders = {holder.id for each in pile.readings for holder in each.speakers.holders}
    assert {member for each in pile.entities for member in each.members} == holders
    with api.open_record(old) as record:
        assert record.check() == []
        assert record.search("ferry").items


def test_a_killed_upgrade_leaves_it_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "refill", killed)
        with pytest.raises(KeyboardInterrupt), sqlite.opened(old, write=True):
            pass
    with pytest.raises(RecordError, match="schema version 3"), sqlite.opened(old):
        pass
    with api.Record(old, write=True) as record:
        assert record.check() == []


def test_a_file_with_another_view_in_place_of_a_table_is_not_touched(old: Path) -> None:
    connection = sqlite3.connect(old)
    connection.execute("DROP TABLE reading")
    connection.execute("CREATE VIEW reading AS SELECT id AS document, x'00' AS zlib FROM document")
    connection.commit()
    connection.close()
    with pytest.raises(RecordError, match="build it again"), sqlite.opened(old, write=True):
        pass
