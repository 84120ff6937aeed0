"""Nearness: the cosines of one sentence's vector with those of many others."""

from collections.abc import Sequence

import numpy as np


def cosines(one: bytes, others: Sequence[bytes]) -> list[float]:
    """The cosine with each of the others, of one signed byte a component; 0 where either is empty.

    Sums of products of bytes are whole and small, so exact in 32-bit floats and in any order.
    """
    found = np.zeros(len(others))
    known = [at for at, each in enumerate(others) if one and len(each) == len(one)]
    if known:
        table = np.frombuffer(b"".join(others[at] for at in known), np.int8)
        table = table.reshape(len(known), len(one)).astype(np.float32)
        own = np.frombuffer(one, np.int8).astype(np.float32)
        squares = np.einsum("ij,ij->i", table, table).astype(np.float64)
        lengths = np.sqrt(squares * float(own @ own))
        found[known] = (table @ own).astype(np.float64) / np.maximum(lengths, 1.0)
    return [float(each) for each in found]
