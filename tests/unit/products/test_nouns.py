"""Nouns: which words of a pile may name a theme, and how they are printed."""

from onrecord.products.index import index_of
from onrecord.products.nouns import Nouns
from tests.unit.products.piles import Draft, pile_of

TEXT = """The ferry pact

The ferry pact is late. Oslo wants the ferry pact, and Norwegian ports want a Ferry Pact too. \
They sail to the ports. Ministers sail in the rain. Tor Vik sails for the ferry.
"""


def nouns() -> Nouns:
    draft = Draft("a.txt", TEXT)
    draft.holder("Tor Vik")
    return Nouns(index_of(pile_of(draft)).shelves.values())


def test_nouns_and_pairs_may_name_a_theme_and_verbs_may_not() -> None:
    found = nouns()
    assert found.is_noun(("port",))
    assert found.is_noun(("ferry", "pact"))
    assert not found.is_noun(("sail",))
    assert not found.is_noun(("moon",))


def test_people_countries_and_cities_are_told_apart() -> None:
    found = nouns()
    assert found.is_person(("vik",))
    assert found.is_place("norwegian")
    assert not found.is_country(("norwegian",))
    assert not found.is_noun(("norwegian",))
    assert found.is_city(("oslo",))


def test_what_somebody_is_names_no_theme() -> None:
    assert nouns().is_role(("minister",))
    assert not nouns().is_noun(("minister",))


def test_a_heading_is_the_commonest_form_with_its_place() -> None:
    place = nouns().heading(("ferry", "pact"))
    assert place.exact == "ferry pact"
    assert TEXT[place.start : place.end] == "ferry pact"
