"""Rows: decoding against every possible tagging, and windows that lose no word."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.attribution_rows import (
    TAGS,
    Row,
    batches,
    decoded,
    likely,
    never,
    padded,
    pieces_of,
)
from onrecord.read.attribution_windows import Window


def brute(scores: np.ndarray, steps: np.ndarray) -> tuple[tuple[int, ...], float]:
    """The best tags of one row and their log probability, by trying all."""
    ways = never() + steps
    totals = {}
    for tags in product(range(TAGS), repeat=len(scores)):
        total = ways[0, tags[0]] - steps[0, tags[0]] + scores[0, tags[0]]
        for at, (one, other) in enumerate(pairwise(tags), 1):
            total += ways[one, other] + scores[at, other]
        totals[tags] = total
    best = max(totals, key=lambda tags: totals[tags])
    high = totals[best]
    whole = high + np.log(sum(np.exp(each - high) for each in totals.values()))
    return best, high - whole


@pytest.mark.parametrize("seed", range(4))
def test_decoding_finds_the_best_of_all_taggings_and_its_probability(seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(2, 4, TAGS)) * 2
    steps = chance.normal(size=(TAGS, TAGS))
    tags, logs = decoded(scores, np.array([4, 2]), steps.astype(np.float32))
    for row, size in enumerate((4, 2)):
        best, log = brute(scores[row, :size], steps.astype(np.float32).astype(float))
        assert tuple(tags[row, :size]) == best
        assert logs[row] == pytest.approx(log, abs=1e-4)


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_no_piece_goes_on_that_did_not_begin(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(1, 12, TAGS)) * 3
    tags, _ = decoded(scores, np.array([12]), np.zeros((TAGS, TAGS), np.float32))
    for before, tag in pairwise([0, *tags[0].tolist()]):
        if tag in {2, 4, 6}:
            assert before in {tag - 1, tag}


def test_a_piece_ends_where_the_window_leaps_to_another_stretch() -> None:
    window = Window((3, 4, 9, 10), (0, 2))
    row = Row(3, window, (5, 6, 6, 6), 1.0, 1.0, 0.0)
    assert pieces_of(row, 2) == [range(3, 5), range(9, 11)]
    assert pieces_of(row, 0) == []


def test_batches_hold_every_item_once_and_stay_small() -> None:
    sizes = [7, 3, 90, 12, 12, 40, 1]
    groups = list(batches(sizes, 60))
    assert sorted(number for group in groups for number in group) == list(range(len(sizes)))
    for group in groups:
        assert len(group) == 1 or len(group) * max(sizes[n] for n in group) <= 60


def test_padding_is_zero_and_masks_are_floats() -> None:
    given = padded({"ids": [[1, 2], [3]], "mask": [[1.0, 1.0], [1.0]]})
    assert given["ids"].tolist() == [[1, 2], [3, 0]]
    assert given["mask"].tolist() == [[1.0, 1.0], [1.0, 0.0]]
    assert given["mask"].dtype == np.float32


def test_of_too_many_cues_the_highest_are_taken() -> None:
    cue = np.arange(40, dtype=np.float32)
    assert likely(cue, 0.0) == list(range(28, 40))
    assert likely(cue, 38.0) == [38, 39]
    assert likely(np.array([-9.0, 1.0], np.float32), 0.0) == [1]
