"""Idioms and titles: words that look like a cue and lay nothing on anybody's word."""

import re
from collections.abc import Iterable
from functools import cache

from onrecord.lexicon.tables import words
from onrecord.read.attribution_candidate import Candidate
from onrecord.read.attribution_marks import Marks

REACH = 40
"""Code points around a cue that are looked at for an idiom."""
WORD = re.compile(r"[^\W\d_]+")
SO_CALLED = re.compile(r"(?:the )?so[- ]called\b", re.IGNORECASE)
SMALL = 4
"""Letters of a word that a title may leave small."""
FEWEST, MOST = 3, 14
"""Words of a title."""


def without_idioms(text: str, marks: Marks, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates whose cue is no part of an idiom or of a title in quotation marks.

    Nor is a term that somebody or nobody calls so ("the so-called “no limits”") a content.
    """
    return [each for each in candidates if not is_none(text, marks, each)]


def is_none(text: str, marks: Marks, candidate: Candidate) -> bool:
    """Whether a candidate lays nothing on anybody's word."""
    if not candidate.source and SO_CALLED.match(text, candidate.content[0][0]):
        return True
    return any(in_idiom(text, cue) or in_title(text, marks, cue) for cue in candidate.cue[:1])


def in_idiom(text: str, cue: tuple[int, int]) -> bool:
    """Whether a phrase of the table takes in where a cue begins or ends."""
    start = max(0, cue[0] - REACH)
    around = text[start : cue[1] + REACH]
    return any(
        start + found.start() <= at < start + found.end()
        for found in idioms().finditer(around)
        for at in (cue[0], cue[1] - 1)
    )


@cache
def idioms() -> re.Pattern[str]:
    longest_first = sorted(words("cue_idioms"), key=lambda each: (-len(each), each))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def in_title(text: str, marks: Marks, cue: tuple[int, int]) -> bool:
    """Whether a cue stands in a quotation of few words that are capitalised as titles are."""
    number = marks.innermost(cue[0])
    if number < 0:
        return False
    found = WORD.findall(text[slice(*marks.stretches[number].inner)][:400])
    long = [word for word in found if len(word) >= SMALL]
    return FEWEST <= len(found) <= MOST and len(long) > 1 and all(w[0].isupper() for w in long)
