"""Blocks of claims: the keys under which propositions meet to be compared.

Each is a function of one proposition, the shipped tables and constants, never of the pile.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b, shake_256
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from onrecord.model.proposition import Proposition

SIZE = 384
BANDS, BITS = 24, 14
SEED = b"onrecord claims planes 1"


def blocks_of(proposition: Proposition) -> tuple[str, ...]:
    """Every key of a proposition, in order, each once."""
    found = (*exact(proposition), *told(proposition), *directions(proposition))
    return tuple(dict.fromkeys(found))


def exact(proposition: Proposition) -> Iterator[str]:
    """The same words, whatever their case and marks."""
    words = "".join(
        each for span in proposition.spans for each in span.exact.casefold() if each.isalnum()
    )
    yield f"w{digest(words)}"


def told(proposition: Proposition) -> Iterator[str]:
    """Two names and what is told of them."""
    keys = sorted({each.key for each in proposition.names})
    for pair in combinations(keys[:6], 2):
        yield f"n{digest('|'.join((*pair, proposition.predicate)))}"


def directions(proposition: Proposition) -> Iterator[str]:
    """On which sides of some planes a vector lies: near ones agree in a whole band."""
    if proposition.vector:
        vector = np.frombuffer(proposition.vector, np.int8).astype(np.int32)
        sides = np.packbits((planes() @ vector > 0).reshape(BANDS, BITS), axis=1)
        for band, each in enumerate(sides):
            yield f"v{band}.{bytes(each).hex()}"


@cache
def planes() -> NDArray[np.int32]:
    """BANDS × BITS planes through the origin, each component 1 or −1, always the same."""
    bits = np.frombuffer(shake_256(SEED).digest(BANDS * BITS * SIZE // 8), np.uint8)
    return (np.unpackbits(bits).astype(np.int32) * 2 - 1).reshape(BANDS * BITS, SIZE)


def digest(words: str) -> str:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
