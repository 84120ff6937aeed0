"""Words of disputes: by which somebody denies, rejects or corrects, and what is then denied."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.outcomes import stem
from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import table, words_where

Effect = Literal["denies", "refuses", "believes", "false", "accuses", "corrects", "twice"]
Disputing = Literal["denies", "refuses"]
WORD = re.compile(r"n[’']t\b|\w+(?:-\w+)*?(?=n[’']t\b)|\w+(?:[’'-]\w+)*")
LONGEST = 4
"""Words in the longest cue of resources/link_dispute_cues.tsv."""


class DisputeReason(NamedTuple):
    """One row of link_dispute_reasons.tsv; `score` is 0 to 1."""

    kind: str
    score: float
    sentence: str


@cache
def dispute_reasons() -> dict[str, DisputeReason]:
    """All reasons by id."""
    rows = table("link_dispute_reasons")
    return {row[0]: DisputeReason(row[1], float(row[2]), row[3]) for row in rows}


def effects(text: str) -> dict[Effect, range]:
    """What words of a text do as cues -> the places, among its words, of the first that do it."""
    found: dict[Effect, range] = {}
    keys = cue_keys(text)
    known = _effects()
    for begin in range(len(keys)):
        for size in range(min(LONGEST, len(keys) - begin), 0, -1):
            for effect in known.get(keys[begin : begin + size], ()):
                found.setdefault(effect, range(begin, begin + size))
    return found


def disputes(text: str) -> Disputing | None:
    """Whether the words of a cue deny ("denies") or refuse ("refuses") what they are about.

    One that is itself negated ("did not deny") does neither.
    """
    found = effects(text)
    order: tuple[Disputing, ...] = ("denies", "refuses")
    effect = next((each for each in order if each in found), None)
    return None if effect is None or is_turned(found, effect) else effect


def disbelieves(text: str) -> bool:
    """Whether the words of a cue say that somebody does not believe something."""
    found = effects(text)
    return "believes" in found and is_turned(found, "believes")


def accuses(text: str) -> bool:
    """Whether the words of a cue lay something on somebody."""
    found = effects(text)
    return "accuses" in found and not is_turned(found, "accuses")


def is_turned(found: Mapping[Effect, range], effect: Effect) -> bool:
    """Whether a negation stands before the words that have an effect."""
    return "twice" in found and found["twice"].start < found[effect].start


@cache
def charge_nouns() -> frozenset[str]:
    """Nouns that lay something on somebody."""
    return families_of("charge")


@cache
def report_nouns() -> frozenset[str]:
    """Nouns for what a paper or a witness tells."""
    return families_of("report")


@cache
def telling_nouns() -> frozenset[str]:
    """Nouns for what is told, charges and reports among them."""
    return charge_nouns() | report_nouns() | families_of("telling")


@cache
def verdict_words() -> frozenset[str]:
    """Each word by which something is called untrue."""
    phrases = (words for words, effect in table("link_dispute_cues") if effect == "false")
    return frozenset(family(each) for words in phrases for each in folded(words).split())


def families_of(kind: str) -> frozenset[str]:
    return frozenset(map(family, words_where("link_dispute_nouns", 1, kind)))


@cache
def family(word: str) -> str:
    """What a dictionary form says, as denials and charges are compared: its family, or its stem."""
    return _families().get(word) or _families().get(stem(word)) or stem(word)


@cache
def is_telling(root: str) -> bool:
    """Whether a family alone says what is denied: "any meddling" does, "any role" does not."""
    return root in _clear()


def cue_keys(text: str) -> tuple[str, ...]:
    return tuple(cue_key(each) for each in WORD.findall(folded(text.replace("’", "'"))))


@cache
def cue_key(word: str) -> str:
    return stem(word)


@cache
def _effects() -> dict[tuple[str, ...], tuple[Effect, ...]]:
    found: dict[tuple[str, ...], tuple[Effect, ...]] = {}
    for words, effect in table("link_dispute_cues"):
        key = cue_keys(words)
        found[key] = (*found.get(key, ()), effect)  # type: ignore[arg-type]
    return found


@cache
def _clear() -> frozenset[str]:
    return frozenset(row[1] for row in table("link_dispute_words") if len(row) < 3 or not row[2])


@cache
def _families() -> dict[str, str]:
    rows = table("link_dispute_words")
    return {form: row[1] for row in rows for form in (row[0], stem(row[0]))}
