"""Links of what is said: kept right in each transaction, taken up where they were left, checked."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord import api, linking
from onrecord.errors import RecordError
from onrecord.linking import links
from onrecord.linking.linkers import version
from onrecord.linking.shelf import Shelf
from onrecord.model.claim import ClaimLink
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.store import link_items, link_rows, sqlite, write
from onrecord.store.sqlite import transaction
from tests.linkers import CLAIMS, SMALL, WordProfile, told, with_propositions
from tests.readings import raw_of, told_reading
from tests.stories import Actor, story

WORDS = "we will open the new harbour before the winter storms arrive"


def said(source: str, name: str = "Tor Vik", words: str = WORDS, more: str = "") -> Reading:
    told = story(source, [Actor(name, words=words)], more=more or f"Of {source}.")
    return with_propositions(told)


def enter(path: Path, *readings: Reading, readers: str = "1") -> None:
    """Puts readings in a record and leaves them to be linked."""
    with sqlite.opened(path, create=True) as connection:
        linking.bring_up_to_date(connection)
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers=readers)


def put(path: Path, *readings: Reading, readers: str = "1") -> None:
    enter(path, *readings, readers=readers)
    with sqlite.opened(path, write=True) as connection:
        linking.link(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two documents with the same words of Vik, and one with others."""
    found = tmp_path / "r.db"
    put(found, said("a.txt"), said("b.txt"), said("c.txt", "Ola Berg", "nobody was paid at all"))
    return found


def claims(path: Path) -> list[list[str]]:
    """The sources of each claim's members; the record must hold."""
    with api.open_record(path) as record:
        assert record.check() == []
        pile = record.linked_pile()
        sources = {
            each.id: reading.document.source
            for reading in pile.readings
            for each in reading.propositions
        }
        return sorted(sorted(sources[e] for e in each.members) for each in pile.links.claims)


TOGETHER = [["a.txt", "b.txt"], ["c.txt"]]


def test_what_is_stored_is_what_linking_in_memory_gives(path: Path) -> None:
    assert claims(path) == TOGETHER
    with api.open_record(path) as record:
        kept = record.linked_pile().links
    with sqlite.opened(path, write=True) as connection:
        connection.execute("UPDATE setting SET value = 'old' WHERE key = 'linker'")
    with api.open_record(path) as record:
        assert record.linked_pile().links == kept, "found anew: other rules linked the record"


def test_a_document_that_goes_leaves_its_claim_and_joins_it_when_it_is_back(path: Path) -> None:
    with api.Record(path, write=True) as record:
        record.remove("a.txt")
    assert claims(path) == [["b.txt"], ["c.txt"]]
    put(path, said("a.txt"))
    assert claims(path) == TOGETHER


def test_an_earlier_version_is_linked_to_nothing(path: Path) -> None:
    put(path, said("a.txt", words="no comment was made", more="Of a newer day."))
    assert claims(path) == [["a.txt"], ["b.txt"], ["c.txt"]]
    put(path, said("a.txt"))
    assert claims(path) == TOGETHER


def test_what_is_read_again_is_linked_again(path: Path) -> None:
    put(path, replace(said("a.txt"), propositions=()), readers="2")
    assert claims(path) == [["b.txt"], ["c.txt"]]


def test_what_a_killed_build_left_is_linked_by_the_next_that_writes(path: Path) -> None:
    enter(path, said("d.txt"))
    with api.open_record(path) as record:
        assert any("not everything is linked" in each for each in record.check())
        expected = record.linked_pile().links
    with api.Record(path, write=True) as record:
        assert record.linked_pile().links == expected
    assert claims(path) == [["a.txt", "b.txt", "d.txt"], ["c.txt"]]


def test_a_record_that_other_rules_have_linked_is_linked_anew_when_written_to(path: Path) -> None:
    with sqlite.opened(path, write=True) as connection:
        connection.execute("UPDATE setting SET value = 'old' WHERE key = 'linker'")
        connection.execute("DELETE FROM link_block")
        connection.execute("DELETE FROM claim_link")
    with api.Record(path, write=True):
        pass
    assert claims(path) == TOGETHER


