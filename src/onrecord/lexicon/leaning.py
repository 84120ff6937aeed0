"""Leaning: words by which a sentence cannot be understood without one beside it."""

import re
from functools import cache

from onrecord.lexicon.stand import EDGES, alternatives, folded, leans_back, words_of
from onrecord.lexicon.tables import words_where

SHORT = 12
"""Words up to which a sentence that ends in a pronoun says what it stands for elsewhere."""

POINTING = re.compile(
    r"\b(this|these|those|such)\s+(an?\s+)?([\w’'-]+)(?:\s+(\w+))?", re.IGNORECASE
)
ALONE = re.compile(r"\b(?:this|these|those)(?=\s*[.,;:!?)]|$)", re.IGNORECASE)
PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
LAST = re.compile(r"\b(?:it|them|this|that|these|those|so)\W*$", re.IGNORECASE)
NAMED = re.compile(r"(?<=[\w,;:’] )[A-ZÀ-Þ][\w’'-]+|^\W*(?!\w+(?:ed|ing)\b)[A-ZÀ-Þ][\w’'-]{3,}")
OPEN_HALF = re.compile(r"(?:\bnot\b|\bnever\b|n[’']t\b).*\bbecause\b", re.IGNORECASE)
RELATIVE = frozenset({"who", "whose", "whom", "that", "which", "where", "in", "as"})
BOTH = re.compile(r"\b(?:and|or|but|not only)\b", re.IGNORECASE)


def hangs(text: str) -> bool:
    """Whether a sentence cannot stand without another: its subject or its other side is there."""
    return leans_back(text) or lacks_other_side(text) or pronoun_without_name(text)


def hangs_in_the_air(text: str) -> bool:
    """Whether a sentence hangs on another one and does not even say what it is about.

    "These lamps …" does; "They …" does not.
    """
    about = POINTING.match(text.lstrip(EDGES))
    return hangs(text) and not (about and about[3].casefold() not in RELATIVE)


def points_elsewhere(text: str) -> bool:
    """Whether a sentence points, in passing, at something that another sentence has named."""
    return points_at_noun(text) or bool(ALONE.search(text)) or adds_aside(text)


def half_of_contrast(text: str, following: str) -> bool:
    """Whether a sentence says what is not the reason, and the next one what is."""
    first = words_of(following)[:1]
    opens = bool(first) and first[0].casefold() in _kind("contrast")
    return bool(OPEN_HALF.search(text)) and opens and " but " not in text


def lacks_other_side(text: str) -> bool:
    """Whether a sentence opens as a comparison and never says with what."""
    opening = text.lstrip(EDGES)
    return bool(_phrases("more").match(opening)) and not re.search(r"\bthan\b", text)


def pronoun_without_name(text: str) -> bool:
    """Whether "he" or "she" comes before any name, or a short sentence ends in a pronoun."""
    person = PERSON.search(text)
    if person and not NAMED.search(text, 0, person.start()):
        return True
    return len(words_of(text)) < SHORT and bool(LAST.search(text))


def points_at_noun(text: str) -> bool:
    """Whether "these countries" or "such a step" stands for what the sentence has not named."""
    for match in POINTING.finditer(text):
        word, after = match[3], (match[4] or "").casefold()
        if word.casefold() in _kind("pointed") or word.casefold() in RELATIVE:
            continue
        if match[1].casefold() == "such" and text[: match.start()].casefold().endswith("as "):
            continue
        if match[1].casefold() in ("those", "such") and after in RELATIVE:
            continue
        before = {folded(each)[:5] for each in words_of(text[: match.start()])}
        if folded(word)[:5] not in before:
            return True
    return False


def adds_aside(text: str) -> bool:
    """Whether a sentence adds to, or compares with, what stands before it."""
    if _linking().search(text) or _ending().search(text):
        return True
    for match in _phrases("aside").finditer(text):
        before = words_of(text[: match.start()])
        after = words_of(text[match.end() : match.end() + 20])[:1]
        whole = after and after[0].casefold() in _kind("after")
        whole = whole or (before and before[-1].casefold() in _kind("before"))
        if not whole and not BOTH.search(text, 0, match.start()):
            return True
    return False


@cache
def _kind(kind: str) -> frozenset[str]:
    return words_where("stand_leaning", 1, kind)


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    return alternatives(_kind(kind))


@cache
def _linking() -> re.Pattern[str]:
    return re.compile(rf",\s+{_phrases('linking').pattern},", re.IGNORECASE)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"{_phrases('end').pattern}[.!?”’\"]*$", re.IGNORECASE)
