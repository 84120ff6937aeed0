"""Hedges: what is less than certain is printed with the words that say so and whose they are."""

import msgspec

from onrecord.model.product import Pile, Product
from onrecord.products.alike import alike
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.units import copy_key, units
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

PIERS = """Piers

The pier will probably pay for the new sea wall by itself.

—Bo Lind

Tor Vik apparently said that the harbour council must repair the stairs first."""
OWN = "The pier will probably pay for the new sea wall by itself."
TOLD = "the harbour council must repair the stairs first"
HOW_SURE = " How sure, in the holder’s words: “probably”"
REPORTED = " How sure, in the reporter’s words: “apparently”"


def piers(title: str = "Piers", *, hedged: bool = True) -> Draft:
    draft = Draft(f"{title}.txt", PIERS.replace("Piers", title))
    bo, tor = draft.holder("Bo Lind"), draft.holder("Tor Vik")
    draft.section("signed", [OWN], [bo])
    said = draft.says(tor, TOLD)
    if hedged:
        draft.hedge(draft.sentence(OWN), "probably", "probable", "holder")
        draft.hedge(said, "apparently", "possible", "reporter")
    return draft


def printed(product: Product) -> list[str]:
    assert product.refused == ()
    return [each.text for section in product.sections for each in section.sentences]


def test_panel_and_roundup_print_how_sure_in_whose_words() -> None:
    pile = pile_of(piers())
    for product in (verified(panel(pile), pile), verified(roundup(pile), pile)):
        text = "\n".join(printed(product))
        assert HOW_SURE in text
        assert REPORTED in text


def test_what_is_certain_has_no_such_words() -> None:
    pile = pile_of(piers(hedged=False))
    assert "How sure" not in "\n".join(printed(verified(panel(pile), pile)))


def test_a_sentence_whose_hedge_was_taken_away_is_refused() -> None:
    hedged, plain = pile_of(piers()), pile_of(piers(hedged=False))
    kept = verified(panel(plain), hedged)
    reasons = {each.text: each.reason for each in kept.refused}
    assert reasons[f"“{OWN}”"] == "it is not what the record gives"


def test_other_words_are_not_shown_as_a_hedge() -> None:
    draft = piers()
    told = draft.modalities[-1]
    wrong = msgspec.structs.replace(told, certainty_cue=(draft.span("first"),))
    forged = piers()
    forged.modalities[-1] = wrong
    kept = verified(panel(pile_of(forged)), pile_of(draft))
    assert any("first”" in each.text for each in kept.refused)


def test_statements_told_in_another_manner_are_never_one() -> None:
    pile: Pile = pile_of(piers(), piers("Walls", hedged=False))
    first, second = (each for each in units(index_of(pile)) if each.section and each.text == OWN)
    assert copy_key(first) != copy_key(second)
    assert not alike(first, second)
