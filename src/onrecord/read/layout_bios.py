"""Bios: the lines that say who the writer of a piece is."""

import re

from onrecord.lexicon.layout_words import is_bio_verb, is_role
from onrecord.read.layout_names import Place, is_full, name_at, next_word

WORDS = re.compile(r"[^\W\d_][\w’'-]*")
BEING = frozenset({"is", "was", "are", "were", "serves", "served", "works", "worked"})
HAVING = frozenset({"has", "have"})
WRITTEN = frozenset({"covered", "written", "reported", "worked", "been", "edited", "taught"})
LONGEST = 1000
LONGEST_BIO = 80
ROLE_REACH = 9


def bio_name(text: str) -> Place | None:
    """The name that opens a bio ("Jane Roe is a fellow at …"); None for any other text.

    A title before the name ("President Jane Roe is …") is the way of reports, not of bios.
    """
    if len(text) > LONGEST or len(text.split()) > LONGEST_BIO:
        return None
    place = name_at(text, 0)
    if place is None or place[0] > 0 or not is_full(text, place):
        return None
    following = WORDS.findall(text[next_word(text, place[1]) :][:200])[: ROLE_REACH + 1]
    return place if following and opens_bio(following[0], following[1:]) else None


def opens_bio(verb: str, after: list[str]) -> bool:
    """Whether the words after a name are those of a bio."""
    if verb in BEING:
        return any(is_role(word) for word in after)
    if verb in HAVING:
        return bool(after) and after[0] in WRITTEN
    return is_bio_verb(verb)
