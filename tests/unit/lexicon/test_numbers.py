"""Values of digits and of number words."""

from fractions import Fraction

import pytest

from onrecord.lexicon.numbers import bound_before, numbers, unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("1.2 million", 1_200_000),
        ("3bn", 3_000_000_000),
        ("5 m", 5_000_000),
        ("thirteen", 13),
        ("twenty - two thousand", 22_000),
        ("a hundred and five", 105),
        ("nine hundred thousand", 900_000),
        ("one hundred twenty - five thousand six hundred", 125_600),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("half", Fraction(1, 2)),
        ("two - thirds", Fraction(2, 3)),
        ("a third of", Fraction(1, 3)),
        ("two and a half", Fraction(5, 2)),
        ("an hour and a half", Fraction(3, 2)),
        ("one in five", Fraction(1, 5)),
        ("9 out of 10", Fraction(9, 10)),
        ("twice", 2),
        ("both", 2),
        ("third", 3),
        ("twenty - first", 21),
        ("17th", 17),
    ],
)
def test_reads_one_number(text: str, value: Fraction) -> None:
    (found,) = numbers(text.split())
    assert (found.low, found.high) == (value, value)


def test_reads_a_decade_and_a_vague_number_as_stretches() -> None:
    decade, many = numbers(["the", "1990s", "saw", "hundreds"])
    assert [decade.low, decade.high] == [1990, 1999]
    assert many.low == 100


def test_numbers_beside_each_other_stay_apart() -> None:
    assert [each.low for each in numbers(["five", "and", "six"])] == [5, 6]
    assert [each.low for each in numbers(["one", "of", "five"])] == [1, 5]


def test_takes_no_word_for_a_number() -> None:
    assert not list(numbers(["the", "man", "said", "covid", "5x", "was", "at", "10:30"]))


def test_tells_where_the_words_stand() -> None:
    (found,) = numbers(["about", "a", "hundred", "people"])
    assert (found.start, found.stop) == (1, 3)


def test_tells_what_loosens_a_number() -> None:
    words = ["a", "little", "more", "than", "30"]
    assert bound_before(words, 4) == (0, "above")
    assert bound_before(["with", "30"], 1) == (1, "")


def test_units_are_compared_in_one_base() -> None:
    hour, minute = unit("hours"), unit("minute")
    assert hour is not None
    assert minute is not None
    assert hour.base == minute.base
    assert hour.factor == 60 * minute.factor
