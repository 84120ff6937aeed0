"""Terms: words as a search compares them, each with its place."""

import re
from functools import lru_cache
from typing import NamedTuple

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
    places: tuple[tuple[int, int], ...]


def terms(text: str, start: int = 0, end: int | None = None) -> Terms:
    """The terms of `text` between two places, in order, with their places in `text`."""
    found = [
        (word, match.span())
        for match in WORD.finditer(text, start, len(text) if end is None else end)
        if (word := compared(match[0]))
    ]
    return Terms(tuple(word for word, _ in found), tuple(place for _, place in found))


@lru_cache(maxsize=65536)
def compared(word: str) -> str:
    """Letters and figures alone, without case and diacritics, ø as o; "" where none are left."""
    return "".join(each for each in folded(word[:LONGEST]) if each.isalnum())
