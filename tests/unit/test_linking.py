"""Who is who in a record: kept right in each transaction, judged for good, checked anew."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import api, linking
from onrecord.api import Decided, Record
from onrecord.errors import RecordError, UsageError
from onrecord.model.judgement import Verdict
from onrecord.model.records import Reading
from onrecord.store import sqlite, write
from tests.readings import raw_of
from tests.stories import Actor, story

BY = Decided("Ines Duarte", "2025-05-01T10:00:00Z")


def put(path: Path, *readings: Reading) -> None:
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection)
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
        linking.link(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three stories that name Tor Vik, two of them as minister, and one that names Ola Berg."""
    found = tmp_path / "r.db"
    put(
        found,
        story("a.txt", [Actor("Tor Vik", "minister")], more="Of a."),
        story("b.txt", [Actor("Tor Vik", "minister"), "Ola Berg"], more="Of b."),
        story("c.txt", ["Tor Vik"], more="Of c."),
    )
    return found


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with api.Record(path, write=True) as opened:
        yield opened


def known(record: Record) -> dict[str, list[list[str]]]:
    """The sources in which each entity is named, by its name."""
    found: dict[str, list[list[str]]] = {}
    pile = record.pile()
    sources = {
        holder.id: each.document.source
        for each in pile.readings
        for holder in each.speakers.holders
    }
    for entity in pile.entities:
        found.setdefault(entity.name, []).append(sorted(sources[each] for each in entity.members))
    return {name: sorted(each) for name, each in found.items()}


def judge(record: Record, verdict: Verdict, *about: str, at: int = 0, value: str = "") -> str:
    decided = Decided("Ines Duarte", f"2025-05-01T10:{at:02}:00Z")
    return record.judge(verdict, *about, value=value or None, decided=decided).judgement.id


def test_one_person_in_three_documents_is_one_entity(record: Record) -> None:
    assert known(record) == {"Tor Vik": [["a.txt", "b.txt", "c.txt"]], "Ola Berg": [["b.txt"]]}
    assert record.check() == []


def test_the_view_has_the_canonical_name_beside_the_printed_one(record: Record) -> None:
    judge(record, "name", "Tor Vik", value="Tor Anders Vik")
    rows = sqlite3.connect(record.path).execute(
        "SELECT DISTINCT holder, known_as FROM said ORDER BY holder"
    )
    assert rows.fetchall() == [("Ola Berg", "Ola Berg"), ("Tor Vik", "Tor Anders Vik")]


def test_different_takes_one_document_out(record: Record) -> None:
    judge(record, "different", "Tor Vik", "Tor Vik@c.txt")
    assert known(record)["Tor Vik"] == [["a.txt", "b.txt"], ["c.txt"]]
    assert record.check() == []


def test_the_one_in_fewer_documents_is_taken_out_in_whichever_order_they_are_named(
    record: Record,
) -> None:
    judge(record, "different", "Tor Vik@a.txt", "Tor Vik")
    assert known(record)["Tor Vik"] == [["a.txt"], ["b.txt", "c.txt"]]


def test_who_is_taken_out_does_not_take_along_what_is_like_it(path: Path) -> None:
    put(path, story("0.txt", ["Tor Vik"], more="Of 0."))
    with api.Record(path, write=True) as record:
        judge(record, "different", "Tor Vik", "Tor Vik@a.txt")
        assert known(record)["Tor Vik"] == [["0.txt", "b.txt", "c.txt"], ["a.txt"]]


def test_same_joins_two_names_and_says_so(record: Record) -> None:
    done = record.judge("same", "Tor Vik", "Ola Berg", decided=BY)
    assert list(known(record).values()) == [[["a.txt", "b.txt", "b.txt", "c.txt"]]]
    assert "3 documents now under" in done.change
    assert record.check() == []


def test_the_later_judgement_counts_and_a_revoked_one_does_not(record: Record) -> None:
    before = known(record)
    judge(record, "same", "Tor Vik", "Ola Berg", at=1)
    apart = judge(record, "different", "Ola Berg@b.txt", "Tor Vik", at=2)
    assert known(record) == before
    assert [each.state for each in record.judgements()] == ["overruled", "applied"]
    record.judge("revoke", apart[:8], decided=Decided("Tor Vik", "2025-05-01T10:03:00Z"))
    assert [each.state for each in record.judgements()] == ["applied", "revoked", "revocation"]
    assert len(known(record)) == 1
    with pytest.raises(RecordError, match="is revoked"):
        record.judge("revoke", apart, decided=BY)
    assert record.check() == []


