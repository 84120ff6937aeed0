"""Shared words: how many words two statements have in common."""

import re

WORD = re.compile(r"\w+")


def shared_words(one: str, other: str) -> float:
    """The share of words that both have, of all that either has."""
    first, second = (frozenset(WORD.findall(each.casefold())) for each in (one, other))
    return len(first & second) / (len(first | second) or 1)
