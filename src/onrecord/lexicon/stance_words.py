"""Stance words: what shows that a narrator believes, or does not believe, what he reports."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.lexicon.tables import table, words_where

LONGEST = 4
"""Words in the longest cue of resources/stance_cues.tsv."""
CLASS = re.compile(r"\{(\w+)\}(\??)")
GAP = r"[,:]?\s+"
ENDS = ".!?… \n\r\t)]\"'”’"

Place = Literal[
    "beside",
    "front",
    "granted",
    "behind",
    "tail",
    "next",
    "retort",
    "measure",
    "within",
    "relative",
    "inside",
    "lack",
    "contrast",
    "amid",
    "whole",
    "answer",
    "otherwise",
]


class Phrase(NamedTuple):
    """Where a pattern matches a text, in code points, and the stance that it shows."""

    start: int
    end: int
    value: str


def effects(lemmas: Sequence[str]) -> dict[str, range]:
    """What the words with these lemmas do as a cue -> the places of the words that do it."""
    known = _effects()
    found: dict[str, range] = {}
    for begin in range(len(lemmas)):
        for size in range(1, LONGEST + 1):
            for effect in known.get(tuple(lemmas[begin : begin + size]), ()):
                found[effect] = range(begin, min(begin + size, len(lemmas)))
    return found


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one class in resources/stance_words.tsv: "false", "claim", "bogus", …"""
    return words_where("stance_words", 1, name)


def found_in(plain_text: str, place: Place) -> list[Phrase]:
    """Where the patterns of one place match a text that `plain` made, in text order."""
    return sorted(
        Phrase(match.start(), match.end(), value)
        for value, pattern in _patterns(place)
        for match in pattern.finditer(plain_text)
    )


def opening(plain_sentence: str, place: Place) -> Phrase | None:
    """How a sentence begins, by the patterns of one place."""
    for value, pattern in _patterns(place):
        if match := pattern.match(plain_sentence):
            return Phrase(match.start(), match.end(), value)
    return None


def whole(plain_sentence: str, place: Place) -> Phrase | None:
    """What a whole sentence says, by the patterns of one place."""
    for value, pattern in _patterns(place):
        if match := pattern.fullmatch(plain_sentence.rstrip(ENDS)):
            return Phrase(match.start(), match.end(), value)
    return None


@cache
def _effects() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for lemmas, effect in table("stance_cues"):
        key = tuple(lemmas.split())
        found[key] = (*found.get(key, ()), effect)
    return found


@cache
def _patterns(place: Place) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists: dict[str, list[str]] = {}
    for pattern, value, where in table("stance_patterns"):
        if where == place:
            lists.setdefault(value, []).append(_expression(pattern))
    return tuple(
        (value, re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)"))
        for value, each in sorted(lists.items(), reverse=True)
    )


def _expression(pattern: str) -> str:
    """A pattern as a regular expression: {class} any word of it, {class}? or none, _ to three."""
    parts: list[str] = []
    for word in plain(pattern).split():
        known = CLASS.fullmatch(word)
        if known is None:
            own = r"\S+(?:\s\S+){0,2}" if word == "_" else re.escape(word)
            parts.append(own + GAP)
        elif known[2]:
            parts.append(f"(?:{_any_of(known[1])}{GAP})?")
        else:
            parts.append(_any_of(known[1]) + GAP)
    return "".join(parts).removesuffix(GAP)


def _any_of(name: str) -> str:
    longest_first = sorted(words_of(name), key=lambda each: (-len(each), each))
    spaced = (r"\s".join(map(re.escape, each.split())) for each in longest_first)
    return f"(?:{'|'.join(spaced)})"
