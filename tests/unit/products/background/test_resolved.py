"""Resolved times: days, months and years from the days of a document."""

import pytest

from onrecord.lexicon.timex import Days
from onrecord.model.span import Span
from onrecord.model.timing import Relation, Time
from onrecord.products.background.resolved import Writing, value_of

THURSDAY = Writing(Days("2025-04-24", "2025-04-24"))
"""Known to have been written on that day."""

UNDATED = Writing(Days("2025-04-22", "2025-04-25"), "2025-04-19")
"""Written on one of several days, like the others."""


def time(words: str, value: str) -> Time:
    return Time(id="t", span=Span(0, len(words), words), type="DATE", value=value)


@pytest.mark.parametrize(
    ("words", "value", "writing", "relation", "expected"),
    [
        ("3 May 2019", "2019-05-03", None, None, "2019-05-03"),
        ("spring 2019", "2019-SP", None, None, "2019"),
        ("Monday", "XXXX-WXX-1", None, None, None),
        ("Monday", "XXXX-WXX-1", THURSDAY, "past", "2025-04-21"),
        ("Monday", "XXXX-WXX-1", THURSDAY, "future", "2025-04-28"),
        ("Monday", "XXXX-WXX-1", UNDATED, "past", "2025-04-21"),
        ("March", "XXXX-03", THURSDAY, None, "2025-03"),
        ("June", "XXXX-06", THURSDAY, None, "2025-06"),
        ("June", "XXXX-06", THURSDAY, "past", "2024-06"),
        ("last June", "XXXX-06", THURSDAY, None, "2024-06"),
        ("last January", "XXXX-01", THURSDAY, None, None),
        ("last January", "2025-01", THURSDAY, None, None),
        ("last June", "2024-06", THURSDAY, None, "2024-06"),
        ("last month", "XXXX-XX", THURSDAY, None, "2025-03"),
        ("next year", "XXXX", THURSDAY, None, "2026"),
        ("yesterday", "XXXX-XX-XX", THURSDAY, None, "2025-04-23"),
        ("yesterday", "XXXX-XX-XX", UNDATED, None, "2025-04"),
        ("some time", "XXXX", THURSDAY, None, None),
        ("30 February", "XXXX-02-30", THURSDAY, None, None),
        ("a week", "2025-W17", THURSDAY, None, "2025-04"),
    ],
)
def test_values(
    words: str, value: str, writing: Writing | None, relation: Relation | None, expected: str | None
) -> None:
    assert value_of(time(words, value), writing, relation) == expected
