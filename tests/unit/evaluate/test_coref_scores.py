"""Coreference scores, on the worked examples of the papers that define them."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.coref_assignment import best_assignment
from onrecord.evaluate.coref_scores import Partition, b_cubed, ceaf_e, mentions, muc


def clusters(*words: str) -> list[frozenset[str]]:
    return [frozenset(each) for each in words]


KEY = clusters("abc", "defg")
"""The example of Pradhan et al. 2014, whose response has mentions that the key lacks, and lacks
one of its own."""
RESPONSE = clusters("ab", "cd", "fghi")
TRUTH = clusters("12345", "67", "89ABC")
"""The example of Luo 2005."""


def test_the_worked_example_of_predicted_mentions() -> None:
    found = mentions(KEY, RESPONSE)
    assert (found.recall, found.precision) == pytest.approx((6 / 7, 6 / 8))
    found = muc(KEY, RESPONSE)
    assert (found.recall, found.precision, found.f1) == pytest.approx((0.4, 0.4, 0.4))
    found = b_cubed(KEY, RESPONSE)
    assert (found.recall, found.precision) == pytest.approx((35 / 84, 0.5))
    assert found.f1 == pytest.approx(0.4545, abs=5e-5)
    found = ceaf_e(KEY, RESPONSE)
    assert (found.recall, found.precision, found.f1) == pytest.approx((0.65, 1.3 / 3, 0.52))


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (clusters("12345", "6789ABC"), (0.947, 0.865, 0.733)),
        (clusters("1234589ABC", "67"), (0.947, 0.737, 0.667)),
        (clusters("123456789ABC"), (0.900, 0.545, 0.294)),
        (clusters(*"123456789ABC"), (0.000, 0.400, 0.178)),
    ],
)
def test_the_worked_examples_of_aligned_entities(
    response: Partition, expected: tuple[float, float, float]
) -> None:
    scores = tuple(score(TRUTH, response).f1 for score in (muc, b_cubed, ceaf_e))
    assert scores == pytest.approx(expected, abs=6e-4)


def test_nothing_found_and_nothing_labelled_are_no_errors() -> None:
    for score in (mentions, muc, b_cubed, ceaf_e):
        assert score(KEY, []).f1 == score([], KEY).f1 == score([], []).f1 == 0.0
        assert score(KEY, KEY).f1 == 1.0


worth = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.7, 1.0]), min_size=width, max_size=width),
        min_size=1,
        max_size=5,
    )
)


@given(worth)
def test_no_other_assignment_is_worth_more(table: list[list[float]]) -> None:
    pairs = best_assignment(table)
    rows, columns = range(len(table)), range(len(table[0]))
    size = min(len(rows), len(columns))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == size
    best = max(
        sum(table[row][column] for row, column in zip(some, others, strict=True))
        for some in permutations(rows, size)
        for others in [sorted(columns)[:size], *permutations(columns, size)]
        if len(rows) >= len(columns) or list(some) == sorted(some)
    )
    assert sum(table[row][column] for row, column in pairs) == pytest.approx(best)
