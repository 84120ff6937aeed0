"""Unnamed: what texts say of people whom they do not name, as patterns over the text."""

import re
from functools import cache

from onrecord.lexicon.tables import table, words_where


@cache
def terms(kind: str) -> re.Pattern[str]:
    """Any phrase of the kind, as whole words, whatever the white space between them."""
    phrases = sorted((row[0] for row in table("unnamed_terms") if row[1] == kind), key=len)
    joined = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in reversed(phrases))
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)


@cache
def _counts() -> dict[str, int]:
    return {row[0]: int(row[2]) for row in table("unnamed_terms") if row[1] == "count"}


def count_named(words: str) -> int | None:
    """The number that words or digits give, None where they give none."""
    words = words.casefold()
    return int(words) if words.isdecimal() and len(words) < 5 else _counts().get(words)


def is_quantity(word: str) -> bool:
    """Whether a noun makes a number with "a" in front of it: "a dozen"."""
    return word.casefold() in words_where("unnamed_terms", 1, "quantity")


def makes_vague(word: str) -> bool:
    """Whether a word in front of a number says that it is not quite that many."""
    return word.casefold() in words_where("unnamed_terms", 1, "vague")
