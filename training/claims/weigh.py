"""Weights of `same`: a logistic score over the network's odds, likeness and words in common."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.models.encoder import Encoder, likeness
from onrecord.models.matcher import Matcher, evidence_of
from onrecord.models.shared_words import shared_words
from training.claims.labels import Pair

Floats = NDArray[np.float64]
NAMES = ("bias", "same", "unrelated", "likeness", "shared")
RIDGE = 1.0
ROUNDS = 50
FLAT = {"bias": -1.0, "same": 1.0}
"""Weights with which a network can be asked before its own are fitted."""


def fitted(found: Sequence[Pair], matcher: Matcher, encoder: Encoder) -> Mapping[str, float]:
    """By Newton's method with a ridge, on pairs that the network has not learned from."""
    table = evidence(found, matcher, encoder)
    gold = np.array([float(each.label.relation == "same") for each in found])
    middle, spread = table.mean(0), table.std(0)
    middle[0], spread[0] = 0.0, 1.0
    scaled = (table - middle) / spread
    ridge = RIDGE * np.diag([float(name != "bias") for name in NAMES])
    result = np.zeros(len(NAMES))
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-scaled @ result))
        slope = scaled.T @ (share - gold) + ridge @ result
        curve = (scaled * (share * (1 - share))[:, None]).T @ scaled + ridge
        result = result - np.linalg.solve(curve, slope)
    plain = result / spread
    plain[0] = result[0] - float((result[1:] * middle[1:] / spread[1:]).sum())
    return {name: round(float(value), 4) for name, value in zip(NAMES, plain, strict=True)}


def evidence(found: Sequence[Pair], matcher: Matcher, encoder: Encoder) -> Floats:
    rows = []
    for each in found:
        one, other = encoder.directions([each.one, each.other])
        known = evidence_of(
            matcher.relations(each.one, each.other),
            likeness(one, other),
            shared_words(each.one, each.other),
        )
        rows.append([known[name] for name in NAMES])
    return np.array(rows)
