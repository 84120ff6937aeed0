"""Frames: figures told in the same words are of one thing, in documents about the same."""

import pytest

from onrecord.products.numbers_frames import are_related, frame_of, same_doing, same_lead
from onrecord.products.numbers_pairs import Pair, pair_of
from tests.unit.products.figures import Counting, counting, figures_of

TITLE = "Nordkap and the Skagerrak night boats\n\n"
PEOPLE = {"unit": "people"}
MONEY = {"unit": None, "form": "money", "currency": "EUR"}


def told(source: str, sentence: str, words: str, value: float, **fields: object) -> Counting:
    title = str(fields.pop("title", TITLE))
    unit = fields.pop("unit", "port")
    text = f"{title}{sentence}\n"
    return counting(source, text, words, value, str(unit) if unit else None, **fields)


def pair(one: Counting, other: Counting) -> Pair | None:
    first, second = figures_of(one, other)
    assert pair_of(first, second) == pair_of(second, first)
    return pair_of(first, second)


def crew(source: str, sentence: str, number: str, **fields: object) -> Counting:
    words = f"{number} people"
    value = float(number.replace(",", ""))
    return told(source, sentence.format(words), words, value, **{**PEOPLE, **fields})


def test_other_figures_after_the_same_subject_and_verb_differ() -> None:
    one = crew("a", "The fleet employs {}, Holm said.", "2,150")
    other = crew("b", "The fleet still employs {}.", "1,900")
    found = pair(one, other)
    assert found is not None and found.relation == "differ"
    later = crew("b", "The fleet employs {}, down from 2,150 in May.", "1,900")
    found = pair(one, later)
    assert found is not None and found.relation == "changed"


@pytest.mark.parametrize(
    "sentence",
    [
        "The fleet feeds {}.",
        "The Danish fleet employs {}.",
        "The U.S. fleet employs {}.",
        "The fleet employs {} ashore.",
        "The quay employs {}.",
    ],
)
def test_other_words_lead_to_other_figures(sentence: str) -> None:
    one = crew("a", "The fleet employs {} afloat, Holm said.", "2,150")
    assert pair(one, crew("b", sentence, "1,900")) is None


def test_documents_about_something_else_are_not_compared() -> None:
    one = crew("a", "The fleet employs {}.", "2,150")
    assert pair(one, crew("b", "The fleet employs {}.", "1,900", title="Bread\n\n")) is None
    assert pair(one, crew("b", "The fleet employs {}.", "1,900")) is not None
    worth = "A boat is worth {}."
    first = told("a", worth.format("5 euros"), "5 euros", 5, **MONEY)
    far = {**MONEY, "title": "Bread\n\n"}
    assert pair(first, told("b", worth.format("6 euros"), "6 euros", 6, **far)) is None


def test_money_is_known_by_what_leads_to_it() -> None:
    one = told("a", "He wants a deal worth 2.4 million euros.", "2.4 million euros", 2.4e6, **MONEY)
    near = {**MONEY, "change": "~"}
    about = "The deal is worth about 2.42 million euros, Vik said."
    other = told("b", about, "2.42 million euros", 2.42e6, **near)
    found = pair(one, other)
    assert found is not None and found.relation == "agree"
    assert found.reason.endswith("both tell of deal, worth")
    third = told("c", "The deal is worth 3 million euros.", "3 million euros", 3e6, **MONEY)
    found = pair(one, third)
    assert found is not None and found.relation == "differ"


def test_a_loss_of_so_much_is_one_of_many() -> None:
    one = told("a", "It had a net loss of 2 million euros.", "2 million euros", 2e6, **MONEY)
    other = told("b", "There was a net loss of 7 million euros.", "7 million euros", 7e6, **MONEY)
    assert pair(one, other) is None


def test_the_same_number_doing_the_same_is_one_thing() -> None:
    one = told("a", "Vik said that 13 ports will sign the pact in May.", "13 ports", 13)
    other = told("b", "On Monday, 13 ports signed.", "13 ports", 13)
    found = pair(one, other)
    assert found is not None and found.relation == "agree"
    assert pair(one, told("b", "On Monday, 14 ports signed.", "14 ports", 14)) is None
    assert pair(one, told("b", "On Monday, 13 ports closed.", "13 ports", 13)) is None
    few = told("a", "Vik said that 3 ports will sign.", "3 ports", 3)
    assert pair(few, told("b", "On Monday, 3 ports signed.", "3 ports", 3)) is None


def test_a_frame_is_what_stands_in_the_clause() -> None:
    text = "On Monday, Holm said the fleet employs 30 people in Aker, and Vik sails."
    at = text.index("30")
    found = frame_of(text, at, at + len("30 people"))
    assert ([each.key for each in found.before], found.after) == (["fleet", "employ"], ("aker",))
    assert same_lead(found, found) and not same_doing(found, found, 2)
    assert are_related(TITLE, "Aker\n\nThe Skagerrak off Nordkap.")
    assert not are_related(TITLE, "Aker\n\nThe Skagerrak.")
    assert are_related(TITLE, "Aker\n\nThe Skagerrak.", {"pact"})
