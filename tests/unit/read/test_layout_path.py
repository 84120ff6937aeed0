"""Path: the likeliest sequence of two states."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.layout_features import Names, step
from onrecord.read.layout_path import STEPS, in_article, score, weights

SOME = sorted(name for name in weights() if name not in STEPS)[::7]


def total(found: list[Names], path: tuple[bool, ...]) -> float:
    """The score of one path, from the definition."""
    known = weights()
    steps = {
        (False, False): STEPS[0],
        (False, True): STEPS[1],
        (True, False): STEPS[2],
        (True, True): STEPS[3],
    }
    own = sum(score(names, known) for names, inside in zip(found, path, strict=True) if inside)
    return own + sum(known[steps[pair]] for pair in pairwise(path))


@given(st.lists(st.lists(st.sampled_from(SOME), max_size=4), min_size=1, max_size=6))
def test_no_path_scores_higher(found: list[Names]) -> None:
    best = max(total(found, path) for path in product((False, True), repeat=len(found)))
    assert abs(total(found, tuple(in_article(found))) - best) < 1e-9


def test_nothing_has_no_path() -> None:
    assert in_article([]) == []


def test_numbers_fall_into_steps() -> None:
    assert step("words", 3, (1, 3)) == "words<=3"
    assert step("words", 4, (1, 3)) == "words>3"
