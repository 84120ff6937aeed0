"""Stances: what its narrator rejects is never printed, by itself or inside other words."""

from onrecord.products.index import index_of
from onrecord.products.units import units
from onrecord.products.withheld import withheld
from tests.unit.products.piles import Draft, pile_of

TEXT = """Piers

Tor Vik said that the harbour council must repair the stairs before the winter.

Ada Holm said the sham claim by Bo Lind that the stairs were safe had cost a life."""
STAIRS = "the harbour council must repair the stairs before the winter"
SAFE = "the stairs were safe"
COST = "the sham claim by Bo Lind that the stairs were safe had cost a life"


def drafted(value: str | None) -> Draft:
    draft = Draft("piers.txt", TEXT)
    tor, ada, bo = (draft.holder(each) for each in ("Tor Vik", "Ada Holm", "Bo Lind"))
    draft.says(tor, STAIRS)
    outer = draft.says(ada, COST)
    inner = draft.says(bo, SAFE, cue="claim", within=outer)
    if value == "rejects":
        draft.stand(inner, "rejects", "sham")
    if value == "endorses":
        draft.stand(inner, "endorses", "claim")
    return draft


def printed(draft: Draft) -> set[str]:
    return {holder.name for unit in units(index_of(pile_of(draft))) for holder in unit.holders}


def test_what_its_narrator_rejects_is_not_printed() -> None:
    draft = drafted("rejects")
    assert printed(draft) == {"Tor Vik"}
    shelf = index_of(pile_of(draft)).shelves[draft.id]
    outer, inner = draft.attributions[1:]
    assert "its narrator rejects it" in str(withheld(shelf, inner))
    assert withheld(shelf, outer)


def test_what_is_endorsed_or_told_neutrally_is_not_held_back_for_it() -> None:
    assert "Ada Holm" in printed(drafted(None))
    assert printed(drafted("endorses")) == printed(drafted(None))
