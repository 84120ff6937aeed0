"""Supporter words: a text's words, what each is compared by, how rare it is, and of what kind.

How rare a word is, is told by its word pieces: a vocabulary lists them by frequency.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from onrecord.lexicon.tables import table, words_where
from onrecord.models.wordpieces import WordPieces

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|\w+|[^\w\s]")
SENTENCE = re.compile(
    r"[^.!?…\n]*(?:[.!?…]+(?![\s\"”’')\]])[^.!?…\n]*)*(?:[.!?…]+[\"”’')\]]*|\n|$)"
)
ENDINGS = ("ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s")
SHORTEST_STEM = 3
FIRST_WORD = 1996
"""The piece of the most frequent word; pieces below it are marks and single characters."""
SCALE = 60.0
RAREST = 6.5
PARTS = 0.8
"""What each further piece of a word adds to its weight."""
LIGHT_WEIGHT = 0.15


class Word(NamedTuple):
    """`key` is what it is compared by, `weight` how much it tells; `pieces` are its word pieces.

    `kind`: "mark", "light", "number", "name" or "plain".
    """

    text: str
    start: int
    key: str
    weight: float
    kind: str
    pieces: tuple[int, ...]


class Sentence(NamedTuple):
    """Words of one sentence of a text, which of its references it stands in, and how many pieces
    it has."""

    words: tuple[Word, ...]
    reference: int

    @property
    def size(self) -> int:
        return sum(len(word.pieces) for word in self.words)


@cache
def numbers() -> Mapping[str, str]:
    return {row[0]: row[2] for row in table("support_words") if row[1] == "number"}


@cache
def of_kind(kind: str) -> frozenset[str]:
    return words_where("support_words", 1, kind)


class Reader:
    """Cuts texts into words; remembers the words it has seen."""

    def __init__(self, pieces: WordPieces) -> None:
        self._cut = lru_cache(maxsize=65_536)(lambda word: tuple(pieces.pieces([word])[0]))

    def words(self, text: str) -> tuple[Word, ...]:
        found = list(WORD.finditer(text))
        return tuple(
            self._word(match.group(), match.start(), first=begins(found, at))
            for at, match in enumerate(found)
        )

    def sentences(self, text: str, reference: int = 0) -> Iterator[Sentence]:
        """The sentences of a text that have words, cut at stops and line ends."""
        for match in SENTENCE.finditer(text):
            words = self.words(match.group())
            if any(word.kind != "mark" for word in words):
                moved = (word._replace(start=word.start + match.start()) for word in words)
                yield Sentence(tuple(moved), reference)

    def _word(self, text: str, start: int, first: bool) -> Word:
        pieces = self._cut(text)
        kind = kind_of(text, first)
        return Word(text, start, key_of(text), weight_of(kind, pieces), kind, pieces)


def begins(found: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word begins a sentence, so that its capital says nothing."""
    return at == 0 or found[at - 1].group() in ".!?…:\"“‘'"


def kind_of(text: str, first: bool) -> str:
    low = text.casefold()
    if not text[0].isalnum():
        return "mark"
    if text[0].isdigit() or low in numbers():
        return "number"
    if low in of_kind("light"):
        return "light"
    return "name" if text[0].isupper() and not first else "plain"


def weight_of(kind: str, pieces: Sequence[int]) -> float:
    """0 for marks; else the more, the rarer."""
    if kind == "mark":
        return 0.0
    if kind == "light":
        return LIGHT_WEIGHT
    known = [max(piece - FIRST_WORD, 0) for piece in pieces]
    rare = log(1 + max(known) / SCALE) + PARTS * (len(pieces) - 1)
    return min(max(rare, 0.5 if kind == "plain" else 1.5), RAREST)


@lru_cache(maxsize=65_536)
def key_of(text: str) -> str:
    """Digits for a number, else the word without case, possessive and common endings."""
    low = text.casefold().replace("’", "'")
    if low in numbers():
        return numbers()[low]
    if low[0].isdigit():
        return low.replace(",", "")
    low = low.removesuffix("'s")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST_STEM:
            stem = low.removesuffix(ending)
            return stem + "y" if ending in ("ies", "ied") else stem.removesuffix("e")
    return low.removesuffix("e") if len(low) > SHORTEST_STEM else low
