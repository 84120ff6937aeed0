"""Terms: words as a search compares them, each with its place."""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from onrecord.lexicon.stand import folded

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Scripts that put no space between words: Thai to Khmer, Chinese and Japanese; and Korean, whose
particles stand on the word. Each character is a term, and what is sought is a run of them."""

INSIDE = (
    "\u00ad\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u2060\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""What stands inside a word and is no letter: combining marks, soft hyphens, joiners."""

WORD = re.compile(
    rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:[{INSIDE}]+[^\W_{UNSPACED}]+)*[\u0300-\u036f]*"
)
LONGEST = 100
"""Code points of a term that are compared: what is longer is no word."""


class Terms(NamedTuple):
    """Words as they are compared and, side by side, where each stands: code points, half open."""

    words: tuple[str, ...]
    places: Sequence[tuple[int, int]]


def terms(text: str, start: int = 0, end: int | None = None) -> Terms:
    """The terms of `text` between two places, in order, with their places in `text`."""
    found = [
        (word, match.span())
        for match in WORD.finditer(text, start, len(text) if end is None else end)
        if (word := compared(match[0]))
    ]
    return Terms(tuple(word for word, _ in found), tuple(place for _, place in found))


class Places(Sequence[tuple[int, int]]):
    """Places of terms in little room, `start` code points on."""

    def __init__(self, starts: "array[int]", ends: "array[int]", start: int) -> None:
        self.starts, self.ends, self.start = starts, ends, start

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[int, int]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, int] | Sequence[tuple[int, int]]:
        if isinstance(at, slice):
            return Places(self.starts[at], self.ends[at], self.start)
        return self.start + self.starts[at], self.start + self.ends[at]


def kept_terms(text: str, start: int, end: int) -> Terms:
    """As terms, for stretches that are asked for again and again."""
    words, starts, ends = kept(text[start:end])
    return Terms(words, Places(starts, ends, start))


@lru_cache(maxsize=65536)
def kept(stretch: str) -> tuple[tuple[str, ...], "array[int]", "array[int]"]:
    """The words of a stretch, and where each begins and ends from its first code point."""
    found = terms(stretch)
    starts = array("L", (start for start, _ in found.places))
    ends = array("L", (end for _, end in found.places))
    return found.words, starts, ends


@lru_cache(maxsize=65536)
def compared(word: str) -> str:
    """Letters and figures alone, without case and diacritics, ø as o; "" where none are left."""
    return "".join(each for each in folded(word[:LONGEST]) if each.isalnum())
