"""Times: the tables of words, feasts and modifiers hold together."""

import re
from typing import get_args

from onrecord.lexicon.times import classes, feasts, modifiers, patterns, references, value_as
from onrecord.model.timing import TimeMod


def test_a_word_has_its_value_in_each_class() -> None:
    assert value_as("september", "month") == value_as("sept", "month") == "09"
    assert value_as("second", "unit") == "TS"
    assert value_as("second", "ordinal") == "2"
    assert value_as("ferry", "unit") is None


def test_words_are_in_lower_case() -> None:
    words = [*classes(), *feasts(), *references(), *modifiers()]
    assert [word for word in words if word != word.casefold()] == []


def test_references_are_those_of_timex3() -> None:
    assert set(references().values()) == {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}


def test_modifiers_are_those_of_timex3() -> None:
    assert set(modifiers().values()) <= set(get_args(TimeMod))


def test_feasts_are_written_as_the_head_of_their_table_says() -> None:
    rule = re.compile(r"\d\d-\d\d|\d{4}-\d\d-\d\d|\d\d-W-?\d-\d(\+\d)?|easter[+-]\d+")
    assert [each for each in feasts().values() if not rule.fullmatch(each)] == []


def test_patterns_have_a_form_and_a_type() -> None:
    types = {"DATE", "TIME", "DURATION", "SET"}
    assert {kind for form, kind, _ in patterns() if form != "="} == types
