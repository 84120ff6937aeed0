"""Supporter: the trained network that says how far evidence bears a sentence out.

Run by ONNX Runtime on one thread, a row at a time, so that no score depends on what else is asked.
"""

import json
from collections.abc import Mapping, Sequence
from math import exp, log
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime

from onrecord.errors import ModelError
from onrecord.models.supporter_files import NETWORK, TOKENIZER
from onrecord.models.supporter_rows import FEATURES, Row, row
from onrecord.models.supporter_windows import windows
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces

SLOWER = ["SkipLayerNormFusion"]
"""What makes the graph slower on a processor: the fused kernel is not vectorised."""
SURE = 1e-4
"""The least and, from 1, the most that a class is given when odds are taken."""


class Support(NamedTuple):
    """How likely evidence is to say all of a sentence, part of it, nothing of it, or otherwise.

    The four add up to 1. `supported` is whether it says all, calibrated: from .5 on it rather does.
    """

    yes: float
    part: float
    no: float
    against: float
    supported: float


class Supporter:
    """The loaded network."""

    def __init__(self, network: Path = NETWORK) -> None:
        self._session = session(network)
        pieces = WordPieces(TOKENIZER)
        self._reader = Reader(pieces)
        self._ends = (pieces.start, pieces.end)
        said = self._session.get_modelmeta().custom_metadata_map
        self._weights: Mapping[str, float] = json.loads(said["supported"])

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Support]:
        """The support of each (sentence, evidence), in order; equal pairs are scored once.

        Several references are one evidence, joined by line ends.
        """
        known = {pair: self._support(*pair) for pair in dict.fromkeys(pairs)}
        return [known[pair] for pair in pairs]

    def _support(self, sentence: str, evidence: str) -> Support:
        (yes, part, no, against), best = self.best(sentence, evidence)
        return Support(yes, part, no, against, supported(yes, best.features, self._weights))

    def best(self, sentence: str, evidence: str) -> tuple[tuple[float, ...], Row]:
        """The four classes by the window of the evidence that bears the sentence out most, and
        its row."""
        read = [(self._classes(each), each) for each in self.rows(sentence, evidence)]
        return max(read, key=lambda each: each[0][0])

    def rows(self, sentence: str, evidence: str) -> list[Row]:
        """A row for each window of the evidence."""
        words = self._reader.words(sentence)
        printed = list(self._reader.sentences(evidence))
        return [row(words, each, printed, self._ends) for each in windows(words, printed)]

    def _classes(self, given: Row) -> tuple[float, ...]:
        (logits,) = self._session.run(
            ("classes",),
            {
                "ids": np.array([given.pieces], np.int64),
                "kinds": np.array([given.kinds], np.int64),
                "mask": np.ones((1, len(given.pieces)), np.float32),
                "features": np.array([given.features], np.float32),
            },
        )
        powers = np.exp(logits[0].astype(np.float64) - logits[0].max())
        return tuple(float(each) for each in powers / powers.sum())


def evidence_of(yes: float, features: Sequence[float]) -> dict[str, float]:
    """What `supported` is reckoned from, by name: the odds of yes, and the features."""
    share = min(max(yes, SURE), 1 - SURE)
    return {
        "bias": 1.0,
        "odds": log(share / (1 - share)),
        **dict(zip(FEATURES, features, strict=True)),
    }


def supported(yes: float, features: Sequence[float], weights: Mapping[str, float]) -> float:
    """A logistic score; `weights` by name, those that are not there count nothing."""
    known = evidence_of(yes, features)
    return 1 / (1 + exp(-sum(weight * known[name] for name, weight in weights.items())))


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
    except Exception as error:
        raise ModelError(
            f"the model file {path.name} cannot be loaded; reinstall onrecord"
        ) from error
