"""Originals: under which outlet a statement is listed."""

import pytest

from onrecord.products.index import index_of
from onrecord.products.originals import key_of, key_of_document, original, outlet_key
from onrecord.products.units import units
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import digest


def test_articles_and_known_abbreviations_do_not_part_outlets() -> None:
    assert outlet_key("The Quay Post") == outlet_key("QUAY POST")
    assert outlet_key("AP") == outlet_key("Associated Press")
    assert outlet_key("The Quay Post") != outlet_key("The Quay Times")


def test_what_a_review_carries_belongs_to_whom_it_names() -> None:
    keys = {each.text: key_of(each) for each in units(index_of(pile_of(digest())))}
    assert set(keys.values()) == {("outlet", "quay post"), ("outlet", "lamp")}


@pytest.mark.parametrize("name", ["Quay Post", "The Post"])
def test_a_paper_that_names_itself_carries_nothing(name: str) -> None:
    draft = Draft("a.txt", f"Title\n\nTor Vik told {name} that the pier would be sold in June.\n")
    tor, paper = draft.holder("Tor Vik"), draft.holder(name, "outlet")
    draft.says(tor, "the pier would be sold in June", cue="told", relays=[paper])
    (unit,) = units(index_of(pile_of(draft)))
    assert original(unit) is None


def test_a_document_without_outlet_is_its_own() -> None:
    draft = Draft("a.txt", "Title\n\nText.\n", outlet=None)
    (shelf,) = index_of(pile_of(draft)).shelves.values()
    assert key_of_document(shelf) == ("document", draft.id)
