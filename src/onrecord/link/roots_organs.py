"""Organs: bodies by the words of their names, in whatever order these stand.

"Nordkap's harbour ministry", "the Ministry of Harbours of Nordkap" and "a spokesman for Nordkap's
harbour ministry" name one.
"""

from functools import lru_cache

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.tables import words_where

Words = frozenset[str]
NOTHING: Words = frozenset()
POSSESSIVES = ("'s", "’s")
PLURAL, SHORTEST = "s", 4
"""A final letter that the words of a body's name may lack, and how long these then are."""


@lru_cache(maxsize=16384)
def organ_words(name: str) -> Words:
    """What a name is told apart by that says what kind of body it is and which; none for others."""
    words = content_words(name)
    generic = {singular(each) for each in words_where("link_words", 1, "generic")}
    return words if words & generic and words - generic else NOTHING


@lru_cache(maxsize=16384)
def content_words(name: str) -> Words:
    """The words of a name or title that mean something, as they are compared; countries by their
    codes, offices left out."""
    empty = words_where("link_words", 1, "stop")
    return frozenset(
        meant(bare)
        for each in words_of(name)
        if (bare := without_possessive(each)) and folded(bare) not in empty and not office(bare)
    )


def without_possessive(word: str) -> str:
    for each in POSSESSIVES:
        word = word.removesuffix(each)
    return word


def meant(word: str) -> str:
    country = country_of(word)
    return country.iso3 if country else singular(folded(word))


def singular(word: str) -> str:
    return word.removesuffix(PLURAL) if len(word) > SHORTEST else word


def organ_token(name: str) -> frozenset[str]:
    """The token of a body by the words of its name; none where they do not tell which it is."""
    words = organ_words(name)
    return frozenset({f"organ:{' '.join(sorted(words))}"}) if words else NOTHING


def names_organ(title: str, name: str) -> bool:
    """Whether a title has all words that tell a body apart."""
    words = organ_words(name)
    return bool(words) and words <= content_words(title)
