"""By-lines: lines that say who wrote a piece, where and when, and the bios of writers."""

import re

from onrecord.lexicon.layout_words import is_bio_verb, is_note, is_outlet_word, is_role
from onrecord.read.layout_dates import dateline
from onrecord.read.layout_names import (
    Place,
    full_names_from,
    name_at,
    names_from,
    next_word,
)

BY = re.compile(
    r"(?:(?:posted|written|reported|words|story|analysis|opinion|text|published)\s+)?"
    r"(?:by|BY)\b\s*:?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
BAR = re.compile(r"\s*[|•·]\s*")
WORDS = re.compile(r"[^\W\d_][\w’'-]*")
LONGEST_BYLINE = 24
LONGEST_BIO = 80
ROLE_REACH = 12


def is_byline(text: str) -> bool:
    """Whether a block is a by-line, a dateline, both between bars, or a note on the article."""
    if dateline(text) is not None or byline_names(text) or is_note(text):
        return True
    return len(text.split()) <= LONGEST_BYLINE and any(map(dateline, BAR.split(text)))


def byline_names(text: str) -> tuple[Place, ...]:
    """The names in a by-line ("By Jane Roe and John Doe"; "Jane Roe | Reporter | May 3, 2031")."""
    if len(text.split()) > LONGEST_BYLINE:
        return ()
    begun = BY.match(text)
    if begun is not None:
        return tuple(names_from(text, begun.end()))
    parts = BAR.split(text)
    if len(parts) < 2 or not any(is_role_line(part) or dateline(part) for part in parts[1:]):
        return ()
    whole = full_names_from(text, 0)
    return whole if whole and BAR.match(text, whole[-1][1]) else ()


def is_role_line(text: str) -> bool:
    """Whether a few words say what a writer is ("Staff Reporter")."""
    found = WORDS.findall(text)
    return 0 < len(found) <= 6 and any(is_role(word) for word in found)


def bio_name(text: str) -> Place | None:
    """The name that opens a bio ("Jane Roe is a fellow at …"); None for any other text."""
    place = name_at(text, 0)
    if place is None or len(text.split()) > LONGEST_BIO or len(text[slice(*place)].split()) < 2:
        return None
    following = WORDS.findall(text[next_word(text, place[1]) :])[: ROLE_REACH + 1]
    if not following or not is_bio_verb(following[0]):
        return None
    if following[0] in ("is", "was", "are", "were", "has", "have", "serves", "served", "works"):
        return place if any(is_role(word) for word in following[1:]) else None
    return place


def is_outlet_line(text: str) -> bool:
    """Whether a line is nothing but the name of an outlet ("The Harbour Post")."""
    found = text.split()
    return (
        2 <= len(found) <= 5
        and is_outlet_word(found[-1])
        and all(word[0].isupper() or word in ("of", "and", "&", "the") for word in found)
    )
