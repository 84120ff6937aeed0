"""Footing: whether printed words are the holder's in the end, and whole."""

import pytest

from onrecord.products.footing import has_footing
from onrecord.products.index import index_of
from onrecord.products.units import Unit, units
from tests.unit.products.piles import Draft, pile_of


def told(text: str, content: str, cue: str = "said") -> Unit:
    draft = Draft("a.txt", f"Mill\n\n{text}\n")
    draft.says(draft.holder("Mette Aas"), content, cue=cue)
    (unit,) = units(index_of(pile_of(draft)))
    return unit


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The board closed the old mill, weeks after Mette Aas said it was safe.", "it was safe"),
        ("After Mette Aas said it was safe, the board closed the mill for good.", "it was safe"),
        ("The board closed the mill, and Mette Aas said it was safe.", "it was safe"),
        ("The mill is safe, Mette Aas said. (Image: QUAY )", "The mill is safe"),
        ("Mette Aas said the mill is safe. More likely it is rotten.", "the mill is safe"),
    ],
)
def test_what_is_said_in_passing_under_a_picture_or_reversed_has_none(
    text: str, content: str
) -> None:
    assert not has_footing(told(text, content))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Calm, cool and late, Mette Aas said the mill was safe.", "the mill was safe"),
        ("When asked on Monday, Mette Aas said the mill was safe.", "the mill was safe"),
        ("The mill was safe, as Mette Aas said on Monday.", "The mill was safe"),
        ("Mette Aas said the mill was safe after the board had paid.", "the mill was safe"),
        ("Mette Aas said the mill was safe. It is.", "the mill was safe"),
    ],
)
def test_main_clauses_of_the_holder_have(text: str, content: str) -> None:
    assert has_footing(told(text, content))


def test_a_while_clause_before_the_narrators_own_is_not_printed_at_all() -> None:
    text = "While the mill was “sound,” as Mette Aas explained, its walls paint another picture."
    draft = Draft("a.txt", f"Mill\n\n{text}\n")
    draft.says(draft.holder("Mette Aas"), "the mill was “sound,”", cue="explained")
    assert list(units(index_of(pile_of(draft)))) == []
