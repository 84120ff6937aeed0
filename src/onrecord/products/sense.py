"""Sense: the directions of statements among others (int8 sentence vectors), compared at once."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.proposition import Proposition

Directions = NDArray[np.float32]
"""Rows of length one, or of zeros where no direction is known."""
LENGTH = 384


class Sense:
    """The directions of what statements say, by the ids of their records."""

    def __init__(self, said: Mapping[str, Sequence[Proposition]]) -> None:
        self.rows = {record: number for number, record in enumerate(said)}
        self.matrix = unit_rows([mean([each.vector for each in one]) for one in said.values()])

    def near(self, vector: bytes) -> NDArray[np.float32]:
        """The cosine of each statement with a direction, in the order of `rows`."""
        (row,) = unit_rows([mean([vector])])
        found: NDArray[np.float32] = self.matrix @ row
        return found

    def of_two(self, one: bytes, other: bytes) -> float:
        """The cosine of two directions; 0 where one is not known."""
        first, second = unit_rows([mean([one]), mean([other])])
        return float(first @ second)

    def of(self, record: str) -> Directions:
        found: Directions = self.matrix[self.rows[record]]
        return found

    def between(self, one: str, other: str) -> float:
        """The cosine of two statements; 0 where one has no direction."""
        return float(self.of(one) @ self.of(other))


def mean(vectors: Sequence[bytes]) -> Directions:
    """The mean direction of quantised vectors."""
    known = [np.frombuffer(each, np.int8).astype(np.float32) for each in vectors if each]
    if not known:
        return np.zeros(LENGTH, np.float32)
    found: Directions = unit_rows(known).mean(axis=0, dtype=np.float32)
    return found


def unit_rows(rows: Sequence[Directions]) -> Directions:
    """Rows made as long as one; those of zeros stay."""
    if not rows:
        return np.zeros((0, LENGTH), np.float32)
    matrix = np.stack(rows).astype(np.float32)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    found: Directions = np.divide(matrix, lengths, out=np.zeros_like(matrix), where=lengths > 0)
    return found
