"""Turns: words by which a sentence hangs on another clause, or takes back the one before."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words_where


def reverses(text: str) -> bool:
    """Whether a sentence opens by taking back, or turning round, the one before it."""
    return bool(_reversal().match(text))


@cache
def _reversal() -> re.Pattern[str]:
    return opening("reversal")


def only_a_purpose(text: str) -> bool:
    """Whether words open as what hangs on a main clause that is not among them."""
    return bool(_purpose().match(text))


@cache
def _purpose() -> re.Pattern[str]:
    return opening("purpose")


def clauses(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that open a clause which hangs on another."""
    return _clause().finditer(text)


@cache
def _clause() -> re.Pattern[str]:
    return alternatives(words_where("roundup_words", 1, "clause"))


def opening(kind: str) -> re.Pattern[str]:
    """Words of a kind where they stand first."""
    found = alternatives(words_where("roundup_words", 1, kind))
    return re.compile(r"\W*" + found.pattern, re.IGNORECASE)
