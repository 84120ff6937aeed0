"""Moods: words that hedge, negate, condition, ask, doubt or take back what a text tells."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table, words_where
from onrecord.lexicon.veracity import certainty_of
from onrecord.model.manner import Certainty

LONGEST_CUE = 3
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})

ENDS = ".!?… \n\r\t)]\"'”’"


class Found(NamedTuple):
    """Where words of a list stand, in code points, and what the list says of them."""

    start: int
    end: int
    kind: str
    reach: str


def plain(text: str) -> str:
    """`text` in lower case with straight apostrophes, code point for code point."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    return small if small.isascii() else small.translate(APOSTROPHES)


def effects(lemmas: Sequence[str]) -> frozenset[str]:
    """What the words whose lemmas these are do as a cue: "denies", "declines", "plans", …"""
    known = _effects()
    found: set[str] = set()
    for begin in range(len(lemmas)):
        for size in range(1, LONGEST_CUE + 1):
            found |= known.get(tuple(lemmas[begin : begin + size]), frozenset())
    return frozenset(found)


def effects_of_phrase(*words: str) -> frozenset[str]:
    """What exactly these words do, all of them together."""
    return _effects().get(words, frozenset())


def words_of(use: str) -> frozenset[str]:
    """The words of one use in resources/mood_words.tsv: "pointer", "generic", …"""
    return words_where("mood_words", 1, use)


def hedge(word: str, use: str, negated: bool = False) -> Certainty:
    """How sure a word of resources/mood_hedges.tsv makes what it governs in that use."""
    plainly, denied = _hedges().get((word, use), ("certain", "certain"))
    return denied if negated else plainly


def hedging(use: str) -> frozenset[str]:
    """The words of one use in resources/mood_hedges.tsv: "modal", "adverb", …"""
    return words_where("mood_hedges", 1, use)


def marks(plain_text: str) -> Iterator[Found]:
    """The narrator's governing words in a text that `plain` made, in no settled order."""
    for (kind, reach), pattern in _mark_patterns().items():
        for match in pattern.finditer(plain_text):
            yield Found(match.start(), match.end(), kind, reach)


def retraction(plain_sentence: str) -> Found | None:
    """How a sentence takes back what stands before it: reach "back" or "last", else None."""
    patterns = _retraction_patterns()
    for reach in ("back", "last"):
        if match := patterns[reach].match(plain_sentence):
            return Found(match.start(), match.end(), "distance", reach)
    match = patterns["inside"].search(plain_sentence)
    match = match or patterns["whole"].fullmatch(plain_sentence.rstrip(ENDS))
    return Found(match.start(), match.end(), "distance", "last") if match else None


def revision(plain_sentence: str) -> Found | None:
    """How a sentence tells what came out later ("We now know …"), else None."""
    match = _retraction_patterns()["since"].match(plain_sentence)
    return Found(match.start(), match.end(), "distance", "last") if match else None


def opener(plain_sentence: str) -> Found | None:
    """What ties a sentence to the one before: kind "contrast" ("but") or "condition" ("if so")."""
    for kind, pattern in _opener_patterns().items():
        if match := pattern.match(plain_sentence):
            return Found(match.start(), match.end(), kind, "last")
    return None


@cache
def _effects() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for lemmas, effect in table("mood_cues"):
        key = tuple(lemmas.split())
        found[key] = found.get(key, frozenset()) | {effect}
    return found


@cache
def _hedges() -> dict[tuple[str, str], tuple[Certainty, Certainty]]:
    return {
        (word, use): (certainty_of(plainly), certainty_of(denied))
        for word, use, plainly, denied in table("mood_hedges")
    }


@cache
def _mark_patterns() -> dict[tuple[str, str], re.Pattern[str]]:
    lists: dict[tuple[str, str], list[str]] = {}
    for words, kind, reach in table("mood_marks"):
        lists.setdefault((kind, reach), []).append(words)
    return {key: _pattern(each) for key, each in lists.items()}


@cache
def _retraction_patterns() -> dict[str, re.Pattern[str]]:
    rows = table("mood_retractions")
    return {
        reach: _pattern([words for words, other in rows if other == reach])
        for reach in ("back", "last", "inside", "whole", "since")
    }


@cache
def _opener_patterns() -> dict[str, re.Pattern[str]]:
    rows = table("mood_openers")
    return {
        kind: _pattern([words for words, other in rows if other == kind])
        for kind in ("contrast", "condition")
    }


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words; "_" stands for up to three words."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, longest_first))})(?!\w)")


def _expression(phrase: str) -> str:
    words = [r"\S+(?:\s\S+){0,2}" if word == "_" else re.escape(word) for word in phrase.split()]
    return r"\s".join(words)
