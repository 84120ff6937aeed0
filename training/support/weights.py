"""Weights of `supported`: a logistic score over the network's odds and how much is covered."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.models.supporter import Supporter, evidence_of
from training.support.examples import Example

Floats = NDArray[np.float64]
NAMES = ("bias", "odds", "covered_loosely", "covered_in_all", "rarest_missing")
RIDGE = 1.0
ROUNDS = 50
SIZES = {"natural": 200, "long": 200, "entailed": 400}
"""What each set counts for, in examples. Those made to mislead do not count: there, words in common
speak against support."""


def fitted(
    sets: Sequence[tuple[str, Sequence[Example]]], supporter: Supporter
) -> Mapping[str, float]:
    """By Newton's method with a ridge. In each set the supported ones count as much as the
    others: how many there are of them elsewhere is not known."""
    sets = [(name, found) for name, found in sets if name in SIZES]
    table = np.array([known(each, supporter) for _, found in sets for each in found])
    goal = np.array([float("yes" in each.labels) for _, found in sets for each in found])
    weight = np.concatenate([weights(found, SIZES[name]) for name, found in sets])
    ridge = RIDGE * np.diag([float(name != "bias") for name in NAMES])
    result = np.zeros(len(NAMES))
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-table @ result))
        slope = table.T @ (weight * (share - goal)) + ridge @ result
        curve = (table * (weight * share * (1 - share))[:, None]).T @ table + ridge
        result = result - np.linalg.solve(curve, slope)
    return {name: round(float(value), 4) for name, value in zip(NAMES, result, strict=True)}


def weights(found: Sequence[Example], size: int) -> Floats:
    goal = np.array(["yes" in each.labels for each in found])
    return np.where(goal, 0.5 / goal.mean(), 0.5 / (1 - goal.mean())) * size / len(found)


def known(example: Example, supporter: Supporter) -> list[float]:
    classes, best = supporter.best(example.sentence, example.evidence)
    said = evidence_of(classes[0], best.features)
    return [said[name] for name in NAMES]
