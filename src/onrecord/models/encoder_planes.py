"""Planes: on which sides of fixed planes a vector lies, band by band (locality-sensitive hashing).

Near vectors agree in a whole band more often than others. What all news has in common is taken
off first, or most vectors would lie on the same side of most planes. All sums are whole numbers:
the same everywhere.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import shake_256
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from onrecord.lexicon.tables import table

SIZE = 384
BANDS, PLANES = 16, 10
"""Bands, and planes in each."""
SEED = b"onrecord: planes of claims, 1"
THOUSANDTHS = 1000

Whole = NDArray[np.int64]


def sides(vector: bytes) -> Iterator[str]:
    """A key for each band; none without a vector."""
    if len(vector) != SIZE:
        return
    own = np.frombuffer(vector, np.int8).astype(np.int64)
    length = isqrt(int(own @ own))
    above = (planes() @ (own * THOUSANDTHS - mean() * length) > 0).reshape(BANDS, PLANES)
    for band, bits in enumerate(np.packbits(above, axis=1)):
        yield f"{band} {bytes(bits).hex()}"


@cache
def planes() -> Whole:
    """Planes through the origin, as directions of ones and minus ones: always the same."""
    count = BANDS * PLANES
    bits = np.unpackbits(np.frombuffer(shake_256(SEED).digest(count * SIZE // 8), np.uint8))
    found: Whole = (bits.astype(np.int64) * 2 - 1).reshape(count, SIZE)
    return found


@cache
def mean() -> Whole:
    """The mean vector of resources/proposition_mean.tsv, in thousandths."""
    return np.array([int(value) for _, value in table("proposition_mean")], np.int64)
