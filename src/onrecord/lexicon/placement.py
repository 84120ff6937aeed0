"""Placement words: what shows whether a time dates the main clause of its sentence."""

import re
from functools import cache
from typing import Literal

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words_where

Use = Literal[
    "opens",
    "noun",
    "present",
    "perfect",
    "past",
    "modal",
    "will",
    "told",
    "joins",
    "alone",
    "bears",
    "greatest",
    "unsure",
    "bars",
    "turns",
    "plain",
    "subject",
]
TABLE = "placement_words"


def is_used(word: str, use: Use) -> bool:
    """Whether a word stands in the list for a use."""
    return word.casefold().replace("'", "’") in words_where(TABLE, 1, use)


def first_used(text: str, use: Use) -> re.Match[str] | None:
    """The first words of a text that stand in the list for a use."""
    return pattern(use).search(text)


@cache
def pattern(use: Use) -> re.Pattern[str]:
    """Any of the words for a use."""
    return alternatives(words_where(TABLE, 1, use))
