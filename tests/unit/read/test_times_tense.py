"""Tense: of the verb that governs a word."""

import pytest

from onrecord import pipeline
from onrecord.models.kit import Kit
from onrecord.read.times_tense import negated, tense


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Vik left Friday.", "Friday", "past"),
        ("Vik has left on Friday.", "Friday", "past"),
        ("The quay was closed on Friday.", "Friday", "past"),
        ("The pact, announced Friday, will hold.", "Friday", "past"),
        ("Vik will leave Friday.", "Friday", "future"),
        ("Vik said he would leave Friday.", "Friday", "future"),
        ("Vik agreed to leave Friday.", "Friday", "future"),
        ("Vik is due to leave Friday.", "Friday", "future"),
        ("The talks are scheduled for Friday.", "Friday", "future"),
        ("The fair opens Friday.", "Friday", "present"),
        ("Monday's talks will be long.", "Monday", "future"),
        ("Vik hailed Friday's ruling.", "Friday", "past"),
        ("A letter of Friday.", "Friday", None),
        ("The ruling Friday shows little.", "Friday", None),
    ],
)
def test_the_tense_is_that_of_the_verb_above(
    kit: Kit, text: str, word: str, expected: str | None
) -> None:
    parse = pipeline.parsed(text, [(0, len(text))], kit)
    token = next(each for each in range(len(parse)) if parse.word(each) == word)
    assert tense(parse, token) == expected


def test_a_verb_is_negated_by_its_not(kit: Kit) -> None:
    text = "Vik did not speak until Friday."
    parse = pipeline.parsed(text, [(0, len(text))], kit)
    assert negated(parse, len(parse) - 2)
