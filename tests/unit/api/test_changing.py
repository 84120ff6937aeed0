"""Changes of a record: since a day, after a new text of a source, and against another record."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from onrecord import api
from onrecord.api import BuildRequest, Record, build
from onrecord.api.judging import Decided
from onrecord.model.ledger_changes import Changes
from tests.typed import typed

MONDAY, FRIDAY = "2031-05-05", "2031-05-09"
QUAY = (
    "Ferry pact is near\n\nBy Ines Duarte\n\nThe Quay Post, 4 May 2031\n\n"
    "Tor Vik, the harbour minister, said that the ferry pact would cost 40 million crowns. "
    "The islands will sign it in June, Mr Vik said.\n"
)
LAMP = (
    "Pilots doubt the pact\n\nBy Marit Solheim\n\nThe Lamp, 8 May 2031\n\n"
    "Hanna Brekke, who leads the pilots’ union, denied that the ferry pact would cost 40 million "
    "crowns. “It will cost twice as much,” Ms Brekke said.\n"
)
MORE = "Mr Vik also said that the old piers must close before winter.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two builds, four days apart, and a copy of it after the first."""
    made = tmp_path_factory.mktemp("changes")
    pile = made / "pile"
    pile.mkdir()
    (pile / "quay.txt").write_text(QUAY, "utf-8")
    record = made / "ferry.db"
    build(pile, record, BuildRequest(added=f"{MONDAY}T09:00:00+00:00"))
    shutil.copy(record, made / "monday.db")
    (pile / "quay.txt").write_text(f"{QUAY}{MORE}", "utf-8")
    (pile / "lamp.txt").write_text(LAMP, "utf-8")
    build(pile, record, BuildRequest(added=f"{FRIDAY}T09:00:00+00:00"))
    return made


@pytest.fixture(scope="module")
def since(folder: Path) -> Changes:
    with api.open_record(folder / "ferry.db") as record:
        return record.changes()


def kinds(changes: Changes) -> dict[str, str]:
    return {Path(each.source).name: each.kind for each in changes.documents}


def test_without_a_day_the_last_build_counts(since: Changes) -> None:
    assert since.since == f"{FRIDAY}T00:00:00+00:00"
    assert since.days == ((FRIDAY, 2),)
    assert kinds(since) == {"lamp.txt": "added", "quay.txt": "revised"}


def test_words_of_the_text_before_are_not_new(since: Changes) -> None:
    counts = {Path(each.source).name: each.statements for each in since.documents}
    assert counts["quay.txt"] == 1
    assert counts["lamp.txt"] >= 2
    assert since.statements == sum(counts.values())
    assert [each.name for each in since.holders] == ["Hanna Brekke"]


def test_a_new_text_names_the_one_whose_place_it_takes(folder: Path, since: Changes) -> None:
    with api.open_record(folder / "monday.db") as record:
        (before,) = record.readings()
    (revised,) = (each for each in since.documents if each.kind == "revised")
    assert revised.replaces == before.id


def test_since_an_earlier_day_everything_is_new(folder: Path) -> None:
    with api.open_record(folder / "ferry.db") as record:
        all_of_it = record.changes(since=MONDAY)
        assert not record.changes(since="2031-05-10").documents
        assert record.changes(since=f"{FRIDAY}T08:59").documents
        assert not record.changes(since=f"{FRIDAY}T09:00:01+00:00").documents
        whole = record.statements().items
    assert all_of_it.statements > len(whole) / 2
    assert kinds(all_of_it)["lamp.txt"] == "added"


def test_against_a_copy_the_same_is_new(folder: Path, since: Changes) -> None:
    with api.open_record(folder / "ferry.db") as record:
        found = record.changes(against=folder / "monday.db")
    assert (found.against, found.since) == ("monday.db", None)
    assert found.documents == since.documents
    assert (found.statements, found.holders) == (since.statements, since.holders)


def test_what_went_is_told_against_the_record_that_has_it(folder: Path, tmp_path: Path) -> None:
    smaller = tmp_path / "smaller.db"
    shutil.copy(folder / "ferry.db", smaller)
    with Record(smaller, write=True) as record:
        record.remove("lamp.txt")
        found = record.changes(against=folder / "ferry.db")
        assert record.changes(since="2031-05-10").documents == ()
    assert kinds(found) == {"lamp.txt": "gone"}
    assert found.statements == 0


def test_what_was_decided_since_is_listed(folder: Path, tmp_path: Path) -> None:
    judged = tmp_path / "judged.db"
    shutil.copy(folder / "ferry.db", judged)
    with Record(judged, write=True) as record:
        at = Decided(author="Ines Duarte", time="2031-05-12T10:00:00+00:00", note="not said")
        statement = record.statements().items[0].id
        record.judge_statement("strike", statement, decided=at)
        later = record.changes(since="2031-05-12")
        assert [each.verdict for each in later.judgements] == ["strike"]
        assert record.changes(since="2031-05-13").judgements == ()
        against = record.changes(against=folder / "ferry.db")
    assert [each.author for each in against.judgements] == ["Ines Duarte"]
    assert against.documents == ()


def test_reading_again_does_not_make_old_bytes_new(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    shutil.copy(folder / "ferry.db", again)
    request = BuildRequest(added="2031-06-01T09:00:00+00:00", attribution="rules")
    build([], again, request)
    with api.open_record(again) as record:
        assert record.changes().days == ((FRIDAY, 2),)


def test_the_command_shows_each_format(folder: Path) -> None:
    record = folder / "ferry.db"
    text = typed("changes", record).out.decode()
    assert "Changes since 2031-05-09" in text
    assert "1 document added, 1 document in place of an earlier text" in text
    assert "Hanna Brekke" in text
    shown = json.loads(typed("changes", record, "--format", "json").out)
    assert (shown["schema"], shown["form"]) == ("onrecord/ledger/1", "changes")
    rows = [*csv.DictReader(io.StringIO(typed("changes", record, "--format", "csv").out.decode()))]
    documents = {Path(each["places"]).name: each["change"] for each in rows[:2]}
    assert documents == {"lamp.txt": "added", "quay.txt": "revised"}
    other = typed("changes", record, "--against", folder / "monday.db", "--format", "md")
    assert other.out.decode().startswith("# Changes against monday.db")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("--since", "tomorrow"), "is no day or time"),
        (("--since", MONDAY, "--against", "other.db"), "not both"),
        (("--against", "nowhere.db"), "nowhere.db"),
    ],
)
def test_what_cannot_be_told_is_said_in_a_line(
    folder: Path, given: tuple[str, ...], message: str
) -> None:
    shown = typed("changes", folder / "ferry.db", *given)
    assert shown.code != 0
    assert message in shown.err.decode()
    assert shown.err.count(b"\n") == 1
