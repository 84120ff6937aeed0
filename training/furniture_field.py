"""Field: a linear-chain conditional random field of two states, fitted by full-batch Adam."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

ROUNDS = 250
RATE = 0.05
PENALTY = 1.0
DECAY, DECAY_SQUARE, TINY = 0.9, 0.999, 1e-8


class Example(NamedTuple):
    """The features of each block of one text, and whether each belongs to the article."""

    features: Sequence[Sequence[str]]
    labels: Sequence[bool]


class Batch(NamedTuple):
    """All texts, padded to one length. `cells` and `columns` place features in a flat table."""

    cells: NDArray[np.int64]
    columns: NDArray[np.int64]
    labels: Floats
    mask: Floats


def fit(examples: Sequence[Example], names: Sequence[str]) -> tuple[Floats, Floats]:
    """Weights of `names`, and of the four steps out-out, out-in, in-out, in-in.

    Maximises the log-likelihood of the labels less half the squared weights times PENALTY.
    """
    batch = packed(examples, names)
    size = len(names)
    weights, mean, square = (np.zeros(size + 4) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        slope = gradient(batch, weights[:size], weights[size:].reshape(2, 2)) - PENALTY * weights
        mean = DECAY * mean + (1 - DECAY) * slope
        square = DECAY_SQUARE * square + (1 - DECAY_SQUARE) * slope * slope
        scale = np.sqrt(square / (1 - DECAY_SQUARE**turn)) + TINY
        weights = weights + RATE * mean / (1 - DECAY**turn) / scale
    return weights[:size], weights[size:]


def packed(examples: Sequence[Example], names: Sequence[str]) -> Batch:
    """The examples as one batch."""
    longest = max(len(each.labels) for each in examples)
    column = {name: at for at, name in enumerate(names)}
    labels = np.zeros((len(examples), longest))
    mask = np.zeros((len(examples), longest))
    cells: list[int] = []
    columns: list[int] = []
    for row, each in enumerate(examples):
        labels[row, : len(each.labels)] = each.labels
        mask[row, : len(each.labels)] = 1
        for at, found in enumerate(each.features):
            known = [column[name] for name in found if name in column]
            cells += [row * longest + at] * len(known)
            columns += known
    return Batch(np.array(cells), np.array(columns), labels, mask)


def gradient(batch: Batch, weights: Floats, steps: Floats) -> Floats:
    """The slope of the log-likelihood: what is observed less what the model expects."""
    shape = batch.labels.shape
    flat = np.zeros(shape[0] * shape[1])
    np.add.at(flat, batch.cells, weights[batch.columns])
    inside, pairs = expected(flat.reshape(shape), steps, batch.mask)
    missed = ((batch.labels - inside) * batch.mask).ravel()
    slope = np.bincount(batch.columns, weights=missed[batch.cells], minlength=len(weights))
    return np.concatenate([slope, (observed(batch) - pairs).ravel()])


def observed(batch: Batch) -> Floats:
    """How often each step stands in the labels."""
    here, following = batch.labels[:, :-1], batch.labels[:, 1:]
    real = batch.mask[:, 1:]
    return np.array(
        [[(real * (here == a) * (following == b)).sum() for b in (0, 1)] for a in (0, 1)]
    )


def expected(scores: Floats, steps: Floats, mask: Floats) -> tuple[Floats, Floats]:
    """The chance of each block's being in the article, and of each step, by forward-backward."""
    texts, longest = scores.shape
    both = np.stack([np.zeros_like(scores), scores], axis=2)
    forward = np.zeros((longest, texts, 2))
    forward[0] = both[:, 0]
    for at in range(1, longest):
        moved = np.logaddexp.reduce(forward[at - 1][:, :, None] + steps, axis=1) + both[:, at]
        forward[at] = np.where(mask[:, at, None] > 0, moved, forward[at - 1])
    total = np.logaddexp.reduce(forward[-1], axis=1)
    backward = np.zeros((texts, 2))
    inside = np.zeros_like(scores)
    pairs = np.zeros((2, 2))
    for at in range(longest - 1, -1, -1):
        inside[:, at] = np.exp(forward[at][:, 1] + backward[:, 1] - total)
        if at:
            ahead = both[:, at] + backward
            joint = forward[at - 1][:, :, None] + steps + ahead[:, None, :] - total[:, None, None]
            pairs += (np.exp(joint) * mask[:, at, None, None]).sum(axis=0)
            moved = np.logaddexp.reduce(steps + ahead[:, None, :], axis=2)
            backward = np.where(mask[:, at, None] > 0, moved, backward)
    return inside, pairs
