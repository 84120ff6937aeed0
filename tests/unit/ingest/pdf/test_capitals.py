"""A large initial goes back to its word."""

import pytest

from onrecord.ingest.pdf.capitals import settled
from onrecord.ingest.pdf.words import Word


def page(initial: str, first: str, *others: str) -> list[str]:
    words = [
        Word(initial, 50, 70, 124, 34, False),
        Word(first, 74, 90, 106, 10, False),
        Word("below", 74, 90, 118, 10, False),
        *(Word(text, 50, 80, 140 + 12 * at, 10, False) for at, text in enumerate(others)),
    ]
    return [word.text for word in settled(words)]


@pytest.mark.parametrize(
    ("initial", "first", "others", "word"),
    [
        ("T", "he", (), "The"),
        ("A", "fter", (), "After"),
        ("A", "ferry", ("ferry", "words"), "A ferry"),
    ],
)
def test_an_initial_is_joined(initial: str, first: str, others: tuple[str, ...], word: str) -> None:
    assert page(initial, first, *others)[0] == word


def test_a_letter_that_stands_alone_stays() -> None:
    words = [Word("X", 50, 70, 124, 34, False), Word("far", 300, 320, 300, 10, False)]
    assert [word.text for word in settled(words)] == ["X", "far"]
