"""Nouns of events: the verb that each is of, and the words that say that it took place."""

from collections.abc import Sequence
from functools import cache

from onrecord.lexicon.outcomes import stem
from onrecord.lexicon.tables import table


def event_noun(word: str) -> str:
    """The stem of the verb of a noun that names an event; "" for other words."""
    return _nouns().get(word, "")


def takes_place(words: Sequence[str]) -> bool:
    """Whether these words begin with a verb that says of an event no more than that it is."""
    return bool(words) and (words[0] in _places() or " ".join(words[:2]) in _places())


@cache
def _nouns() -> dict[str, str]:
    return {word: stem(verb) for word, verb in table("outcome_nouns") if verb != "-"}


@cache
def _places() -> frozenset[str]:
    return frozenset(word for word, verb in table("outcome_nouns") if verb == "-")
