"""Words cut loose: halves of sentences, jokes, suppositions and horizons."""

import pytest

from onrecord.lexicon.loose import is_half, is_unmeant, sets_horizon, supposes


@pytest.mark.parametrize(
    "words",
    ["Even if the council pays,", "no matter how much it costs", "Unless the ice comes", "As if!"],
)
def test_a_clause_that_another_must_answer_is_half(words: str) -> None:
    assert is_half(words)


@pytest.mark.parametrize(
    "words",
    [
        "If the council pays, we sail",
        "While we wait — and we do — the quay sinks",
        "Unless they pay. We sail.",
        "We sail if they pay",
        "Iffy plans sink",
    ],
)
def test_a_clause_with_its_answer_is_whole(words: str) -> None:
    assert not is_half(words)


def test_what_stands_beside_a_quotation_says_how_it_is_meant() -> None:
    assert is_unmeant(" … Vik said, but only in a joke.")
    assert is_unmeant("In the play, Vik says … ")
    assert not is_unmeant("Vik said … on the pier")


def test_suppositions_open_their_sentence() -> None:
    assert supposes("“Suppose Vik said so.")
    assert not supposes("Vik said: suppose it sinks.")


@pytest.mark.parametrize(
    ("before", "sets"),
    [("said, by ", True), ("sink by the end of ", True), ("by the pier in ", False), ("", False)],
)
def test_words_before_a_time_make_it_a_horizon(before: str, sets: bool) -> None:
    assert sets_horizon(before) is sets
