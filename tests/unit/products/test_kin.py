"""Kin: which articles are about one matter."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from onrecord.products.index import index_of
from onrecord.products.kin import Kin, likeness
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import digest, lamp, quay

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9), max_size=6).map(Counter)


@given(COUNTS, COUNTS)
def test_likeness_is_a_share_and_the_same_both_ways(one: Counter[str], other: Counter[str]) -> None:
    assert 0 <= likeness(one, other) <= 1.000001
    assert likeness(one, other) == likeness(other, one)
    assert not one or likeness(one, one) == 1


def test_articles_on_one_matter_are_a_group_and_a_stray_one_is_alone() -> None:
    stray = Draft("s.txt", "Whey\n\nGoats on the upper meadow gave less milk, so dairies shut.\n")
    drafts = (quay(), stray, lamp(), digest())
    groups = Kin(index_of(pile_of(*drafts)).shelves).groups(each.id for each in drafts)
    assert groups == [(drafts[0].id, drafts[2].id, drafts[3].id), (stray.id,)]
