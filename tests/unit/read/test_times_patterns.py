"""Patterns of times: rows over classes of words, compiled once."""

import pytest

from onrecord.read.times_matches import matches
from onrecord.read.times_numbers import united
from onrecord.read.times_patterns import PatternError, compiled, forms
from onrecord.read.times_words import lexed


def found(text: str) -> list[tuple[str, str, dict[str, str]]]:
    items = united(list(lexed(text, 0, len(text))))
    return [
        (text[items[each.start].start : items[each.stop - 1].end], each.form, dict(each.parts))
        for each in matches(items)
    ]


def test_the_leftmost_and_longest_match_wins() -> None:
    assert found("late on Monday, July 16, 2018, and two years ago") == [
        (
            "late on Monday, July 16, 2018",
            "point",
            {"edge": "END", "weekday": "1", "month": "07", "dayno": "16", "year": "2018"},
        ),
        ("two years ago", "ago", {"count": "2", "unit": "Y", "back": "-1"}),
    ]


def test_the_parts_of_a_match_are_values() -> None:
    ((_, form, parts),) = found("about a year and a half")
    assert (form, parts["about"], parts["unit"], parts["plus"]) == ("lasting", "about", "Y", ".5")


def test_every_row_compiles_to_a_form_that_never_matches_nothing() -> None:
    assert all(form.expression.match("") is None for form in forms())


@pytest.mark.parametrize("pattern", ["<unit", "{nothing}", "nosuchclass", "unit ; day"])
def test_a_row_that_is_not_written_as_told_is_refused(pattern: str) -> None:
    with pytest.raises((PatternError, KeyError)):
        compiled("point", "DATE", pattern, {})


def test_a_type_that_is_not_of_timex3_is_refused() -> None:
    with pytest.raises(PatternError):
        compiled("point", "MOMENT", "unit", {})
