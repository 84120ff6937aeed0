"""Queries: a closed set of counts, each recomputed."""

import pytest

from onrecord.model.product import NotRead
from onrecord.products.index import index_of
from onrecord.products.queries import Counts
from tests.unit.products.piles import lighthouse, pile_of

DRAFT = lighthouse()
COUNTS = Counts(index_of(pile_of(DRAFT, not_read=(NotRead("x", "empty"),))))


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("documents", "2"),
        ("documents read", "1"),
        ("words default-voice", "34"),
        ("panelists", "3"),
        ("panelists once", "1"),
        ("panelists shared", "0"),
        ("panelists left-out", "0"),
        (f"statements holder={DRAFT.holders[1].id}", "4"),
        (f"copies record={DRAFT.attributions[0].id}", "0"),
        ("statements holder=nobody", None),
        ("copies record=nothing", None),
        ("documents unread", None),
        ("", None),
    ],
)
def test_a_query_gives_its_count_or_nothing(query: str, answer: str | None) -> None:
    assert COUNTS.answer(query) == answer
