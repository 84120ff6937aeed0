"""Hints: what an element's class, id and role say of its part on the page."""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.lexicon.tables import table

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
BODY = "body"
ABOUT_OTHERS = frozenset({"with", "has", "no", "not", "without", "enabled", "disabled"})
LONGEST = 400
"""Code points of a class attribute that are looked at."""


@lru_cache(maxsize=4096)
def hints(names: str) -> tuple[str, ...]:
    """The hints, as "~share", that class names, ids and roles give, in order of first mention.

    Names are cut into words at punctuation and at inner capitals ("relatedPosts" is two words),
    and looked up by themselves and in pairs in page_hints.tsv. A name such as "with-sidebar" says
    nothing of the part itself; a name such as "articleBody" outweighs all others.
    """
    found: dict[str, None] = {}
    for name in names[:LONGEST].split():
        words = [word.lower() for word in WORD.findall(name)]
        hinted = [terms()[term] for term in (*words, *pairs(words)) if term in terms()]
        if BODY in hinted:
            return ()
        if ABOUT_OTHERS.isdisjoint(words):
            found |= {f"~{hint}": None for hint in hinted}
    return tuple(found)


def pairs(words: Sequence[str]) -> list[str]:
    return [f"{words[index]}-{words[index + 1]}" for index in range(len(words) - 1)]


@lru_cache(maxsize=1)
def terms() -> dict[str, str]:
    return {row[0]: row[1] for row in table("page_hints")}
