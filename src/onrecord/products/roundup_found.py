"""Roundup found: which other articles have anything near a statement, by words and by sense."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.lexicon.stand import folded, words_of
from onrecord.model.proposition import Proposition
from onrecord.products.index import Shelf
from onrecord.products.own_voice import sentences
from onrecord.products.units import Unit

SENSE, DIM = 0.5, 0.45
"""Cosine of two sentences from which one is near the other in sense, and below which it surely is
not."""

TOPIC = 0.35
"""Cosine from which two sentences speak of one matter."""

WORDS, FEW = 0.4, 0.35
"""Share of a statement's words, weighed by how rare they are, from which a sentence that has them
is near it in words, and below which it surely is not."""

STEM = 6
"""Letters by which words are compared."""

SHORT = 4
"""Letters of the shortest word that is compared; figures always are."""

COMMON = 0.1
"""Share of all sentences from which a word is too common to be looked for."""

CHUNK = 512
"""Statements that are compared at once."""

RARE = 20
"""Sentences that may have a word, however few there are, before it is too common."""

FIGURE = re.compile(r"\d")

Floats = NDArray[np.float32]


class Near(NamedTuple):
    """How near each article comes to a statement: the highest cosine, and the highest share of its
    words that one sentence has; by the article's number."""

    sense: Floats
    words: Floats

    @property
    def found(self) -> NDArray[np.bool_]:
        return (self.sense >= SENSE) | (self.words >= WORDS)

    @property
    def missing(self) -> NDArray[np.bool_]:
        return (self.sense < DIM) & (self.words < FEW)


class Elsewhere(NamedTuple):
    """How many other articles there are than that of a statement, in which of them something near
    it is found, and in which surely nothing is."""

    others: int
    found: tuple[Shelf, ...]
    missing: tuple[Shelf, ...]


class Found:
    """Look-ups for what articles say, over all their propositions and sentences."""

    def __init__(self, articles: Sequence[Shelf], units: Iterable[Unit]) -> None:
        self.articles = tuple(articles)
        self.units = tuple(units)
        self._near: dict[str, Near | None] = {}

    def near(self, unit: Unit) -> Near | None:
        """How near each article comes to a statement; None where the search cannot tell, because
        it has no direction or no words."""
        record = unit.record.id
        if record not in self._near:
            sense, terms = self._senses.get(record), stems(unit.text)
            self._near[record] = (
                Near(sense, self._words(terms)) if sense is not None and terms else None
            )
        return self._near[record]

    def is_topical(self, unit: Unit) -> bool:
        """Whether another article speaks of anything like what a statement is about."""
        near, own = self.near(unit), unit.shelf.document
        return near is not None and any(
            value >= TOPIC
            for each, value in zip(self.articles, near.sense, strict=True)
            if each.document != own
        )

    def elsewhere(self, unit: Unit) -> Elsewhere | None:
        """What the other articles have of a statement; None where the search cannot tell."""
        near, own = self.near(unit), unit.shelf.document
        if near is None:
            return None
        others = [at for at, each in enumerate(self.articles) if each.document != own]
        return Elsewhere(
            len(others),
            tuple(self.articles[at] for at in others if near.found[at]),
            tuple(self.articles[at] for at in others if near.missing[at]),
        )

    @cached_property
    def _senses(self) -> Mapping[str, Floats]:
        """How near each article comes to each statement in sense, all compared at once."""
        rows = directions([one for each in self.articles for one in each.reading.propositions])
        homes = np.array(
            [
                at
                for at, each in enumerate(self.articles)
                for one in each.reading.propositions
                if one.vector
            ],
            dtype=np.int64,
        )
        said = {each.record.id: directions(said_in(each)) for each in self.units}
        known = [(record, row) for record, each in said.items() for row in each]
        found: dict[str, Floats] = {}
        for first in range(0, len(known) if len(rows) else 0, CHUNK):
            part = known[first : first + CHUNK]
            cosines = np.stack([row for _, row in part]) @ rows.T
            for (record, _), values in zip(part, cosines, strict=True):
                best = highest(values, homes, len(self.articles))
                found[record] = np.maximum(found.get(record, best), best)
        return {record: np.round(each, 4) for record, each in found.items()}

    @cached_property
    def _sentences(self) -> tuple[NDArray[np.int64], dict[str, NDArray[np.int64]]]:
        """The number of the article of each sentence, and the sentences that have each word."""
        homes: list[int] = []
        holding: dict[str, list[int]] = {}
        for at, shelf in enumerate(self.articles):
            for text in texts(shelf):
                for term in stems(text):
                    holding.setdefault(term, []).append(len(homes))
                homes.append(at)
        found = {term: np.array(places, dtype=np.int64) for term, places in holding.items()}
        return np.array(homes, dtype=np.int64), found

    def _words(self, terms: frozenset[str]) -> Floats:
        homes, holding = self._sentences
        shares = np.zeros(len(homes), dtype=np.float32)
        whole = 0.0
        for term in sorted(terms):
            places = holding.get(term, ())
            weight = log(1 + len(homes) / (1 + len(places)))
            whole += weight
            if len(places) <= max(RARE, COMMON * len(homes)):
                shares[places] += weight
        return highest(shares / max(whole, 1.0), homes, len(self.articles))


def highest(values: Floats, homes: NDArray[np.int64], size: int) -> Floats:
    """The highest value of each home, 0 for one without; `homes` are in order."""
    found = np.zeros(size, dtype=np.float32)
    if len(values):
        starts = np.flatnonzero(np.r_[True, homes[1:] != homes[:-1]])
        found[homes[starts]] = np.maximum.reduceat(values, starts)
    return found


def texts(shelf: Shelf) -> Iterator[str]:
    """The sentences of a document outside furniture."""
    for each in shelf.reading.layout.blocks:
        if each.kind != "furniture":
            yield from (span.exact for span in sentences(shelf.text, each.start, each.end))


def stems(text: str) -> frozenset[str]:
    """The first letters of the words of a text that are looked for."""
    found = (folded(each) for each in words_of(text))
    return frozenset(each[:STEM] for each in found if len(each) >= SHORT or FIGURE.search(each))


def said_in(unit: Unit) -> list[Proposition]:
    """What a statement says."""
    return [
        each
        for each in unit.shelf.reading.propositions
        if each.target == unit.record.id
        or any(
            one.start <= each.spans[0].start and each.spans[-1].end <= one.end for one in unit.spans
        )
    ]


def directions(said: Sequence[Proposition]) -> Floats:
    """A row of length one for each of those that have a vector."""
    bytes_of = [each.vector for each in said if each.vector]
    if not bytes_of:
        return np.zeros((0, 1), dtype=np.float32)
    rows = np.stack([np.frombuffer(each, dtype=np.int8) for each in bytes_of]).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1.0), dtype=np.float32)
