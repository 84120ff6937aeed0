"""Timeline words: what the words around an expression of time show of what it dates."""

import re
from functools import cache

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import table, words_where

TABLE = "timeline_words"
REGULAR = re.compile(r"\b[a-z]{2,}ed\b")


def places(word: str) -> bool:
    """Whether a year, month or weekday behind this word says when something was."""
    return word.casefold() in words_where(TABLE, 1, "places")


def is_dated_thing(word: str) -> bool:
    """Whether a thing is named with the year of its making ("the 2015 study")."""
    return word.casefold() in words_where(TABLE, 1, "thing")


def looks_ahead(text: str) -> bool:
    """Whether words say that what they tell was still to come."""
    return _whole("ahead").search(text) is not None


def tells_back(text: str) -> bool:
    """Whether words hold a verb of the past."""
    return _whole("back").search(text) is not None or REGULAR.search(text) is not None


def dates_nothing(expression: str) -> bool:
    """Whether an expression of time is of no event: "recent months", "the past year", "now"."""
    return _whole("skipped").match(expression.strip()) is not None


def shift_of(expression: str) -> int | None:
    """How many units an expression is away from the day of writing: "last week" -1, "this" 0."""
    found = _shifts().search(expression)
    return _shift()[found[0].casefold()] if found else None


@cache
def _whole(use: str) -> re.Pattern[str]:
    return alternatives(words_where(TABLE, 1, use))


@cache
def _shifts() -> re.Pattern[str]:
    return alternatives(_shift())


@cache
def _shift() -> dict[str, int]:
    return {row[0].casefold(): int(row[2]) for row in table(TABLE) if row[1] == "shift"}
