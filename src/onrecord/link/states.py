"""States: which of the United States a person's offices and affiliations name."""

from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.lexicon.tables import table

LONGEST = 2
"""Words of a state's name."""


@cache
def _states() -> dict[str, str]:
    rows = table("link_states")
    return {form: name for name, short in rows for form in (name, *filter(None, short.split("|")))}


def states_in(phrases: Iterable[str]) -> frozenset[str]:
    """The states that phrases name, in full or in short ("R-Ky.", "Kentucky Republican")."""
    return frozenset(state for phrase in phrases for state in _named(phrase))


def _named(phrase: str) -> Iterator[str]:
    words = phrase.replace(".", "").replace(",", " ").replace("-", " ").split()
    at = 0
    while at < len(words):
        found = ((size, " ".join(words[at : at + size])) for size in range(LONGEST, 0, -1))
        size, form = next((each for each in found if each[1] in _states()), (1, ""))
        if form:
            yield _states()[form]
        at += size
