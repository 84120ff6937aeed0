"""Asked for: words that show what a question asks for, and by which a statement gives it."""

import re
from functools import cache
from typing import Literal

from onrecord.lexicon.stand import EDGES, alternatives
from onrecord.lexicon.tables import table, words_where

Asked = Literal["reason", "person", "number", "time"]
ORDER: tuple[Asked, ...] = ("reason", "number", "person", "time")


def asks_for(question: str) -> Asked | None:
    """What a question asks for by the word that opens it, or that opens its last part."""
    text = question.strip(EDGES).casefold().replace("'", "’")
    last = re.split(r"[:;,.?!—–]\s+", text.rstrip("? "))
    for part in (text, last[-1]):
        for kind in ORDER:
            if _phrases(f"asks-{kind}").match(part) and question.rstrip(EDGES).endswith("?"):
                return kind
    return None


def has_words(text: str, kind: str) -> bool:
    """Whether a text has words by which a reason, or a time, is given."""
    return bool(_phrases(kind).search(text))


def is_auxiliary(word: str) -> bool:
    """Whether a word may stand between "who" and the verb."""
    return word in words_where("asked_for", 1, "auxiliary")


@cache
def family(word: str) -> frozenset[str]:
    """The families of near words, by their heads, that a word is in: "paid" is in that of pay."""
    return frozenset(
        kind.removeprefix("family-")
        for start, kind in table("asked_for")
        if kind.startswith("family-") and word.startswith(start) and len(word) <= len(start) + 3
    )


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    return alternatives(words_where("asked_for", 1, kind))
