"""Alignment: which words of a draft's sentence stand in a printed one, and which do not."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.draft_alignment import Alignment, aligned
from onrecord.products.draft_side import Side
from tests.unit.products.check_pairs import read, sentences


def side(text: str, kit: Kit) -> Side:
    _, shelf, parse = read(text, kit)
    return next(sentences(shelf, parse))


def both(draft: str, printed: str, kit: Kit) -> Alignment:
    return aligned(side(draft, kit), side(printed, kit))


def words(side: Side, tokens: tuple[int, ...]) -> list[str]:
    return [side.parse.word(each) for each in tokens]


def test_a_sentence_covers_itself_and_nothing_is_left(kit: Kit) -> None:
    text = "Tor Vik signed the ferry pact in Oslo on Monday."
    found = both(text, text, kit)
    assert (found.coverage, found.closeness) == (1.0, 1.0)
    assert found.missing == found.left == ()


def test_what_only_one_side_says_is_named(kit: Kit) -> None:
    found = both("Vik signed the pact in Bergen.", "Vik signed the pact in Oslo.", kit)
    assert words(found.draft, found.missing) == ["Bergen"]
    assert words(found.printed, found.left) == ["Oslo"]
    assert 0 < found.coverage < 1


def test_a_missing_name_weighs_more_than_a_missing_noun(kit: Kit) -> None:
    printed = "The minister Tor Vik signed the ferry pact."
    name = both("The minister Lea Brandt signed the ferry pact.", printed, kit)
    noun = both("The minister Tor Vik signed the harbour pact.", printed, kit)
    assert name.coverage < noun.coverage


def test_forms_of_one_word_are_partners_and_numbers_never(kit: Kit) -> None:
    found = both("The announcement ended.", "What they announced in spring ended.", kit)
    assert found.coverage == 1.0
    found = both("It cost 41,000 euros.", "It cost 41,500 euros.", kit)
    assert words(found.draft, found.missing) == ["41,000"]


@pytest.mark.parametrize(
    "draft", ["Oslo beat Riga.", "Oslo and Oslo again met Riga.", "Nobody met anybody at all."]
)
def test_no_token_has_two_partners(kit: Kit, draft: str) -> None:
    found = both(draft, "Riga met Oslo before Oslo met Riga.", kit)
    here, there = zip(*found.pairs, strict=True) if found.pairs else ((), ())
    assert len(set(here)) == len(here)
    assert len(set(there)) == len(there)
