"""Statements that point at what neither they nor the name before them say."""

import pytest

from onrecord.products.footed import leans, leans_inside, read_as
from onrecord.products.index import index_of
from onrecord.products.units import attribution_unit
from tests.unit.products.piles import Draft, pile_of

TEXT = """Council sells the ferry

Jon Falk praised the pilots. He added that the pilots deserve a pension of their own. “They \
accepted the reasoning of the lower court,” said Falk.
"""


def test_whose_words_stand_first_are_read_behind_his_name() -> None:
    draft = Draft("ferry.txt", TEXT)
    jon = draft.holder("Jon Falk")
    told = draft.says(jon, "the pilots deserve a pension of their own", cue="added", source="He")
    said = draft.says(
        jon, "They accepted the reasoning of the lower court,", source="Falk", kind="direct"
    )
    (shelf,) = index_of(pile_of(draft)).shelves.values()
    units = [attribution_unit(shelf, each) for each in (told, said)]
    assert read_as(units[0]).startswith("Jon Falk: He added")
    assert [leans_inside(each) for each in units] == [False, True]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The council closed the quay. This cost the port a year.", False),
        ("The council sold the ferry. The sale was never paid.", False),
        ("Falk also wants a toll on every boat that enters the port.", False),
        ("The council backs the toll. Falk wants the other change and those rules.", True),
        ("How that may change the vote is open.", True),
        ("However, the council closed the quay, too.", True),
    ],
)
def test_all_sentences_of_a_statement_are_looked_at(text: str, points: bool) -> None:
    assert leans(text) is points
