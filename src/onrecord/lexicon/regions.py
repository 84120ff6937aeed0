"""Regions: the states of a federation by the words of their names."""

from collections.abc import Set
from functools import cache

from onrecord.lexicon.tables import table


@cache
def _states() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(name.casefold().split()) for name, _ in table("link_states"))


def is_state(words: Set[str]) -> bool:
    """Whether these words, in small letters, are the name of a state of the United States."""
    return frozenset(words) in _states()