def test_a_judgement_survives_reading_again_and_removing_and_coming_back(path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "different", "Tor Vik", "Tor Vik@c.txt", at=1)
        judge(record, "name", "Tor Vik@a.txt", at=2, value="Tor Anders Vik")
        expected = known(record)
        record.remove("c.txt")
        assert known(record) == {"Tor Anders Vik": [["a.txt", "b.txt"]], "Ola Berg": [["b.txt"]]}
        assert [each.state for each in record.judgements()] == ["not applied", "applied"]
        record.remove("a.txt")
        assert "Tor Anders Vik" not in known(record)
    put(path, story("c.txt", ["Tor Vik"], more="Of c."))
    put(path, story("a.txt", [Actor("Tor Vik", "minister")], more="Of a."))
    put(path, story("b.txt", [Actor("Tor Vik", "minister"), "Ola Berg"], more="Of b."))
    with api.open_record(path) as record:
        assert known(record) == expected
        assert record.check() == []


def test_a_judgement_moves_to_the_newer_version_of_its_source(path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "different", "Tor Vik", "Tor Vik@c.txt")
    put(path, story("c.txt", ["Ola Berg", "Tor Vik"], more="Of c, corrected."))
    with api.open_record(path) as record:
        assert known(record)["Tor Vik"] == [["a.txt", "b.txt"], ["c.txt"]]
        assert record.check() == []
    put(path, story("c.txt", ["Tor Vik"], more="Tor Vik is named twice."))
    with api.open_record(path) as record:
        (entry,) = record.judgements()
        assert (entry.state, entry.why) == ("not applied", "'Tor Vik' does not stand in c.txt")
        assert record.check() == []


def test_removing_the_first_of_an_entity_keeps_the_others_together(record: Record) -> None:
    first = min(record.pile().entities, key=lambda each: -len(each.members)).id
    (document,) = (
        each.document.id
        for each in record.pile().readings
        if any(holder.id == first for holder in each.speakers.holders)
    )
    record.remove(document)
    assert sorted(len(each) for each in known(record)["Tor Vik"]) == [2]
    assert record.check() == []


def test_an_organisation_that_was_taken_for_a_person(record: Record) -> None:
    judge(record, "not-a-person", "Ola Berg")
    (found,) = (each for each in record.pile().entities if each.name == "Ola Berg")
    assert found.kind == "organisation"
    assert found.judgements == tuple(each.id for each in record.pile().judgements)


def test_a_pile_has_the_judgements_in_force(record: Record) -> None:
    judge(record, "name", "Ola Berg", at=1, value="Ola A. Berg")
    last = judge(record, "name", "Ola A. Berg", at=2, value="Ola B. Berg")
    assert [each.id for each in record.pile().judgements] == [last]
    assert [each.state for each in record.judgements()] == ["overruled", "applied"]


def test_the_same_judgement_twice_is_one(record: Record) -> None:
    assert judge(record, "not-a-person", "Ola Berg") == judge(record, "not-a-person", "Ola Berg")
    assert len(record.judgements()) == 1


def test_judgements_go_from_one_record_to_another(path: Path, tmp_path: Path) -> None:
    with api.Record(path, write=True) as record:
        judge(record, "different", "Tor Vik", "Tor Vik@c.txt", at=1)
        gone = judge(record, "name", "Ola Berg", at=2, value="Ola A. Berg")
        record.judge("revoke", gone, decided=BY)
        lines, expected = record.export_judgements(), known(record)
    with sqlite.opened(tmp_path / "other.db", create=True):
        pass
    with api.Record(tmp_path / "other.db", write=True) as other:
        assert other.import_judgements(lines.encode()) == 3
        assert [each.state for each in other.judgements()].count("not applied") == 1
        assert other.import_judgements(lines.encode()) == 0
        assert other.export_judgements() == lines
    put(
        tmp_path / "other.db",
        story("c.txt", ["Tor Vik"], more="Of c."),
        story("b.txt", [Actor("Tor Vik", "minister"), "Ola Berg"], more="Of b."),
        story("a.txt", [Actor("Tor Vik", "minister")], more="Of a."),
    )
    with api.open_record(tmp_path / "other.db") as other:
        assert known(other) == expected
        assert other.check() == []


def test_a_file_with_one_bad_line_enters_nothing(record: Record) -> None:
    judge(record, "name", "Ola Berg", value="Ola A. Berg")
    lines = record.export_judgements().replace("Ola A. Berg", "Ola B. Berg")
    with pytest.raises(Exception, match="line 1: no judgement: its id"):
        record.import_judgements(lines.encode())
    unsigned = lines.partition('"verdict"')[2]
    data = f'{{"verdict"{unsigned}{{"verdict":"same"}}'
    with pytest.raises(Exception, match="line 2: no judgement"):
        record.import_judgements(data.encode())
    assert len(record.judgements()) == 1
    assert record.import_judgements(f'{{"verdict"{unsigned}'.encode()) == 1


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("UPDATE entity SET name = 'Somebody' WHERE name = 'Tor Vik'", "table entity differs"),
        ("DELETE FROM link", "table link differs"),
        ("UPDATE holder_block SET block = 'x'", "holder_block differs"),
        ("UPDATE judgement SET value = 'Somebody'", "is damaged"),
        ("INSERT INTO touched VALUES ('x')", "not everything is linked"),
        ("UPDATE setting SET value = 'old' WHERE key = 'linker'", "not everything is linked"),
    ],
)
def test_check_links_everything_again(record: Record, change: str, finding: str) -> None:
    judge(record, "name", "Ola Berg", value="Ola A. Berg")
    connection = sqlite3.connect(record.path)
    connection.execute(change)
    connection.commit()
    connection.close()
    with api.open_record(record.path) as opened:
        assert any(finding in each for each in opened.check())


