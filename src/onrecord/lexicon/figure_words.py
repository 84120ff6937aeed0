"""Figure words: what tells of another figure before or after, and nouns that say little."""

import re
from functools import cache

from onrecord.lexicon.actors import is_demonym
from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words, words_where
from onrecord.lexicon.terms import is_office


def tells_change(text: str) -> bool:
    """Whether a sentence tells that a figure was another before, or is not the last."""
    return bool(_changes().search(text))


def is_thin(noun: str) -> bool:
    """Whether there are so many of the like that a count of them needs more to be known by."""
    return noun in words_where("figure_words", 1, "thin")


def is_people(noun: str) -> bool:
    """Whether a noun, by its key, is one for people."""
    known = is_office(noun) or noun in words_where("figure_words", 1, "person")
    return known or is_demonym(noun.capitalize())


def measures(word: str) -> bool:
    """Whether a word, by its key, says that something is measured, and not what."""
    return word in words_where("figure_words", 1, "measure")


def is_weak(word: str) -> bool:
    """Whether sentences share a word, by its key, without telling of the same."""
    return word in words_where("figure_words", 1, "weak")


def joins(word: str) -> bool:
    """Whether a word, by its key, is a preposition that stands before a number."""
    return word in words_where("figure_words", 1, "joins")


def states(text: str) -> bool:
    """Whether what stands between a thing and a number tells that it is that: "is", "totals"."""
    return text.strip().casefold() in words_where("figure_words", 1, "states")


def refers(word: str) -> bool:
    """Whether a word before a small number tells that its things were told of before."""
    return word.casefold() in words("number_definite")


@cache
def _changes() -> re.Pattern[str]:
    return alternatives(words_where("figure_words", 1, "changes"))
