"""Alike: whether two dated statements tell of one thing in like words, or date it differently."""

import re

from onrecord.lexicon.stand import words_of
from onrecord.products.background.dated import Dated, Told
from onrecord.products.background.narrated import Narrated
from onrecord.products.background.sayings import DAY, tellers
from onrecord.products.background.story import apart
from onrecord.products.terms_weighed import stems as terms_of

FEW = 2
"""Words that two statements share, beside those of their time or of the matter, to tell of one
thing."""

SHARED = 0.2
"""Share of the words of the shorter of two statements of one day, names aside, from which they tell
of one event."""

LOWER = re.compile(r"\b[a-z][\w’'-]+")

NEARBY, MANY, MOSTLY = 10, 4, 0.4
"""Days, and words names aside, up to and from which two statements date one event differently."""


def told_alike(one: Dated, other: Dated, matter: frozenset[str]) -> bool:
    """Whether two statements of one day share words for what was done, beside names and the words
    of the whole pile's matter."""
    here, there = (terms_of(" ".join(LOWER.findall(text_of(it.told)))) for it in (one, other))
    both = len((here & there) - matter)
    return both >= FEW and both >= SHARED * max(1, min(len(here), len(there)))


def is_otherwise(one: Dated, other: Dated) -> bool:
    """Whether two statements of different days near each other tell alike what was done."""
    if one.kind != other.kind or one.kind == "ahead" or one.value == other.value:
        return False
    if tellers(one) != tellers(other):
        return False
    if min(one.precision, other.precision) < DAY or apart(one.value, other.value) > NEARBY:
        return False
    here, there = (terms_of(" ".join(LOWER.findall(text_of(it.told)))) for it in (one, other))
    both = len(here & there)
    return both >= MANY and both >= MOSTLY * max(1, min(len(here), len(there)))


def split(one: Dated, other: Dated) -> bool:
    """Whether one of two looks ahead, and the other does not."""
    return (one.kind == "ahead") != (other.kind == "ahead")


def overlapping(one: Told, other: Told) -> bool:
    """Whether two statements share a place."""
    if one.shelf.document != other.shelf.document:
        return False
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def same_words(one: Told, other: Told) -> bool:
    """Whether two statements share a place, or are copies of each other."""
    return overlapping(one, other) or words_of(text_of(one)) == words_of(text_of(other))


def text_of(told: Told) -> str:
    if isinstance(told.line, Narrated):
        return told.line.text
    return " ".join(each.exact for each in told.spans)


def vector_of(told: Told) -> bytes:
    """The direction of the sentence in which a statement stands; empty where none is known."""
    first, last = told.spans[0].start, told.spans[-1].end
    for each in told.shelf.reading.propositions:
        if each.vector and first <= each.spans[0].start and each.spans[-1].end <= last:
            return each.vector
    return b""


def cosine(one: bytes, other: bytes) -> float:
    """That of two directions; 0 where one is not known."""
    if not one or not other:
        return 0.0
    from onrecord.models.nearness import cosines  # noqa: PLC0415  # so that --help imports no numpy

    return cosines(one, [other])[0]