def test_a_record_that_other_rules_have_linked_is_linked_anew_when_written_to(path: Path) -> None:
    with sqlite.opened(path, write=True) as connection:
        connection.execute("UPDATE setting SET value = 'old' WHERE key = 'linker'")
        connection.execute("UPDATE entity SET name = 'Somebody'")
        connection.execute("DELETE FROM holder_block")
    with api.Record(path, write=True) as record:
        assert set(known(record)) == {"Tor Vik", "Ola Berg"}
        assert record.check() == []


def test_a_record_that_was_not_linked_to_the_end_gives_the_same_entities(path: Path) -> None:
    reading = story("d.txt", [Actor("Tor Vik", "minister"), "Ola Berg"])
    with sqlite.opened(path, write=True) as connection:
        write.add(connection, raw_of(reading), [reading], readers="1")
    with api.open_record(path) as record:
        expected = record.pile().entities
        assert known(record)["Ola Berg"] == [["b.txt", "d.txt"]]
        assert any("not everything is linked" in each for each in record.check())
    with api.Record(path, write=True) as record:
        assert record.pile().entities == expected
        assert record.check() == []


def test_what_fails_after_a_change_takes_the_change_back(path: Path) -> None:
    with sqlite.opened(path, write=True) as connection, pytest.raises(KeyboardInterrupt):
        reading = story("d.txt", ["Ola Berg"])
        with linking.linked(connection):
            write.add(connection, raw_of(reading), [reading], readers="1")
            raise KeyboardInterrupt
    with api.open_record(path) as record:
        assert known(record) == {"Tor Vik": [["a.txt", "b.txt", "c.txt"]], "Ola Berg": [["b.txt"]]}
        assert record.check() == []


def test_only_what_was_touched_is_written(path: Path) -> None:
    written: list[str] = []
    with sqlite.opened(path, write=True) as connection:
        connection.set_trace_callback(written.append)
        reading = story("d.txt", ["Ines Duarte"])
        with linking.linked(connection):
            write.add(connection, raw_of(reading), [reading], readers="1")
    entered = [each for each in written if each.startswith(("INSERT INTO entity", "DELETE FROM e"))]
    assert len(entered) == 2, "an entity and its member"
    assert all("Tor Vik" not in each for each in entered)


@pytest.mark.parametrize(
    ("verdict", "about", "error", "message"),
    [
        ("same", ["Nobody", "Tor Vik"], RecordError, "nobody named 'Nobody'"),
        ("same", ["Ola Berk", "Tor Vik"], RecordError, "near it: Ola Berg"),
        ("same", ["Ola Berg", "Ola Berg"], UsageError, "both are Ola Berg of b.txt"),
        ("different", ["Tor Vik", "Vik"], UsageError, "say which is another as NAME@SOURCE"),
        ("same", ["Ola Berg@c.txt", "Tor Vik"], RecordError, "nobody named 'Ola Berg@c.txt'"),
        ("same", ["Ola Berg@z.txt", "Tor Vik"], RecordError, "no document 'z.txt'"),
        ("same", ["Ola Berg"], UsageError, "names 2 holders"),
        ("revoke", ["ffff"], RecordError, "no judgement 'ffff'"),
        ("revoke", [""], RecordError, "no judgement"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_entered(
    record: Record, verdict: Verdict, about: list[str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        record.judge(verdict, *about, decided=BY)
    assert record.judgements() == []


def test_an_ambiguous_name_lists_who_may_be_meant(path: Path) -> None:
    put(path, story("d.txt", ["Per Vik"]))
    with api.Record(path, write=True) as record:
        with pytest.raises(RecordError, match=r"fits several.*Tor Vik \(a\.txt.*Per Vik \(d\.txt"):
            record.judge("not-a-person", "Vik", decided=BY)
        judge(record, "name", "Vik@d.txt", value="Per A. Vik")
        assert known(record)["Per A. Vik"] == [["d.txt"]]


@pytest.mark.parametrize("value", ["", " ", "a\x1b[31m", "x" * 201])
def test_a_name_is_one_printable_line(record: Record, value: str) -> None:
    with pytest.raises(UsageError):
        record.judge("name", "Ola Berg", value=value, decided=BY)


@pytest.mark.parametrize("time", ["", "yesterday", "0001-01-01T00:00:00+23:00"])
def test_a_time_that_is_none_is_refused(record: Record, time: str) -> None:
    with pytest.raises(UsageError, match="a time such as"):
        record.judge("not-a-person", "Ola Berg", decided=Decided("Ines Duarte", time))
