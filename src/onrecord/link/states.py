"""States: which of the United States a person's offices and affiliations name."""

from collections.abc import Iterable, Iterator

from onrecord.lexicon.regions import states

LONGEST = 2
"""Words of a state's name."""


def states_in(phrases: Iterable[str]) -> frozenset[str]:
    """The states that phrases name, in full or in short ("R-Ky.", "Kentucky Republican")."""
    return frozenset(state for phrase in phrases for state in _named(phrase))


def _named(phrase: str) -> Iterator[str]:
    words = phrase.replace(".", "").replace(",", " ").replace("-", " ").split()
    at = 0
    while at < len(words):
        found = ((size, " ".join(words[at : at + size])) for size in range(LONGEST, 0, -1))
        size, form = next((each for each in found if each[1] in states()), (1, ""))
        if form:
            yield states()[form]
        at += size
