"""Certainty: reserve, conditions and what is still to come, told as settled."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_certainty import certainty
from tests.unit.products.telling_pairs import compared, found, is_found, listed


@pytest.mark.parametrize(("kind", "printed", "draft"), listed("hedge", "condition", "tense"))
def test_is_found(kind: str, printed: str, draft: str, kit: Kit) -> None:
    assert is_found(kind, printed, draft, kit)


def test_reserve_that_only_the_draft_has_is_a_note(kit: Kit) -> None:
    pair = compared("The storm destroyed the nets.", "The storm may have destroyed the nets.", kit)
    assert [(each.kind, each.effect) for each in certainty(pair)] == [("hedge", "none")]


def test_a_later_article_may_tell_it_as_done(kit: Kit) -> None:
    planned = "The two ministers will meet in Aker on Friday."
    draft = "The two ministers met in Aker on Friday."
    assert found(planned, draft, kit, "On Friday the two ministers met in Aker.") == ()
