"""Outcomes: forms of verbs, and how the words before one tell it: as past, as not, or otherwise."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import table, words_where

Telling = Literal["happened", "did_not_happen"]
REACH = 5
"""Auxiliaries and adverbs before a verb that are looked at."""
ENDINGS = re.compile(r"(?:ing|ied|ies|ed|es|e|(?<!s)s|y)$")
DOUBLED = re.compile(r"([bdglmnprt])\1$")
SHORTEST = 3


class Form(NamedTuple):
    """A word as a form of a verb: the verb's stem, and which form it can be."""

    stem: str
    is_past: bool
    is_participle: bool
    is_base: bool


@lru_cache(maxsize=65536)
def form(word: str) -> Form | None:
    """The verb that a word can be a form of; None for words that are too short to tell."""
    plain = folded(word)
    if not plain.isalpha():
        return None
    irregular = _irregular().get(plain)
    if irregular:
        return irregular
    if len(plain) < SHORTEST:
        return None
    past = plain.endswith("ed") and len(plain) > SHORTEST + 1
    return Form(stem(plain), past, past, not past and not plain.endswith("ing"))


def stem(word: str) -> str:
    """A word without the ending of its form: one for "deny" and "denied", "plan" and "planned"."""
    found = _bases().get(word, word)
    shorter = ENDINGS.sub("", found) if len(found) > SHORTEST else found
    if len(shorter) < SHORTEST - 1:
        return found
    return DOUBLED.sub(r"\1", shorter)


def is_light(verb: str) -> bool:
    """Whether a verb, by its stem, is too general to tell one event from another."""
    return verb in _light()


def is_alone(verb: str) -> bool:
    """Whether a verb, by its stem, tells an event with nothing but who does it ("resign")."""
    return verb in _alone()


def role(word: str, name: str) -> bool:
    return word in words_where("outcome_words", 1, name)


def told(before: Sequence[str], word: str) -> Telling | None:
    """How a verb is told by the words before it in its clause (lower case, the nearest last).

    None where it is not told in the past, or not plainly.
    """
    found = form(word)
    if found is None or any(role(each, "unless") or role(each, "doubt") for each in before):
        return None
    chain = auxiliaries(before)
    rest = before[: len(before) - len(chain)]
    if any(role(each, "modal") or role(each, "doubt") for each in chain) or rest[-1:] == ["to"]:
        return "did_not_happen" if chain == [] and found.is_base and fails(rest) else None
    negated = any(is_not(each) for each in chain) or any(role(each, "not") for each in rest)
    if any(role(each, "did") for each in chain):
        return ("did_not_happen" if negated else "happened") if found.is_base else None
    if not in_past(chain, found):
        return None
    return "did_not_happen" if negated else "happened"


def in_past(chain: Sequence[str], found: Form) -> bool:
    """Whether a form with its auxiliaries is in the past or the perfect, or passive in these."""
    perfect = any(role(each, "perfect") for each in chain)
    present = any(role(each, "present") for each in chain)
    if present and not perfect:
        return False
    if perfect:
        return found.is_participle
    return found.is_past and not found.is_base


def fails(rest: Sequence[str]) -> bool:
    """Whether the words before an infinitive say that it was not done ("failed to")."""
    return any(role(each, "fails") for each in rest[-3:])


def auxiliaries(before: Sequence[str]) -> list[str]:
    """The auxiliaries and adverbs right before a verb."""
    found: list[str] = []
    for each in reversed(before[-REACH:]):
        known = ("aux", "modal", "present", "adverb", "not", "doubt")
        if not (any(role(each, name) for name in known) or each.endswith("ly")):
            break
        found.insert(0, each)
    return found


def is_not(word: str) -> bool:
    return role(word, "not") or word.endswith("n't")


@cache
def _irregular() -> dict[str, Form]:
    found: dict[str, Form] = {}
    for verb, past, participle, *_ in table("outcome_verbs"):
        for each in (past, participle) if past else ():
            known = found.get(each)
            is_past = each == past or bool(known and known.is_past)
            done = each == participle or bool(known and known.is_participle)
            found[each] = Form(stem(verb), is_past, done, each == verb)
    return found


@cache
def _bases() -> dict[str, str]:
    """The verb of each form that is not made with an ending."""
    return {
        each: verb
        for verb, past, participle, *_ in table("outcome_verbs")
        for each in (past, participle)
        if each and each != verb
    }


@cache
def _light() -> frozenset[str]:
    return frozenset(stem(row[0]) for row in table("outcome_verbs") if row[3] == "light")


@cache
def _alone() -> frozenset[str]:
    return frozenset(stem(row[0]) for row in table("outcome_verbs") if row[3] == "alone")
