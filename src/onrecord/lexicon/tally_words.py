"""Tally words: nouns that are counted, and what says that a list is or is not complete."""

import re
from functools import cache
from typing import Literal

from onrecord.lexicon.tables import table

Named = Literal["country", "person", "name", "matter"]
Use = Literal["open", "compare", "part", "rest"]
KINDS: tuple[Named, ...] = ("country", "person", "name", "matter")


def named_by(noun: str) -> Named | None:
    """What a noun, by its lemma, counts: countries, people, other named things, or matters, which
    common nouns tell.
    """
    return next((kind for kind in KINDS if noun in _of(kind)), None)


def heads_items(noun: str) -> bool:
    """Whether items of such things may be listed below a line."""
    return noun in _of("item")


def is_open(text: str) -> bool:
    """Whether words say that a list is not complete: "including", "among them"."""
    return bool(_pattern("open").search(text))


def goes_on(text: str) -> bool:
    """Whether words after a list tell that it is not the whole: "The others", "Two more"."""
    return bool(_pattern("rest").search(text))


def compares(text: str) -> bool:
    """Whether what follows a noun makes its number a difference: "three more than"."""
    return bool(_pattern("compare").match(text.lstrip()))


def sums(before: str, after: str) -> bool:
    """Whether the words before a number, from the start of its sentence, or those after its noun
    say that it sums up what was listed.
    """
    opened = _pattern("summing").fullmatch(before.strip().replace("’", "'"))
    return bool(opened or _pattern("after").match(after.lstrip(" ,")))


def is_part(before: str) -> bool:
    """Whether the words before a number say that only a part of so many is meant."""
    return bool(re.search(rf"(?:{_body('part')})\s*$", before, re.IGNORECASE))


@cache
def _of(use: str) -> frozenset[str]:
    return frozenset(words for words, each in table("tally_words") if each == use)


def _body(use: str) -> str:
    longest_first = sorted(_of(use), key=lambda each: (-len(each), each))
    return "|".join(rf"\b{re.escape(each)}\b" for each in longest_first)


@cache
def _pattern(use: str) -> re.Pattern[str]:
    return re.compile(_body(use), re.IGNORECASE)
