"""Languages: facts for every state, and the words that say or suggest a translation."""

import pytest

from onrecord.lexicon.actors import country_named, organisation_named, outlet_named
from onrecord.lexicon.languages import (
    country_of_organ,
    foreign,
    in_english,
    in_language,
    of_kind,
    speaks_english,
    translation,
)
from onrecord.lexicon.tables import table


def test_every_country_has_its_languages_once() -> None:
    listed = [name for name, _ in table("official_languages")]
    assert listed == [row[0] for row in table("actors")]
    assert all(
        cell for _, languages in table("official_languages") for cell in languages.split("|")
    )


@pytest.mark.parametrize(
    ("name", "english"),
    [("Norway", False), ("China", False), ("Ireland", True), ("India", True), ("Kenya", True)],
)
def test_a_state_speaks_english_or_not(name: str, english: bool) -> None:
    country = country_named(name)
    assert country is not None
    assert speaks_english(country) is english


def test_bodies_and_outlets_are_those_of_the_other_tables() -> None:
    assert all(organisation_named(each) for each in of_kind("organ"))
    assert all(country_of_organ(each) for each in of_kind("organ"))
    assert all(outlet_named(each) for each in of_kind("press"))


def test_every_phrase_of_a_kind_stands_once() -> None:
    rows = table("rendering_words")
    assert len(set(rows)) == len(rows)
    assert "English" not in foreign()


@pytest.mark.parametrize("words", ["in Polish", "in his native Welsh", "Persian-language"])
def test_words_that_name_a_language(words: str) -> None:
    found = in_language().search(f"She said it {words} today.")
    assert found is not None and found[0] == words


@pytest.mark.parametrize("words", ["in english lessons", "into Polish", "Polish language", "in a"])
def test_words_that_name_none(words: str) -> None:
    assert in_language().search(words) is None


def test_english_and_translations() -> None:
    assert in_english().search("he said in heavily accented English")
    assert in_english().search("an English-language briefing")
    assert translation().search("through his own interpreter")
    assert translation().search("the remarks, translated\nby the port")
    assert not translation().search("he lost it in transit")