def test_another_model_is_another_version() -> None:
    class Other(Kit):
        matchers = ("claims sha256:0",)

    assert version(Other()) != version(Kit())
    assert version(Kit(), SMALL) != version(Kit())


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("UPDATE link_item SET profile = x'80' WHERE linker = 'quotations'", "link_item differs"),
        ("DELETE FROM link_block", "link_item differs"),
        ("UPDATE quotation_link SET score = 0.1", "quotation_link differs"),
        ("UPDATE claim_link SET value = '[]'", "claim_link differs"),
        ("UPDATE claim SET value = '{}'", "claim differs"),
        ("UPDATE claim SET members = 7", "claim differs"),
        ("DELETE FROM collated_quotation", "collated_quotation differs"),
        ("INSERT INTO link_touched VALUES ('claims', 'x')", "not everything is linked"),
        ("INSERT INTO link_pending SELECT id FROM document", "not everything is linked"),
        ("UPDATE proposition SET words = 'x'", "table proposition differs"),
    ],
)
def test_check_links_everything_again(path: Path, change: str, finding: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(change)
    connection.commit()
    connection.close()
    with api.open_record(path) as record:
        found = record.check()
    assert any(finding in each for each in found), found


@pytest.mark.parametrize("table", ["claim", "collated_quotation", "copy_link"])
def test_a_damaged_row_is_said(path: Path, table: str) -> None:
    text = "The quay was sold to a bank on Friday, and nobody in Aker was asked. " * 4
    put(path, *(said(name, more=f"{text}Of {name}.") for name in ("d.txt", "e.txt")))
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE {table} SET value = '[1'")
    assert connection.total_changes
    connection.commit()
    connection.close()
    with api.open_record(path) as record, pytest.raises(RecordError, match=f"table {table} is"):
        record.linked_pile()


def test_only_what_was_touched_is_written(path: Path) -> None:
    written: list[str] = []
    with sqlite.opened(path, write=True) as connection:
        connection.set_trace_callback(written.append)
        reading = said("d.txt", "Ines Duarte", "the quay was sold to a bank in May")
        with linking.linked(connection):
            write.add(connection, raw_of(reading), [reading], readers="1")
    tables = [each for each in written if each.startswith(("INSERT INTO claim", "DELETE FROM cl"))]
    assert all(reading.propositions[0].id in each for each in tables if "INSERT" in each)
    assert len([each for each in tables if "INSERT INTO claim " in each]) == 1


def test_views_name_who_says_it_and_where(path: Path) -> None:
    with sqlite.opened(path) as connection:
        rows = connection.execute("SELECT members, holder, words, file FROM claims").fetchall()
    assert rows[:2] == [(2, "Tor Vik", WORDS, "a.txt"), (2, "Tor Vik", WORDS, "b.txt")]
    assert rows[2][:2] == (1, "Ola Berg")


def test_every_value_of_a_proposition_has_a_column(tmp_path: Path) -> None:
    put(tmp_path / "t.db", told_reading())
    with sqlite.opened(tmp_path / "t.db") as connection:
        rows = connection.execute(
            "SELECT target IS NULL, words, kind, negated, rejected, names, times "
            "FROM proposition ORDER BY start"
        ).fetchall()
    assert rows == [
        (0, "the ferry pact would hold", "forecast", 0, 0, "person: vik; place: oslo",
         "2025-05 2025-03-04"),
        (1, "probably … a charade", "fact", 1, 1, "", ""),
    ]  # fmt: skip


def small(connection: sqlite3.Connection, *readings: Reading) -> None:
    """Links readings with small linkers."""
    with transaction(connection):
        for reading in readings:
            write.add(connection, raw_of(reading), [reading], readers="1")
        links.relink(connection, Kit(), SMALL)


def test_each_pair_is_compared_once(tmp_path: Path) -> None:
    asked: list[tuple[str, str]] = []

    def compare(one: WordProfile, others: Sequence[WordProfile], kit: Kit) -> tuple[ClaimLink, ...]:
        asked.extend((one.id, each.id) for each in others)
        return ()

    linker = CLAIMS._replace(compare=compare)
    linkings = (SMALL[2]._replace(linker=linker),)
    with sqlite.opened(tmp_path / "s.db", create=True) as connection:
        for batch in (("a", "b"), ("c", "d")):
            for name in batch:
                reading = said(f"{name}.txt")
                write.add(connection, raw_of(reading), [reading], readers="1")
            with transaction(connection):
                links.relink(connection, Kit(), linkings)
    assert len(asked) == len({frozenset(each) for each in asked}) == 6


def test_a_shelf_holds_no_more_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [said(f"{number}.txt") for number in range(6)]
    with sqlite.opened(tmp_path / "s.db", create=True) as connection:
        small(connection, *readings)
        found = connection.execute("SELECT number, id FROM link_item WHERE linker = 'claims'")
        stored = dict(found.fetchall())
        ((*_, profile),) = link_items.profiles_at(connection, CLAIMS, [min(stored)])
        size = len(next(iter(link_items.stored_items(connection, "claims"))).profile)
        monkeypatch.setattr("onrecord.linking.shelf.MOST_BYTES", 3 * size)
        shelf = Shelf(connection, CLAIMS)
        assert [each.id for each in shelf.profiles(sorted(stored))] == [
            stored[each] for each in sorted(stored)
        ]
        assert list(shelf.held) == sorted(stored)[-3:]
        assert shelf.profiles([min(stored)]) == [profile]


def test_a_block_is_a_number_of_its_own_for_each_linker() -> None:
    (item, *_) = told(said("a.txt"))
    one, other = (link_items.stored_of(each, "d", item).blocks for each in ("claims", "copies"))
    assert len(one) == len(item.blocks)
    assert one.isdisjoint(other)


def test_rows_are_what_links_say(tmp_path: Path) -> None:
    with sqlite.opened(tmp_path / "s.db", create=True) as connection:
        small(connection, said("a.txt"), said("b.txt"))
        (link,) = link_rows.links(connection, "claims", CLAIMS.link)
        row = connection.execute("SELECT one, other, relation, score FROM claim_link").fetchone()
    assert row == (link.one, link.other, "same", 1.0)
