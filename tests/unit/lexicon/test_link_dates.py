"""Words that count back a day from that of publication, and the reasons of linked dates."""

import pytest

from onrecord.lexicon.link_dates import date_reasons, told_when


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Monday", "weekday-1"),
        ("on Sunday", "weekday-7"),
        ("late Tuesday night", "weekday-2"),
        ("Wednesday  morning", "weekday-3"),
        ("today", "day-0"),
        ("earlier today", "day-0"),
        ("This Morning", "day-0"),
        ("yesterday afternoon", "day-1"),
        ("last night", "day-1"),
    ],
)
def test_words_for_one_day_are_counted(words: str, expected: str) -> None:
    assert told_when(words) == expected


@pytest.mark.parametrize(
    "words",
    ["", "morning", "last Monday", "next Friday", "Monday, July 9", "tomorrow", "Monday or Friday"],
)
def test_words_for_more_or_for_another_week_are_not(words: str) -> None:
    assert told_when(words) is None


def test_every_reason_bounds_a_side() -> None:
    for each in date_reasons().values():
        assert each.first is not None or each.last is not None
        assert each.first is None or each.last is None or each.first <= each.last
        assert 0.0 < each.score < 1.0 and each.sentence
