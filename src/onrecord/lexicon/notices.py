"""Notices: sentences that are no report: appeals to the reader, captions, letters sent in."""

import re
from functools import cache

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words_where


def appeals(text: str) -> bool:
    """Whether a sentence opens as an appeal or an instruction to the reader."""
    return bool(_appeal().match(text))


@cache
def _appeal() -> re.Pattern[str]:
    """A verb that opens the sentence is one only where no preposition makes it a noun."""
    opener, reader = (alternatives(_kind(each)).pattern for each in ("opener", "reader"))
    noun = r"(?!\s+(?:for|of|from|among|between|is|are|was|were|has|had|will)\b)"
    return re.compile(rf"\W*(?:{reader}|{opener}{noun})", re.IGNORECASE)


def credits_picture(text: str) -> bool:
    """Whether words name who made a picture: "(Image: …)", "Photo: …"."""
    return bool(_credit().search(text))


@cache
def _credit() -> re.Pattern[str]:
    word = alternatives(_kind("credit")).pattern
    labelled = rf"(?:^|[.!?”’)]\s+){word}\s?(?:by|courtesy(?: of)?)?:\s"
    return re.compile(rf"[(\[]\s*{word}\s*(?:by|:|via)|{labelled}", re.IGNORECASE)


def poses(text: str) -> bool:
    """Whether a sentence says, as captions do, what somebody does in a picture."""
    return bool(_posing().search(text))


@cache
def _posing() -> re.Pattern[str]:
    return alternatives(_kind("posing"))


def is_letter(text: str) -> bool:
    """Whether a paragraph addresses who answers letters: "DEAR ADA: …"."""
    return bool(_letter().match(text))


@cache
def _letter() -> re.Pattern[str]:
    opening = alternatives(_kind("column")).pattern
    return re.compile(rf"\W*{opening}\s+(?:[A-Z][\w.’']+\s?){{1,4}}[:,—]", re.IGNORECASE)


def _kind(kind: str) -> frozenset[str]:
    return words_where("roundup_words", 1, kind)
