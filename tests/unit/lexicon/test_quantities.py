"""Words of quantities: every table is well formed, and look-ups know case where it matters."""

import pytest

from onrecord.lexicon.quantities import (
    LONGEST_BOUND,
    LONGEST_UNIT,
    direction,
    loosening,
    multiples,
    unit_of,
    vague,
    words_of,
)
from onrecord.lexicon.tables import table


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("%",), "percent"),
        (("percentage", "points"), "percentage point"),
        (("km", "/", "h"), "kilometre per hour"),
        (("MW",), "megawatt"),
        (("C",), "degree celsius"),
        (("us", "$"), "dollar"),
    ],
)
def test_a_unit_has_one_name(words: tuple[str, ...], name: str) -> None:
    found = unit_of(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", [("G",), ("c",), ("ferry",), ("M",)])
def test_what_is_no_unit_is_none(words: tuple[str, ...]) -> None:
    assert unit_of(words) is None


def test_money_has_a_code_of_three_letters_or_none() -> None:
    rows = [(row, unit_of(tuple(row[0].split()))) for row in table("quantity_units")]
    for row, unit in rows:
        assert unit is not None, row
        assert unit.currency is None or (unit.form == "money" and len(unit.currency) == 3)


def test_no_entry_is_longer_than_what_is_looked_up() -> None:
    assert max(len(row[0].split()) for row in table("quantity_units")) <= LONGEST_UNIT
    assert max(len(row[0].split()) for row in table("quantity_bounds")) <= LONGEST_BOUND


def test_bounds_and_directions() -> None:
    assert loosening(("more", "than"), "before") == ">"
    assert loosening(("or", "so"), "after") == "~"
    assert loosening(("more", "than"), "after") is None
    assert (direction("rise", "verb"), direction("cut", "noun")) == ("up", "down")
    assert direction("walk", "verb") is None


def test_every_order_goes_up() -> None:
    assert all(high is None or low < high for low, high in vague().values())
    assert all(value > 0 for value in multiples().values())


def test_no_kind_of_words_is_empty_or_unknown() -> None:
    kinds = {row[1] for row in table("quantity_words")}
    read = {"name", "index", "month", "clock", "event", "idiom", "compound", "loose", "point"}
    read |= {"vague", "multiple", "score", "age", "amount", "collective", "each", "modifier"}
    assert kinds == read
    assert all(words_of(kind) for kind in kinds)
