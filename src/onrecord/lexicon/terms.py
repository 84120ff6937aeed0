"""Terms: the words of a text as themes compare them, one key for every form of a word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.lexicon.stand import alternatives, folded
from onrecord.lexicon.tables import words, words_where

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[’']\w+)*")
POSSESSIVE = ("’s", "'s", "s’", "s'")
JOINED = (" ", "-", "‑")
"""What stands between two words that belong together."""

OPENING = "“‘\"'"
"""Marks that may open before a word without parting it from the one before."""

SHORTEST = 3
"""Letters of the shortest word that is a term."""


class Token(NamedTuple):
    """One word: its key and place in code points.

    `general` words are no theme by themselves and stand at no edge of one; `function` words are
    part of none. `named` says that it is written with a capital, `inner` that another word stands
    beside it, before it, so that no sentence opens with it.
    """

    key: str
    start: int
    end: int
    general: bool
    function: bool
    named: bool = False
    inner: bool = False


class Phrase(NamedTuple):
    """One word or two beside each other, by their keys, in code points.

    `opens` and `closes` say that what stands before or behind it stands there with nouns, `named`
    that it is written with capitals within a sentence.
    """

    words: tuple[str, ...]
    start: int
    end: int
    opens: bool
    closes: bool
    named: bool


def phrases(text: str) -> Iterator[Phrase]:
    """Words and pairs of words that may name a theme, with what shows that they are nouns."""
    found = tokens(text)
    for place, token in enumerate(found):
        if not token.general:
            yield phrase_of(text, found, place, place)
        if place + 1 < len(found) and may_pair(text, token, found[place + 1]):
            yield phrase_of(text, found, place, place + 1)


def may_pair(text: str, first: Token, second: Token) -> bool:
    """Whether two words stand side by side and may together name a theme."""
    if first.function or second.function or (first.general and second.general):
        return False
    if len(first.key) < SHORTEST or len(second.key) < SHORTEST or first.key == second.key:
        return False
    if text[first.end : second.start] not in JOINED:
        return False
    if text[first.start : first.end].endswith(POSSESSIVE):
        return False
    return not any(is_report_word(text[each.start : each.end]) for each in (first, second))


def phrase_of(text: str, found: tuple[Token, ...], first: int, last: int) -> Phrase:
    start, end = found[first].start, found[last].end
    before = text[found[first - 1].start : found[first - 1].end] if first else ""
    beside = bool(before) and text[found[first - 1].end : start].rstrip(OPENING) in JOINED
    opens = beside and precedes_noun(before)
    after = found[last + 1] if last + 1 < len(found) else None
    closes = after is None or text[end : after.start] not in JOINED
    closes = closes or (after is not None and follows_noun(text[after.start : after.end]))
    capital = all(text[each.start].isupper() for each in found[first : last + 1])
    words_there = tuple(each.key for each in found[first : last + 1])
    while end > start and text[start:end].endswith(POSSESSIVE[:2]):
        end -= 2
    return Phrase(words_there, start, end, opens, closes, capital and beside)


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order. No word stands for another: a country is not its capital."""
    result: list[Token] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        inner = bool(result) and text[result[-1].end : start].rstrip(OPENING) in JOINED
        token = plain_token(text, start, end)
        result.append(token._replace(named=text[start].isupper(), inner=inner))
    return tuple(result)


def plain_token(text: str, start: int, end: int) -> Token:
    key = word_key(text[start:end])
    function = key in words("layout_function_words") or text[start:end].casefold() in words(
        "layout_function_words"
    )
    short = len(key) < SHORTEST or not key.isalpha()
    general = function or short or key in _general() or key in words("layout_months")
    return Token(key, start, end, general, function)


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """A word without case, diacritics, possessive and the ending of the plural."""
    key = folded(word.replace("’", "'")).rstrip(".").replace(".", "")
    key = key.removesuffix("'s").removesuffix("'")
    if len(key) > 4 and key.endswith("ies"):
        return key[:-3] + "y"
    if len(key) > 4 and key.endswith(("sses", "xes", "ches", "shes")):
        return key[:-2]
    if len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")):
        return key[:-1]
    return key


def reports_speech(text: str) -> bool:
    """Whether words of a sentence lay something on somebody's word."""
    return bool(_report().search(text))


def precedes_noun(word: str) -> bool:
    """Whether a noun, or its adjectives, follow the word."""
    return word.casefold().endswith(POSSESSIVE[:2]) or word.casefold() in _before()


def follows_noun(word: str) -> bool:
    """Whether the word follows a noun more often than a verb or an adjective."""
    return word.casefold() in words_where("roundup_words", 1, "after")


def is_general(key: str) -> bool:
    """Whether the word of a key is too general to be a theme by itself."""
    return key in _general()


def is_role(key: str) -> bool:
    """Whether the word of a key says what somebody is or does."""
    return key in _roles()


@cache
def _roles() -> frozenset[str]:
    tables = ("offices", "layout_roles", "cue_people")
    return frozenset(word_key(each) for name in tables for each in words(name))


def is_office(key: str) -> bool:
    """Whether the word of a key is an office, a post or an occupation."""
    return key in words("offices")


def is_report_word(word: str) -> bool:
    return word.casefold() in words_where("roundup_words", 1, "report")


@cache
def _before() -> frozenset[str]:
    return words_where("roundup_words", 1, "before")


@cache
def _general() -> frozenset[str]:
    return frozenset(word_key(each) for each in words_where("roundup_words", 1, "general"))


def is_notice(text: str) -> bool:
    """Whether a sentence speaks to the reader of a page."""
    return bool(_notice().search(text))


@cache
def _notice() -> re.Pattern[str]:
    return alternatives(words_where("roundup_words", 1, "notice"))


@cache
def _report() -> re.Pattern[str]:
    return alternatives(words_where("roundup_words", 1, "report"))
