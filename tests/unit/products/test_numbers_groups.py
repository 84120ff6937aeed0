"""Groups of figures: whole, in any order, and never two of one sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.products import numbers_groups
from onrecord.products.numbers_groups import groups
from tests.unit.products.figures import (
    SEIZED,
    Counting,
    counting,
    figures_of,
    quantity,
    seized,
)

TEXTS = (
    SEIZED,
    "The ring had {} at the quay of Aker, all of them seized.",
    "In Nordkap the bakers sold {} of rolls to the school.",
)
MADE = tuple(
    seized(f"{number} {value}.txt", f"{value} crates", value, text=text)
    for number, text in enumerate(TEXTS)
    for value in (14, 17, 2400)
)


def members(made: tuple[Counting, ...]) -> set[frozenset[str]]:
    return {
        frozenset(each.shelf.reading.document.source for each in one.figures)
        for one in groups(figures_of(*made))
    }


def test_figures_of_one_thing_are_together_and_every_figure_is_in_one_group() -> None:
    found = members(MADE)
    assert sorted(each for group in found for each in group) == sorted(
        each.draft.source for each in MADE
    )
    assert frozenset({"2 14.txt", "2 17.txt", "2 2400.txt"}) in found
    assert len(found) == 2


@settings(max_examples=20, deadline=None)
@given(st.permutations(MADE))
def test_the_order_of_documents_is_irrelevant(made: list[Counting]) -> None:
    assert members(tuple(made)) == members(MADE)


def test_common_words_are_left_to_the_nearest_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [seized(f"{at}.txt", f"{at + 10} crates", at + 10) for at in range(40)]
    monkeypatch.setattr(numbers_groups, "OFTEN", 10)
    found = list(numbers_groups.pairs(figures_of(*many)))
    assert 39 <= len(found) <= 39 * numbers_groups.NEXT


def test_two_figures_of_one_sentence_are_never_joined_by_a_third() -> None:
    text = "Customs of Aker seized 14 crates from the ring, and then 14 crates at the quay.\n"
    made = counting("a.txt", text, "14 crates", 14, "crate")
    draft = made.draft
    second = quantity(draft, "14 crates at the quay", "14", 14, unit="crate")
    both = Counting(draft, (*made.quantities, second))
    other = seized("b.txt", "14 crates", 14)
    found = groups(figures_of(both, other))
    assert sorted(len(each.figures) for each in found) == [1, 2]


def test_a_figure_alone_is_a_group() -> None:
    (found,) = groups(figures_of(MADE[0]))
    assert len(found.figures) == 1 and found.pairs == ()
    assert groups([]) == []
