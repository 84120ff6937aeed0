"""Nearness: which of many propositions are worth reading beside one, by their vectors and words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.link.claims_profile import ClaimProfile, plain
from onrecord.models.matcher import shared_words

LEAST = 0.65
"""The least likeness of two vectors at which two sentences are read beside each other."""
LEAST_SHARED = 0.5
"""The least share of words in common where there are no vectors."""

Floats = NDArray[np.float64]


class Near(NamedTuple):
    """A proposition near another: how like their vectors are, the share of their words that both
    have, and whether they are the same words."""

    profile: ClaimProfile
    likeness: float
    shared: float
    alike: bool


def near(one: ClaimProfile, others: Sequence[ClaimProfile]) -> Iterator[Near]:
    """Those that are worth reading beside one, in their order."""
    words = plain(one.words)
    for each, likeness in zip(others, likenesses(one, others), strict=True):
        if one.vector and each.vector and likeness < LEAST:
            continue
        shared = shared_words(one.words, each.words)
        if likeness >= LEAST or shared >= LEAST_SHARED:
            yield Near(each, float(likeness), shared, plain(each.words) == words)


def likenesses(one: ClaimProfile, others: Sequence[ClaimProfile]) -> Floats:
    """The cosine of one vector with each of the others; 0 where either is not known."""
    size = len(one.vector)
    found = np.zeros(len(others))
    known = [at for at, each in enumerate(others) if size and len(each.vector) == size]
    if not known:
        return found
    table = np.frombuffer(b"".join(others[at].vector for at in known), np.int8)
    # sums of products of bytes are whole and small: exact in 32-bit floats and in any order
    table = table.reshape(len(known), size).astype(np.float32)
    own = np.frombuffer(one.vector, np.int8).astype(np.float32)
    squares = np.einsum("ij,ij->i", table, table).astype(np.float64)
    lengths = np.sqrt(squares * float(own @ own))
    found[known] = (table @ own).astype(np.float64) / np.maximum(lengths, 1.0)
    return found
