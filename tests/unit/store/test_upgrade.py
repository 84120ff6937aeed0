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
from onrecord.export.reading import reading_object
from onrecord.model.identity import record_id
from onrecord.model.records import Reading
from onrecord.model.seal import is_broken
from onrecord.model.span import span_of
from onrecord.store import load, sqlite, upgrade, write
from tests.readings import TEXT, raw_of, reading_of
from tests.stories import story

SCHEMA = Path(__file__).with_name("schema_4.sql")
OTHERS = ("statement", "span", "problem")
STAYS = ("raw", "document", "retrieval", "block", "section", "holder", "member", "mention")


def before(reading: Reading) -> bytes:
    """A reading as it was packed and sealed before: guards, and nothing of what is new."""
    values: dict[str, Any] = msgspec.to_builtins(reading)
    said = ("target", "act", "polarity", "reasons")
    guards = [{key: each[key] for key in said} for each in values["modalities"]]
    names = ("document", "layout", "masthead", "attributions", "assertions", "speakers")
    kept = {name: values[name] for name in names} | {"guards": guards}
    kept |= {name: values[name] for name in ("renderings", "problems")}
    bare = {**kept, "document": {**kept["document"], "source": ""}, "seal": ""}
    kept["seal"] = sha256(msgspec.json.encode(bare)).hexdigest()
    return zlib.compress(msgspec.json.encode(kept))


def nested() -> Reading:
    """A reading in which one statement stands in another: with that goes this."""
    reading = reading_of()
    said = reading.attributions[0]
    content = span_of(TEXT, said.content[0].start + 4, said.content[0].end)
    inner = msgspec.structs.replace(
        said,
        id=record_id(reading.document.id, "attribution", (content,)),
        content=(content,),
        within=said.id,
    )
    holding = msgspec.structs.replace(reading.speakers.holdings[0], target=inner.id)
    held = (*reading.speakers.holdings, holding)
    return msgspec.structs.replace(
        reading,
        attributions=(said, inner),
        speakers=msgspec.structs.replace(reading.speakers, holdings=held),
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record as it was written before: two documents, what was read of them in both forms."""
    new, path = tmp_path / "new.db", tmp_path / "old.db"
    readings = (nested(), story("b.txt", ["Tor Vik", "Ines Duarte"]))
    with sqlite.opened(new, create=True) as connection:
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA.read_text())
    connection.execute("ATTACH ? AS new", (str(new),))
    for table in (*STAYS, *OTHERS, "role", "holding", "passage", "holder_block"):
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        names = ", ".join(columns)
        connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
    for reading in readings:
        row = (reading.document.id, before(reading))
        connection.execute("INSERT INTO reading VALUES (?, ?)", row)
    connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {upgrade.BEFORE}")
    connection.commit()
    connection.close()
    new.unlink()
    return path


def test_reading_it_says_how_to_bring_it_up_to_date(old: Path) -> None:
    way = pytest.raises(RecordError, match=r"schema version 4.*onrecord build --to .*old\.db")
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


def readings(path: Path) -> list[Reading]:
    with sqlite.opened(path) as connection:
        return list(load.readings(connection))


def test_what_was_read_stays_and_what_was_not_is_said(old: Path) -> None:
    with sqlite.opened(old, write=True):
        pass
    found, _ = readings(old)
    told = nested().modalities
    assert found.modalities == tuple(replace(each, certainty=None) for each in told)
    exported = reading_object(found)
    assert {each.certainty for each in exported.attributions} == {None}
    assert {each.stance for each in exported.attributions} == {None}
    assert found.seal
    assert not is_broken(found)
    assert [each.stage for each in found.problems] == ["modality"]
    with sqlite.opened(old, write=True) as connection:
        assert [each.source for each in load.stale(connection, "2")] == ["a.txt", "b.txt"]
        for raw in load.stale(connection, "2"):
            again = nested() if raw.source == "a.txt" else story("b.txt", ["Tor Vik"])
            write.add(connection, raw, [again], readers="2")
    assert readings(old)[0].problems == ()


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
    identity = reading_of().document.id
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
    first, second = readings(old)
    assert is_broken(first)
    assert not is_broken(second)


def test_a_killed_upgrade_leaves_it_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "refill", killed)
        with pytest.raises(KeyboardInterrupt), sqlite.opened(old, write=True):
            pass
    with pytest.raises(RecordError, match="schema version 4"), sqlite.opened(old):
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
