"""Blocks near to a text, and the words by which they are found."""

from pathlib import Path

import pytest

from onrecord.store import sqlite, write
from onrecord.store.near import near
from onrecord.store.near_words import rarity, slips
from tests.readings import TEXT, raw_of, reading_of


def blocks(path: Path, words: str, limit: int = 5) -> list[str]:
    with sqlite.opened(path) as connection:
        found = near(connection, words, limit)
        texts = dict(connection.execute("SELECT id, text FROM document"))
    assert [each.rank for each in found] == sorted(each.rank for each in found)
    return [texts[each.document][each.start : each.end] for each in found]


def test_the_block_that_shares_the_rarest_words_comes_first(sample_record: Path) -> None:
    found = blocks(sample_record, "Mayors are afraid that their quays will be empty", 3)
    assert "Mayors fear that a fee set abroad will empty their quays" in found[0]
    assert len(found) == 3


def test_a_word_with_a_slip_is_found(sample_record: Path) -> None:
    assert any("secretariat" in each for each in blocks(sample_record, "secretriat"))
    assert blocks(sample_record, "zzyzx") == []


@pytest.mark.parametrize(
    "words", ["", "“—”", 'AND OR NOT "" (*', "\x00\x1b[31m", "NEAR(a b)", "{a}: ^b", "\ud800"]
)
def test_whatever_is_asked_is_words_or_nothing(sample_record: Path, words: str) -> None:
    assert len(blocks(sample_record, words)) <= 5


def test_a_flood_of_words_is_bounded(sample_record: Path) -> None:
    assert blocks(sample_record, "x" * 100_000) == []
    flood = " ".join(f"word{number}" for number in range(20_000))
    assert len(blocks(sample_record, f"secretariat {flood}")) <= 5


def test_furniture_and_earlier_versions_are_not_near(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for text in (TEXT, TEXT.replace("late", "early")):
        reading = reading_of(text)
        with sqlite.opened(path, create=True) as connection:
            write.add(connection, raw_of(reading), [reading], readers="1")
    assert blocks(path, "Menu Contact") == []
    assert all("late" not in each for each in blocks(path, "late ferry"))


def test_reading_stays_reading(sample_record: Path) -> None:
    with sqlite.opened(sample_record) as connection:
        near(connection, "ferry", 1)
        near(connection, "ferry", 1)
        assert connection.execute("PRAGMA query_only").fetchone() == (1,)
        names = connection.execute("SELECT name FROM main.sqlite_master").fetchall()
        assert ("near_vocabulary",) not in names


def test_a_record_that_nobody_may_write_to_is_searched(sample_record: Path, tmp_path: Path) -> None:
    copy = tmp_path / "shut" / "r.db"
    copy.parent.mkdir()
    copy.write_bytes(sample_record.read_bytes())
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        assert blocks(copy, "secretariat")
    finally:
        copy.parent.chmod(0o755)


def test_the_rarer_a_word_the_more_it_weighs(sample_record: Path) -> None:
    with sqlite.opened(sample_record) as connection:
        found = rarity(connection, ["the", "ferry", "foghorn", "zzyzx"])
        assert found.counts["the"] > found.counts["ferry"] > 0 == found.counts["zzyzx"]
        assert found.weight("the") < found.weight("ferry") < found.weight("zzyzx")
        assert found.rarest(9, 10_000)[-1] == "the"
        assert found.rarest(9, 1) != []
        assert slips(connection, "fery") == []
        assert "ferry" in slips(connection, "ferri")
