"""Same text: which documents hold most of the text of another."""

from collections import Counter
from collections.abc import Iterable, Mapping

from onrecord.lexicon.stand import folded, words_of
from onrecord.products.index import Shelf

RUN = 5
"""Words of a run that is compared."""

MOST = 0.8
"""Share of the runs of the shorter text from which it is most of it."""

FEWEST = 40
"""Runs that a text needs to be compared."""


def leaders(shelves: Iterable[Shelf], works: Mapping[str, str]) -> dict[str, str]:
    """The article under which most of a document's text is shown, by the document's id.

    Articles are the first of their versions. The longest text of those that share it leads, of
    equal ones the first of the pile; most lead themselves.
    """
    listed = tuple(each for each in shelves if works[each.document] == each.document)
    runs = {each.document: runs_of(each) for each in listed if not each.reading.unread}
    order = {each.document: number for number, each in enumerate(listed)}
    found = {each: each for each in order}
    holding: dict[str, list[str]] = {}
    for document in sorted(runs, key=lambda each: (-len(runs[each]), order[each])):
        led = leader_of(runs[document], holding, order)
        found[document] = led or document
        if led is None:
            for run in runs[document]:
                holding.setdefault(run, []).append(document)
    return {each: found[work] for each, work in works.items()}


def leader_of(
    own: frozenset[str], holding: Mapping[str, list[str]], order: Mapping[str, int]
) -> str | None:
    """The text that holds most of the runs, of several the one that holds most of them."""
    if len(own) < FEWEST:
        return None
    shared = Counter(document for run in own for document in holding.get(run, ()))
    enough = [
        (-times, order[each], each) for each, times in shared.items() if times >= MOST * len(own)
    ]
    return min(enough)[2] if enough else None


def runs_of(shelf: Shelf) -> frozenset[str]:
    """The runs of words outside furniture."""
    words = spoken(shelf).split()
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def spoken(shelf: Shelf) -> str:
    """The words of a document outside furniture, without case, marks and diacritics."""
    blocks = (each for each in shelf.reading.layout.blocks if each.kind != "furniture")
    return " ".join(compared(shelf.text[each.start : each.end]) for each in blocks)


def compared(text: str) -> str:
    return " ".join(folded(each) for each in words_of(text.replace("’", "'")))
