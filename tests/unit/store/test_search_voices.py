"""Voices of passages: on whose word what was found rests."""

from pathlib import Path

from onrecord.store import sqlite
from onrecord.store.search import search
from onrecord.store.search_voices import Stretch, underlying


def chains(record: Path, query: str) -> list[tuple[tuple[str, ...], ...]]:
    with sqlite.opened(record) as connection:
        passages = [e for e in search(connection, query).items if e.what == "passage"]
    return [voice.chain for each in passages for voice in each.voices]


def test_the_innermost_stretch_counts_and_an_attribution_before_its_sentence() -> None:
    section, own = Stretch(0, 90, "s", 2), Stretch(10, 40, "o", 1)
    said, inner = Stretch(10, 40, "a", 0), Stretch(20, 30, "i", 0)
    every = (section, own, said, inner)
    assert underlying(every, (22, 25)) == inner
    assert underlying(every, (18, 25)) == said
    assert underlying(every, (38, 45)) == section
    assert underlying(every, (89, 95)) is None


def test_each_hit_of_a_passage_has_its_voice(sample_record: Path) -> None:
    found = chains(sample_record, "port fee")
    assert [each[0] for each in found][:2] == [
        ("government of Norway",),
        ("government of Estonia", "government of Latvia"),
    ]


def test_text_that_nobody_is_quoted_for_is_in_the_voice_of_its_author(sample_record: Path) -> None:
    assert chains(sample_record, "五月") == [(("Jānis Ozols",), ("The Baltic Ledger",))]
