"""Quotations: pairing of marks, whatever their style, and what is missing."""

import pytest

from onrecord.read.attribution_quotes import quotations
from tests.readings import blocks_of

Found = list[tuple[str, int, bool]]


def found(text: str) -> Found:
    return [
        (text[each.inner[0] : each.inner[1]], each.level, each.continued)
        for each in quotations(text, blocks_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “a b” and left.", ["a b"]),
        ('He said "a b" and "c".', ["a b", "c"]),
        ("He said ''a b'' and left.", ["a b"]),
        ("Er sagte „a b“ und ging.", ["a b"]),
        ("Il dit «a b» et part.", ["a b"]),
        ("He said 「a b」.", ["a b"]),
        ("He said ‘a b’ and left.", ["a b"]),
        # mixed styles
        ('“A b," he said.', ["A b,"]),
        ("“Why?“ he said.", ["Why?"]),
        # apostrophes are no marks
        ("It’s the voters’ choice, isn't it?", []),
        ("rock ’n’ roll in the ’90s", []),
        # a mark opened twice: the first was never closed
        ("“A b. “C d” he said.", ["C d"]),
        # a lonely mark in the middle is dropped, at the head it opens
        ("He paid 6” for it.", []),
        ("“A b he said.", ["A b he said."]),
        ("He said: “A b.", ["A b."]),
        ("", []),
    ],
)
def test_marks_pair_within_a_paragraph(text: str, inner: list[str]) -> None:
    assert [each for each, _, _ in found(text)] == inner


def test_inner_quotations_have_a_level() -> None:
    assert found("“She said ‘no’ and ‘so’,” he said.") == [
        ("She said ‘no’ and ‘so’,", 0, False),
        ("no", 1, False),
        ("so", 1, False),
    ]


def test_a_paragraph_that_opens_again_continues_what_was_left_open() -> None:
    assert found("“A.\n\n“B.\n\n“C,” he said. “D.”") == [
        ("A.", 0, False),
        ("B.", 0, True),
        ("C,", 0, True),
        ("D.", 0, False),
    ]


def test_an_open_mark_is_dropped_where_nothing_goes_on_with_it() -> None:
    assert found("He said the “so and left.\n\nNothing follows.") == []


def test_furniture_has_no_quotations() -> None:
    assert found("Menu “a b”") == []
