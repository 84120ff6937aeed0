"""Regions: the states of the United States by every form of their names."""

from collections.abc import Mapping, Set
from functools import cache

from onrecord.lexicon.tables import table


@cache
def states() -> Mapping[str, str]:
    """The full name of each state by that name and by what shortens it, dots left out."""
    rows = table("link_states")
    return {form: name for name, short in rows for form in (name, *filter(None, short.split("|")))}


@cache
def _full_names() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(name.casefold().split()) for name in states().values())


def is_state(words: Set[str]) -> bool:
    """Whether these words, in small letters, are the full name of a state."""
    return frozenset(words) in _full_names()
