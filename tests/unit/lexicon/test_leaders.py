"""Leaders: who held which office when, and when the table does not tell."""

import pytest

from onrecord.lexicon import leaders
from onrecord.lexicon.leaders import (
    Held,
    Tenure,
    country_led,
    governed,
    held,
    holders,
    people,
)


def term(start: str, end: str) -> Tenure:
    return Tenure("Tor Vik", ("president",), "NOR", start, end, "unverified")


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2016-04-30", "future"),
        ("2016-05-01", "current"),
        ("2018", "current"),
        ("2020-06-30", "current"),
        ("2020-07-01", "former"),
        ("2016", None),
        ("2016-05", "current"),
        ("", None),
    ],
)
def test_a_day_is_before_in_or_after_a_term(day: str, status: str | None) -> None:
    assert leaders._status(term("2016-05-01", "2020-06-30"), day) == status


def test_a_vague_date_leaves_its_edge_open() -> None:
    vague = term("2016-05", "2020")
    assert leaders._status(vague, "2016-05-20") is None
    assert leaders._status(vague, "2016-06-01") == "current"
    assert leaders._status(vague, "2020-02-01") is None
    assert leaders._status(vague, "2021-01-01") == "former"


def test_an_open_term_goes_on() -> None:
    assert leaders._status(term("2016-05-01", ""), "2031-01-01") == "current"


@pytest.mark.parametrize("spelling", ["Zelenskyy", "Volodymyr Zelenskiy", "Zelensky"])
def test_spellings_of_one_name_lead_to_one_person(spelling: str) -> None:
    assert people(spelling) == ("Volodymyr Zelenskyy",)


def test_marks_of_a_name_do_not_matter_and_case_does() -> None:
    assert people("Viktor Orban") == people("Viktor Orbán") != ()
    assert people("may") == ()


def test_several_people_of_one_name_are_all_given() -> None:
    assert {"Boris Johnson", "Mike Johnson"} <= set(people("Johnson"))


def test_an_office_tells_them_apart() -> None:
    assert held("Johnson", "prime minister", "Britain", "2020-01-05") == Held("current", False)


def test_a_president_of_another_year_is_a_former_one() -> None:
    assert held("Obama", "president", "the United States", "2018-03") == Held("former", False)
    assert held("Obama", "President", "USA", "2012-03-01") == Held("current", False)
    assert held("Zelensky", "president", "Ukrainian", "2018-01-01") == Held("future", False)


def test_between_two_terms_one_is_a_former_holder() -> None:
    assert held("Donald Trump", "president", "USA", "2022-05-01") == Held("former", False)


def test_nothing_is_told_of_unknown_people_offices_and_places() -> None:
    assert held("Ines Duarte", "president", "USA", "2018-03-01") is None
    assert held("Obama", "harbour master", "USA", "2018-03-01") is None
    assert held("Obama", "president", "Nordkap", "2018-03-01") is None


def test_the_holder_of_an_office_on_a_day() -> None:
    assert [each.name for each in holders("secretary-general", "Nato", "2025-01")] == ["Mark Rutte"]
    both = holders("president", "USA", "2021-01-20")
    assert [each.name for each in both] == ["Donald Trump", "Joe Biden"]


@pytest.mark.parametrize(
    ("form", "code"),
    [("Merkel", "DEU"), ("Donald Trump", "USA"), ("Kamala Harris", None), ("Tor Vik", None)],
)
def test_the_country_that_somebody_governed(form: str, code: str | None) -> None:
    country = country_led(form)
    assert (country and country.iso3) == code


@pytest.mark.parametrize(
    ("form", "office", "day", "codes"),
    [
        ("Theresa May", "prime minister", "2018-07-16", {"GBR"}),
        ("May", None, "2018-07-16", {"GBR"}),
        ("Theresa May", "president", "2018-07-16", set()),
        ("Theresa May", None, "2021-07-16", set()),
        ("Theresa May", None, "", {"GBR"}),
        ("Johnson", None, "", set()),
        ("Tor Vik", None, "", set()),
    ],
)
def test_which_countries_somebody_governed_on_a_day(
    form: str, office: str | None, day: str, codes: set[str]
) -> None:
    assert governed(form, office, day) == codes
