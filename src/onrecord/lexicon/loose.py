"""Loose: words that lose their sense where they are cut from their sentence."""

import re
from functools import cache

from onrecord.lexicon.stand import EDGES, alternatives
from onrecord.lexicon.tables import table

JOINTS = re.compile(r"[,;:—–]|--|[.!?…]\s|\s-\s")
"""Marks behind which the other half of a sentence, or another sentence, may stand."""


def is_half(words: str) -> bool:
    """Whether words are a clause that another one must answer ("even if the council pays")."""
    clause = words.strip(EDGES + ",;:.!?")
    return bool(_words("half").match(clause)) and not JOINTS.search(clause)


def is_unmeant(beside: str) -> bool:
    """Whether what stands beside a quotation says that it is a joke, is acted or was corrected."""
    return bool(_words("unmeant").search(beside))


def supposes(sentence: str) -> bool:
    """Whether a sentence opens as one that only supposes what it tells."""
    return bool(_words("supposes").match(sentence.lstrip(EDGES)))


def sets_horizon(before: str) -> bool:
    """Whether words that end right before a time say that it is the latest one ("by")."""
    last = None
    for each in _words("horizon").finditer(before):
        last = each
    return last is not None and not before[last.end() :].strip()


@cache
def _words(kind: str) -> re.Pattern[str]:
    return alternatives(row[0] for row in table("stand_loose") if row[1] == kind)
