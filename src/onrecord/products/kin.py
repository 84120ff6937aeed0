"""Kin: which articles of a pile are about one matter, by the words that they share."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt

from onrecord.lexicon.terms import tokens
from onrecord.products.index import Shelf

NEAR = 0.18
"""Likeness (Bhattacharyya coefficient of their words) from which two articles are about one
matter. Articles on one event had 0.2 and more, articles of one day on different ones 0.12 at most.
"""


class Kin:
    """Looks up whether articles are near each other; each pair is compared when first asked for."""

    def __init__(self, shelves: Mapping[str, Shelf]) -> None:
        self.shelves = shelves
        self.words: dict[str, Counter[str]] = {}
        self.pairs: dict[tuple[str, str], bool] = {}

    def groups(self, documents: Iterable[str]) -> list[tuple[str, ...]]:
        """The documents by matter, each near another of its group; in the order given."""
        left, found = list(dict.fromkeys(documents)), list[tuple[str, ...]]()
        while left:
            group, new = {left[0]}, [left[0]]
            while new:
                one = new.pop()
                near = [each for each in left if each not in group and self.near(one, each)]
                group.update(near)
                new += near
            found.append(tuple(each for each in left if each in group))
            left = [each for each in left if each not in group]
        return found

    def near(self, one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in self.pairs:
            self.pairs[pair] = likeness(self.terms(one), self.terms(other)) >= NEAR
        return self.pairs[pair]

    def terms(self, document: str) -> Counter[str]:
        if document not in self.words:
            self.words[document] = terms_of(self.shelves[document])
        return self.words[document]


def terms_of(shelf: Shelf) -> Counter[str]:
    """How often each word that is not general stands in a document, furniture left out."""
    found = Counter[str]()
    for block in shelf.reading.layout.blocks:
        if block.kind != "furniture":
            text = shelf.text[block.start : block.end]
            found.update(each.key for each in tokens(text) if not each.general)
    return found


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The Bhattacharyya coefficient of two counts: 1 for the same shares of words, 0 for none."""
    if len(other) < len(one):
        one, other = other, one
    shared = sum(sqrt(times * other[word]) for word, times in one.items() if word in other)
    whole = sqrt(one.total() * other.total())
    return round(shared / whole, 6) if whole else 0.0
