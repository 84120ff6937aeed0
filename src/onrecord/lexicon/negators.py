"""Negators: whether some words come to a negation by themselves."""

import re

from onrecord.lexicon.tables import words_where

WORD = re.compile(r"n't\b|\w+(?:'\w+)*")


def negated(text: str) -> bool:
    """Whether the words have an odd number of "not", "never", "no" and the like."""
    known = words_where("support_words", 1, "negation")
    words = WORD.findall(text.casefold().replace("’", "'"))
    return bool(sum(word in known or word.endswith("n't") for word in words) % 2 == 1)
