"""Times: words of time by class with their values, phrases that point, patterns, feasts."""

from collections.abc import Mapping
from functools import cache

from onrecord.lexicon.tables import table

Classes = Mapping[str, str]


@cache
def classes() -> Mapping[str, Classes]:
    """For each word of time (lower case) its classes, and its value in each."""
    found: dict[str, dict[str, str]] = {}
    for word, kind, value in table("time_words"):
        found.setdefault(word, {})[kind] = value
    return found


def value_as(word: str, kind: str) -> str | None:
    """The value of a word in a class; None where it is not of it."""
    return classes().get(word, {}).get(kind)


@cache
def references() -> Mapping[str, str]:
    """Phrases for the past, present and future: "at the moment" to PRESENT_REF."""
    return {row[0]: row[1] for row in table("time_references")}


@cache
def feasts() -> Mapping[str, str]:
    """Named days: MM-DD, MM-WX-D (the Xth weekday D of a month; -1 the last), or easter+N."""
    return {row[0]: row[1] for row in table("time_feasts")}


@cache
def modifiers() -> Mapping[str, str]:
    """What a phrase before a time makes of it, as `mod` of TIMEX3."""
    return {row[0]: row[1] for row in table("time_modifiers")}


def patterns() -> tuple[tuple[str, ...], ...]:
    """Form, type and pattern of each kind of expression, in order of preference."""
    return table("time_patterns")
