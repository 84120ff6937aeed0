"""Changes between two runs over the same labels."""

from onrecord.evaluate.attribution_changes import Change, changes
from onrecord.evaluate.attribution_runs import Found
from tests.unit.evaluate.attribution_made import LABELS, RIGHT, WHOLE, found, judge, label

NOISE = found("", "", "less noise")


def between(now: tuple[Found, ...], before: tuple[Found, ...]) -> list[Change]:
    return list(changes(judge(LABELS, *now), judge(LABELS, *before)))


def test_the_same_run_does_not_differ() -> None:
    assert between((*RIGHT, NOISE), (*RIGHT, NOISE)) == []


def test_gained_and_lost_are_right_or_wrong() -> None:
    assert between(RIGHT[:1], (NOISE,)) == [
        Change("gained", "right", 0, None),
        Change("lost", "wrong", None, 0),
    ]


def test_other_spans_of_one_label_are_a_change_for_better_or_worse() -> None:
    short = found("Tor Vik", "said", "the port is shut and")
    assert between(RIGHT[:1], (short,)) == [Change("changed", "better", 0, 0)]
    assert between((short,), RIGHT[:1]) == [Change("changed", "worse", 0, 0)]


def test_two_ways_to_be_as_wrong_are_neither() -> None:
    one, other = found("she", "said", WHOLE), found("Tor Vik", "added", WHOLE)
    assert between((one,), (other,)) == [Change("changed", "neither", 0, 0)]


def test_what_meets_no_label_is_one_by_its_overlap() -> None:
    more = found("", "", "want less noise")
    assert between((NOISE,), (more,)) == [Change("changed", "neither", 0, 0)]


def test_what_meets_an_optional_label_is_neither_right_nor_wrong() -> None:
    labels = (label("", "", "less noise", tier=3),)
    gained = list(changes(judge(labels, NOISE), judge(labels)))
    assert gained == [Change("gained", "neither", 0, None)]


def test_a_change_of_score_alone_is_none() -> None:
    unsure = found("Tor Vik", "said", WHOLE, score=0.1)
    assert between(RIGHT[:1], (unsure,)) == []
