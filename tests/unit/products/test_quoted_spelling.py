"""Which words are one but for spelling, and which are two that look alike."""

import pytest

from onrecord.lexicon.quoted_forms import opposes
from onrecord.products.quoted_spelling import alike, fits_bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("century", "centruy"),
        ("century", "cetury"),
        ("ministers", "minstrs"),
        ("labour", "labor"),
        ("organisations", "organizations"),
        ("centre", "center"),
        ("duarte", "duarta"),
    ],
)
def test_a_slip_or_another_spelling_is_the_same_word(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("million", "billion"),
        ("would", "could"),
        ("attacked", "attacks"),
        ("likely", "unlikely"),
        ("contact", "contract"),
        ("country", "county"),
        ("pact", "pant"),
        ("12345", "12346"),
        ("ferry", "harbour"),
        ("balked", "unbalked"),
    ],
)
def test_two_words_that_look_alike_are_two(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_an_opposite_is_known_by_its_beginning() -> None:
    assert opposes("likely", "unlikely")
    assert not opposes("likely", "like")


@pytest.mark.parametrize(
    ("bare", "whole", "fits"),
    [
        ("hanges", "changes", True),
        ("ask", "asked", True),
        ("likely", "unlikely", False),
        ("s", "so", False),
        ("ferry", "harbour", False),
    ],
)
def test_brackets_leave_enough_of_a_word(bare: str, whole: str, fits: bool) -> None:
    assert fits_bare(bare, whole) is fits
