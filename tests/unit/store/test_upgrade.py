"""A record of the schema before this one is brought up to date when it is written to."""

import sqlite3
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from onrecord import api
from onrecord.errors import RecordError
from onrecord.model.document import Problem
from onrecord.model.identity import record_id
from onrecord.model.records import Reading
from onrecord.model.seal import is_broken, sealed
from onrecord.model.span import span_of
from onrecord.pipeline import unread_document
from onrecord.store import load, sqlite, upgrade, write
from onrecord.store.shape import made
from tests.readings import TOLD, document_of, raw_of, told_reading
from tests.stories import story

SCHEMA = Path(__file__).with_name("schema_6.sql")
EMPTY: dict[str, Any] = {"propositions": ()}
"""What a reading did not have before."""
FILED = ("2025-04-23", "2025-04-24")


def before(reading: Reading) -> bytes:
    """A reading as it was packed and sealed before: with nothing of what is new."""
    values: dict[str, Any] = msgspec.to_builtins(reading)
    kept = {name: each for name, each in values.items() if name not in EMPTY}
    if reading.unread is None:
        bare = {**kept, "document": {**kept["document"], "source": ""}, "seal": ""}
        kept["seal"] = sha256(msgspec.json.encode(bare)).hexdigest()
    return zlib.compress(msgspec.json.encode(kept))


def nested() -> Reading:
    """A reading with every kind of value that there was before, in which one statement stands in
    another: with that goes this."""
    reading = replace(told_reading(), **EMPTY)
    said = reading.attributions[0]
    content = span_of(TOLD, said.content[0].start + 4, said.content[0].end)
    inner = replace(
        said,
        id=record_id(reading.document.id, "attribution", (content,)),
        content=(content,),
        within=said.id,
    )
    holding = replace(reading.speakers.holdings[0], target=inner.id)
    held = (*reading.speakers.holdings, holding)
    return replace(
        reading,
        attributions=(said, inner),
        speakers=replace(reading.speakers, holdings=held),
        masthead=replace(reading.masthead, published_window=FILED),
        problems=(Problem("layout", "doubtful"),),
    )


