"""Passages beside the statements that were found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.search_passages import cover_of

place = st.tuples(st.integers(0, 20), st.integers(1, 10)).map(lambda each: (each[0], sum(each)))


@given(st.lists(place, max_size=6), place)
def test_a_cover_holds_what_one_of_its_stretches_holds(
    stretches: list[tuple[int, int]], sought: tuple[int, int]
) -> None:
    plain = any(start <= sought[0] and sought[1] <= end for start, end in stretches)
    assert cover_of(stretches).holds(sought) == plain


@pytest.mark.parametrize(("sought", "held"), [((3, 6), False), ((1, 4), True), ((4, 7), True)])
def test_two_stretches_that_overlap_are_not_one(sought: tuple[int, int], held: bool) -> None:
    assert cover_of([(0, 4), (4, 8)]).holds(sought) == held
