"""Actors: countries by every word for them, organisations and outlets."""

import pytest

from onrecord.lexicon import actors, offices
from onrecord.lexicon.tables import table


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


def test_every_country_has_its_own_codes_and_eight_columns() -> None:
    rows = table("actors")
    assert all(len(row) == 8 for row in rows)
    assert len(rows) >= 197
    for column, length in ((2, 2), (3, 3)):
        codes = [row[column] for row in rows]
        assert len(set(codes)) == len(codes) and all(len(code) == length for code in codes)


def test_outlets_are_known_or_look_like_one() -> None:
    assert actors.outlet_named("Reuters") is not None
    assert actors.looks_like_outlet("The Tallinn Courier")
    assert actors.looks_like_outlet("Gdynia Beacon")
    assert not actors.looks_like_outlet("Courier")
    assert not actors.looks_like_outlet("The Skagerrak Institute")


def test_an_outlet_called_by_a_common_word_needs_its_article() -> None:
    assert actors.outlet_named("Hill") is None
    assert actors.outlet_named("the Hill") is not None


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
