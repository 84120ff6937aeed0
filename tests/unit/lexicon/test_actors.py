"""Actors: countries by every word for them, organisations and outlets."""

import pytest

from onrecord.lexicon import actors, offices


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Norway", "NOR"),
        ("the United States", "USA"),
        ("U.S.", "USA"),
        ("Washington", "USA"),
        ("the White House", "USA"),
        ("Élysée", "FRA"),
        ("the People’s Republic of China", "CHN"),
        ("Kiev", "UKR"),
        ("The Hague", "NLD"),
    ],
)
def test_a_country_is_known_by_name_capital_and_seat(phrase: str, code: str) -> None:
    found = actors.country_named(phrase)
    assert found is not None and found.iso3 == code


@pytest.mark.parametrize("phrase", ["us", "chad", "turkey", "Norwegian", "Skagerrak", ""])
def test_other_words_name_no_country(phrase: str) -> None:
    assert actors.country_named(phrase) is None


def test_a_demonym_leads_to_its_country() -> None:
    found = actors.country_of("Latvian")
    assert found is not None and found.government == "government of Latvia"
    assert actors.is_demonym("Danes") and not actors.is_demonym("Denmark")


def test_governments_keep_the_article_of_the_country() -> None:
    found = actors.country_named("Netherlands")
    assert found is not None and found.government == "government of the Netherlands"


def test_form_tells_by_which_word_a_country_is_named() -> None:
    phrases = ("Norway", "Oslo", "the Kremlin", "Norwegians", "Skagerrak")
    found = [actors.form_of(phrase) for phrase in phrases]
    assert found == ["name", "capital", "seat", "demonym", None]


def test_unsafe_forms_and_places_without_a_government_are_not_looked_up() -> None:
    assert actors.country_named("Jersey") is None
    assert actors.country_named("Bouvet Island") is None
    jersey = actors.country_coded("JE")
    assert jersey is not None and jersey == actors.country_coded("JEY")


def test_a_government_may_have_a_name_of_its_own() -> None:
    vatican = actors.country_named("Vatican")
    assert vatican is not None and vatican.government == "Holy See"


def test_careful_says_what_else_a_form_means() -> None:
    assert "United States" in actors.careful("Georgia")
    assert actors.careful("the Hague") == actors.careful("The Hague") != ""
    assert actors.careful("Norway") == ""


def test_outlets_are_known_or_look_like_one() -> None:
    assert actors.outlet_named("Reuters") is not None
    assert actors.looks_like_outlet("The Tallinn Courier")
    assert actors.looks_like_outlet("Gdynia Beacon")
    assert not actors.looks_like_outlet("Courier")
    assert not actors.looks_like_outlet("The Skagerrak Institute")


def test_an_outlet_called_by_a_common_word_needs_its_article() -> None:
    assert actors.outlet_named("Hill") is None
    assert actors.outlet_named("the Hill") is not None


def test_an_outlet_called_by_a_word_is_known_only_where_an_outlet_must_be() -> None:
    assert actors.outlet_named("Dawn") is None
    listed = actors.outlet_listed("Dawn")
    assert listed is not None and (listed.home, listed.kind) == ("PAK", "newspaper")


def test_the_article_of_an_alias_counts_as_that_of_a_name() -> None:
    assert actors.outlet_named("Telegraph") is None
    found = actors.outlet_named("the Telegraph")
    assert found is not None and found.name == "Daily Telegraph"


def test_state_media_lead_to_their_state() -> None:
    xinhua, bbc = actors.outlet_named("Xinhua"), actors.outlet_named("BBC")
    assert xinhua is not None and xinhua.state == "CHN"
    assert bbc is not None and (bbc.state, bbc.home) == ("", "GBR")


def test_organisations_are_known_by_their_aliases() -> None:
    found = actors.organisation_named("the EU")
    assert found is not None and found.name == "European Union"


@pytest.mark.parametrize(("word", "plural"), [("minister", False), ("ministers", True)])
def test_nouns_are_found_in_both_numbers(word: str, plural: bool) -> None:
    found = offices.office(word)
    assert found is not None and (found.lemma, found.plural) == ("minister", plural)


def test_kinds_of_nouns() -> None:
    assert (noun := offices.body("side")) is not None and noun.kind == "government"
    assert (noun := offices.unnamed("experts")) is not None and noun.kind == "anonymous"
    assert (noun := offices.paper("communiqués")) is not None and noun.kind == "text"
    assert offices.office("harbour") is None
