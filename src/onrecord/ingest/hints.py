"""Hints: what an element's class, id and role say of its part on the page."""

import re
from functools import lru_cache

from onrecord.lexicon.tables import table

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
LONGEST = 400
"""Code points of a class attribute that are looked at."""


@lru_cache(maxsize=4096)
def hints(names: str) -> tuple[str, ...]:
    """The hints, as "~share", that class names, ids and roles give, in order of first mention.

    Names are cut into words at punctuation and at inner capitals ("relatedPosts" is two words),
    and looked up by themselves and in pairs in page_hints.tsv.
    """
    found: dict[str, None] = {}
    for name in names[:LONGEST].split():
        words = [word.lower() for word in WORD.findall(name)]
        pairs = ["-".join(words[i : i + 2]) for i in range(len(words) - 1)]
        for term in (*words, *pairs):
            if hint := terms().get(term):
                found[f"~{hint}"] = None
    return tuple(found)


@lru_cache(maxsize=1)
def terms() -> dict[str, str]:
    return {row[0]: row[1] for row in table("page_hints")}
