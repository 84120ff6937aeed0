"""Alike: statements that say the same."""

from onrecord.products.alike import alike, unlike
from onrecord.products.index import index_of
from onrecord.products.units import Unit, units
from tests.unit.products.piles import Draft, pile_of


def quoted(*contents: str) -> list[Unit]:
    draft = Draft("a.txt", "T\n\n" + " ".join(f"Tor Vik said {each}." for each in contents) + "\n")
    tor = draft.holder("Tor Vik")
    for each in contents:
        draft.says(tor, each)
    return list(units(index_of(pile_of(draft))))


def test_most_words_in_common_say_the_same() -> None:
    first, second, third = quoted(
        "the old pier would be sold in June",
        "the old pier would be sold in July",
        "nobody had asked the trawlers about night work",
    )
    assert alike(first, second)
    assert not alike(first, third)
    assert unlike([first, second, third], 3) == [first, third]
    assert unlike([first, second, third], 1) == [first]
