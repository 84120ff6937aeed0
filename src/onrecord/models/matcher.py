"""Matcher: the trained network that says how two statements stand to each other by their words.

Run by ONNX Runtime on one thread, a row at a time, so that no score depends on what else is asked.
A pair is read in both orders, unless it is plainly unrelated by the first: which statement is
called the first makes no difference.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from math import exp, log
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.models.matcher_files import NETWORK, TOKENIZER
from onrecord.models.supporter import session
from onrecord.models.supporter_rows import Row, row
from onrecord.models.supporter_windows import windows
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces

Relation = Literal["same", "stronger", "weaker", "supports", "disputes", "unrelated"]
RELATIONS: tuple[Relation, ...] = (
    "same", "stronger", "weaker", "supports", "disputes", "unrelated",
)  # fmt: skip
TURNED = (0, 2, 1, 3, 4, 5)
"""Where each relation stands when the two are exchanged."""
UNRELATED = RELATIONS.index("unrelated")
KEPT = 200_000
"""Pairs whose relations are remembered: copies ask for the same pair many times."""
PLAINLY = 0.9
"""How likely a pair is unrelated, by one order, not to be read in the other."""
SURE = 1e-4
"""The least and, from 1, the most that a relation is given when odds are taken."""

Floats = NDArray[np.float64]


class Relations(NamedTuple):
    """How likely one statement is to be the same as the other, to say more, or less, to be a
    reason for it, to be at odds with it, or none of these. They add up to 1."""

    same: float
    stronger: float
    weaker: float
    supports: float
    disputes: float
    unrelated: float

    @property
    def turned(self) -> "Relations":
        """As seen from the other statement."""
        return self._replace(stronger=self.weaker, weaker=self.stronger)


class Matcher:
    """The loaded network."""

    def __init__(self, network: Path = NETWORK) -> None:
        self._session = session(network)
        pieces = WordPieces(TOKENIZER)
        self._reader = Reader(pieces)
        self._ends = (pieces.start, pieces.end)
        said = self._session.get_modelmeta().custom_metadata_map
        self._weights: Mapping[str, float] = json.loads(said["same"])
        self._known: OrderedDict[tuple[str, str], Relations] = OrderedDict()

    def relations(self, one: str, other: str) -> Relations:
        """How the first stands to the second."""
        if one > other:
            return self.relations(other, one).turned
        known = self._known.get((one, other))
        if known is None:
            known = self._read(one, other)
            self._known[one, other] = known
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        return known

    def same(self, relations: Relations, likeness: float, shared: float) -> float:
        """How likely two statements say the same, calibrated: `likeness` is the cosine of their
        vectors, `shared` the share of words in common of all that either has."""
        known = evidence_of(relations, likeness, shared)
        return 1 / (1 + exp(-sum(weight * known[name] for name, weight in self._weights.items())))

    def _read(self, one: str, other: str) -> Relations:
        there = self._logs(one, other)
        if there[UNRELATED] > log(PLAINLY):
            return Relations(*(float(each) for each in np.exp(there)))
        back = self._logs(other, one)[list(TURNED)]
        powers = np.exp((there + back) / 2)
        return Relations(*(float(each) for each in powers / powers.sum()))

    def _logs(self, one: str, other: str) -> Floats:
        """The logarithms of the classes, of the words in this order."""
        given = pair_row(one, other, self._reader, self._ends)
        (logits,) = self._session.run(
            ("classes",),
            {
                "ids": np.array([given.pieces], np.int64),
                "kinds": np.array([given.kinds], np.int64),
                "mask": np.ones((1, len(given.pieces)), np.float32),
                "features": np.array([given.features], np.float32),
            },
        )
        raw: Floats = logits[0].astype(np.float64) - logits[0].max()
        return np.asarray(raw - np.log(np.exp(raw).sum()), np.float64)


def evidence_of(relations: Relations, likeness: float, shared: float) -> dict[str, float]:
    """What `same` is reckoned from, by name."""
    return {
        "bias": 1.0,
        "same": odds(relations.same),
        "unrelated": odds(relations.unrelated),
        "likeness": likeness,
        "shared": shared,
    }


def odds(share: float) -> float:
    kept = min(max(share, SURE), 1 - SURE)
    return log(kept / (1 - kept))


def pair_row(one: str, other: str, reader: Reader, ends: tuple[int, int]) -> Row:
    """One statement beside the other, or beside the part of a long one that is nearest to it."""
    words = reader.words(one)
    printed = list(reader.sentences(other))
    return row(words, windows(words, printed)[0], printed, ends)