def unread() -> Reading:
    return unread_document(document_of("Nothing was read in this.", "c.txt"), "too long")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record as it was written before: two documents that were read and one that was not."""
    new, path = tmp_path / "new.db", tmp_path / "old.db"
    readings = (nested(), story("b.txt", ["Tor Vik", "Ines Duarte"]), unread())
    with sqlite.opened(new, create=True) as connection:
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA.read_text())
    connection.execute("ATTACH ? AS new", (str(new),))
    for table in tables(connection):
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        names = ", ".join(columns)
        connection.execute(
            f"INSERT OR IGNORE INTO main.{table} ({names}) SELECT {names} FROM new.{table}"
        )
    for reading in readings:
        row = (reading.document.id, before(reading))
        connection.execute("INSERT INTO reading VALUES (?, ?)", row)
    connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {upgrade.BEFORE}")
    connection.commit()
    connection.close()
    new.unlink()
    return path


def tables(connection: sqlite3.Connection) -> list[str]:
    """The tables of a record that is made of nothing yet, but the readings and the codebook."""
    rows = connection.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'table'")
    return [name for name, _ in rows if "_fts" not in name and name not in ("reading", "codebook")]


def test_reading_it_says_how_to_bring_it_up_to_date(old: Path) -> None:
    way = pytest.raises(RecordError, match=r"schema version 6.*onrecord build --to .*old\.db")
    with way, sqlite.opened(old):
        pass


def test_writing_to_it_brings_it_up_to_date_and_links_it(old: Path) -> None:
    with api.Record(old, write=True) as record:
        assert record.check() == []
        pile = record.pile()
    assert [each.document.source for each in pile.readings] == ["a.txt", "b.txt", "c.txt"]
    holders = {holder.id for each in pile.readings for holder in each.speakers.holders}
    assert {member for each in pile.entities for member in each.members} == holders
    with api.open_record(old) as record:
        assert record.check() == []
        assert record.search("ferry").items


def readings(path: Path) -> list[Reading]:
    with sqlite.opened(path) as connection:
        return list(load.readings(connection))


def test_what_was_read_stays_and_what_was_not_is_said(old: Path) -> None:
    with sqlite.opened(old, write=True):
        pass
    found, _, skipped = readings(old)
    noted = (*nested().problems, upgrade.UNREAD)
    assert found == sealed(replace(nested(), problems=noted)), "each value as it was, none new"
    assert found.seal
    assert not is_broken(found)
    assert found.propositions == ()
    assert skipped == unread(), "that nothing was read in it is said already"
    with sqlite.opened(old) as connection:
        kept = connection.execute("SELECT stage FROM problem ORDER BY source, stage").fetchall()
    assert kept == [("layout",), ("propositions",), ("propositions",), ("read",)]


def test_what_is_read_again_is_read_in_full(old: Path) -> None:
    with sqlite.opened(old, write=True) as connection:
        assert [each.source for each in load.stale(connection, "2")] == ["a.txt", "b.txt", "c.txt"]
        for raw in load.stale(connection, "2"):
            if raw.source == "a.txt":
                write.add(connection, raw, [told_reading()], readers="2")
        assert connection.execute("SELECT count(*) FROM proposition").fetchone() == (2,)
    assert readings(old)[0] == told_reading()


def test_days_between_which_something_was_published_are_known_at_once(old: Path) -> None:
    with sqlite.opened(old, write=True) as connection:
        rows = connection.execute("SELECT source, earliest, latest FROM document ORDER BY source")
        assert rows.fetchall() == [("a.txt", *FILED), ("b.txt", None, None), ("c.txt", None, None)]


def test_it_has_the_shape_of_a_new_record(old: Path, tmp_path: Path) -> None:
    shapes = []
    for path in (old, tmp_path / "fresh.db"):
        with sqlite.opened(path, create=True) as connection:
            rows = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
            columns = {
                name: connection.execute(f"PRAGMA table_info({name})").fetchall()
                for kind, name in made()
                if kind != "trigger"
            }
        shapes.append((sorted(rows), columns))
    assert shapes[0] == shapes[1]


def test_what_people_decided_stays_to_the_letter(old: Path) -> None:
    row = ("beef", "name", "[]", "Tor Vik", None, "Ada", "2025-04-24T10:00:00+00:00", None)
    connection = sqlite3.connect(old)
    connection.execute("INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    connection.commit()
    connection.close()
    with sqlite.opened(old, write=True) as opened:
        assert opened.execute("SELECT * FROM judgement").fetchall() == [row]
        assert opened.execute("SELECT * FROM judgement_evidence").fetchall() == []


def test_what_was_changed_after_it_was_read_is_not_sealed_anew(old: Path) -> None:
    connection = sqlite3.connect(old)
    identity = nested().document.id
    (data,) = connection.execute(
        "SELECT zlib FROM reading WHERE document = ?", (identity,)
    ).fetchone()
    turned = zlib.decompress(data).replace(b'"polarity":"asserts"', b'"polarity":"denies"')
    connection.execute(
        "UPDATE reading SET zlib = ? WHERE document = ?", (zlib.compress(turned), identity)
    )
    connection.commit()
    connection.close()
    with api.Record(old, write=True) as record:
        assert any("changed after it was read" in each for each in record.check())
    first, second, _ = readings(old)
    assert is_broken(first)
    assert not is_broken(second)


def test_a_killed_upgrade_leaves_it_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "refill", killed)
        with pytest.raises(KeyboardInterrupt), sqlite.opened(old, write=True):
            pass
    with pytest.raises(RecordError, match="schema version 6"), sqlite.opened(old):
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


@pytest.mark.parametrize("made_by_others", ["TABLE claims (day)", "VIEW Copy_Link AS SELECT 1"])
def test_a_table_of_others_under_a_new_name_is_not_touched(old: Path, made_by_others: str) -> None:
    connection = sqlite3.connect(old)
    connection.execute(f"CREATE {made_by_others}")
    connection.commit()
    connection.close()
    with pytest.raises(RecordError, match=r"version 6.*again"), sqlite.opened(old, write=True):
        pass
