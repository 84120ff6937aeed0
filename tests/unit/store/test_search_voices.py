"""Voices of passages: on whose word what was found rests."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onrecord.store import sqlite
from onrecord.store.search import search
from onrecord.store.search_voices import Stretch, underlying

place = st.tuples(st.integers(0, 20), st.integers(1, 10)).map(lambda each: (each[0], sum(each)))
stretch = st.tuples(place, st.sampled_from("abc"), st.integers(0, 2)).map(
    lambda each: Stretch(*each[0], each[1], each[2])
)


def chains(record: Path, query: str) -> list[tuple[tuple[str, ...], ...]]:
    with sqlite.opened(record) as connection:
        passages = [e for e in search(connection, query).items if e.what == "passage"]
    return [voice.chain for each in passages for voice in each.voices]


def test_the_innermost_stretch_counts_and_an_attribution_before_its_sentence() -> None:
    section, own = Stretch(0, 90, "s", 2), Stretch(10, 40, "o", 1)
    said, inner = Stretch(10, 40, "a", 0), Stretch(20, 30, "i", 0)
    every = tuple(sorted((section, own, said, inner)))
    places = [(18, 25), (22, 25), (38, 45), (89, 95)]
    assert list(underlying(every, places)) == [said, inner, section, None]


def test_each_hit_of_a_passage_has_its_voice(sample_record: Path) -> None:
    found = chains(sample_record, "port fee")
    assert [each[0] for each in found][:2] == [
        ("government of Norway",),
        ("government of Estonia", "government of Latvia"),
    ]


def test_text_that_nobody_is_quoted_for_is_in_the_voice_of_its_author(sample_record: Path) -> None:
    assert chains(sample_record, "swept clean") == [(("Jānis Ozols",), ("The Baltic Ledger",))]


@given(st.lists(stretch, max_size=8, unique=True), st.lists(place, max_size=6))
def test_the_innermost_is_found_as_by_looking_at_all(
    stretches: list[Stretch], places: list[tuple[int, int]]
) -> None:
    for at, found in zip(
        sorted(places), underlying(tuple(sorted(stretches)), sorted(places)), strict=True
    ):
        around = [e for e in stretches if e.start <= at[0] and at[1] <= e.end]
        sizes = [each.end - each.start for each in around]
        assert found in around if found else not around
        assert found is None or found.end - found.start == min(sizes)
