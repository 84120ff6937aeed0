"""Fit: rows of examples, and how well the network tells the pairs that it is tuned on."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.models.matcher import RELATIONS, TURNED, pair_row
from onrecord.models.supporter_words import Reader
from training.claims.examples import Example
from training.claims.labels import Pair
from training.support.fit import ENDS, Case, tensors
from training.support.network import Network

Floats = NDArray[np.float64]
PRECISIONS = (0.95, 0.9, 0.8)
BATCH = 16


def case(example: Example, reader: Reader) -> Case:
    goal = tuple(float(each in example.relations) for each in RELATIONS)
    return Case(pair_row(example.one, example.other, reader, ENDS), goal, example.weight)


def probabilities(found: Sequence[Pair], network: Network, reader: Reader) -> Floats:
    """[n, 6], of both orders together."""
    there = logs([(each.one, each.other) for each in found], network, reader)
    back = logs([(each.other, each.one) for each in found], network, reader)
    powers = np.exp((there + back[:, TURNED]) / 2)
    return np.asarray(powers / powers.sum(1, keepdims=True), np.float64)


def logs(found: Sequence[tuple[str, str]], network: Network, reader: Reader) -> Floats:
    rows = [pair_row(one, other, reader, ENDS) for one, other in found]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at].pieces))
    result = np.zeros((len(rows), len(RELATIONS)))
    network.eval()
    with torch.inference_mode():
        for at in range(0, len(order), BATCH):
            chosen = order[at : at + BATCH]
            logits = network(*tensors([rows[each] for each in chosen]))
            result[chosen] = logits.log_softmax(-1).numpy()
    return result


def report(name: str, found: Sequence[Pair], network: Network, reader: Reader) -> str:
    table = probabilities(found, network, reader)
    gold = [each.label.relation for each in found]
    said = [RELATIONS[at] for at in table.argmax(1)]
    right = sum(one == other for one, other in zip(said, gold, strict=True))
    each_f1 = "  ".join(f"{one} {f1(gold, said, one):.2f}" for one in RELATIONS)
    curve = curve_of(table[:, 0], np.array([one == "same" for one in gold]))
    return f"{name}: {len(found)}, accuracy {right / len(found):.3f}; F1 {each_f1}; same: {curve}"


def f1(gold: Sequence[str], said: Sequence[str], value: str) -> float:
    hits = sum(one == other == value for one, other in zip(gold, said, strict=True))
    either = list(gold).count(value) + list(said).count(value)
    return 2 * hits / either if either else 1.0


def curve_of(scores: Floats, gold: NDArray[np.bool_]) -> str:
    """Average precision, and the recall at each precision that is looked for."""
    right = gold[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(right)
    precision, recall = hits / np.arange(1, len(right) + 1), hits / max(right.sum(), 1)
    shown = [f"average {(precision * right).sum() / max(right.sum(), 1):.3f}"]
    for wanted in PRECISIONS:
        at = np.flatnonzero(precision >= wanted)
        shown.append(f"recall {recall[at[-1]] if len(at) else 0:.2f} at {wanted}")
    return ", ".join(shown)
