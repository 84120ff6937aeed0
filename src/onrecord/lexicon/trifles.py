"""Trifles: words by which a sentence tells a scene, a diary or a broadcast's own turns."""

import re
from collections.abc import Collection
from functools import cache
from typing import Literal, get_args

from onrecord.lexicon.stand import EDGES, alternatives, folded, words_of
from onrecord.lexicon.tables import words_where

Trifle = Literal[
    "scene", "coming", "diary", "amid", "host", "notice", "tease", "now", "picture", "bio"
]
OF_PLACE = frozenset({"scene", "coming"})
"""What may be the very matter of a pile: an airport, a breakfast."""
STEM = 6
"""Letters by which words are compared."""
TURN = re.compile(
    r"^\W*[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:,[^:\n]{0,40})?:|^[A-ZÀ-Þ]{2,}\s[A-ZÀ-Þ]{2,}\s[A-Z]"
)
"""Who speaks, at the head of a turn of a transcript."""


def trifles(text: str, clear: Collection[str] = ()) -> frozenset[Trifle]:
    """The kinds of trifles of which a text has words, but for words that all hold a stem of those
    that the pile is about (`clear`)."""
    straight = text.replace("'", "’")
    return frozenset(
        kind
        for kind in get_args(Trifle)
        if any(
            kind not in OF_PLACE or not is_clear(each[0], clear)
            for each in _phrases(kind).finditer(straight)
        )
    )


def is_clear(words: str, clear: Collection[str]) -> bool:
    return any(folded(each)[:STEM] in clear for each in words_of(words) if len(each) >= STEM)


def is_rail(heading: str) -> bool:
    """Whether a heading heads links, offers or a live page."""
    return bool(_phrases("rail").match(heading.replace("'", "’").lstrip(EDGES)))


def is_thing(name: str) -> bool:
    """Whether a name is that of papers or of a law, which take no part in a debate."""
    return bool(_phrases("thing").search(name))


def is_courtesy(text: str) -> bool:
    """Whether somebody thanks, greets or exclaims, or a page excuses itself."""
    return bool(_phrases("courtesy").search(text.replace("'", "’")))


def is_turn(text: str) -> bool:
    """Whether a paragraph begins with who speaks, as in a transcript."""
    return bool(TURN.match(text))


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    return alternatives(words_where("trifles", 1, kind))
