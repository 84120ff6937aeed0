"""Blocks: the keys under which documents that share text meet.

Two kinds: bands of a MinHash over the whole prose, for texts that are alike all over; and hashes
of runs of words chosen by their own value in every window (winnowing: Schleimer, Wilkerson and
Aiken 2003), for passages: two texts that share 19 words in a row always have one of these alike.
"""

from collections.abc import Iterator
from hashlib import blake2b

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from rensa import RMinHash  # type: ignore[import-untyped]  # it ships no types

from onrecord.link.copies_words import Hashes, Worded, mixed

RUN = 8
"""Words of a run that is hashed for passages."""

WINDOW = 12
"""Runs of which the one with the smallest hash is a key: RUN + WINDOW - 1 words always meet."""

SHINGLE = 4
"""Words of a run that is hashed for the whole text."""

BANDS, ROWS = 12, 5
"""Texts meet by a band with half a chance where some 60 in 100 of their shingles are alike."""

SEED = 9
"""Of the hash functions: a part of the keys, never changed without a new version."""

SHORTEST = 20
"""Shingles from which a whole text is compared."""

DIGITS = 12
MASK = 16**DIGITS - 1


def blocks_of(words: Worded) -> tuple[str, ...]:
    """All keys of a text, in order; none of one without a run."""
    return tuple(sorted({*passages(words.forms), *bands(words.forms)}))


def passages(forms: Hashes) -> Iterator[str]:
    hashes = mixed(forms, RUN)
    if not len(hashes):
        return
    windows = sliding_window_view(hashes, min(WINDOW, len(hashes)))
    for each in np.unique(windows.min(axis=1)):
        yield f"p{int(each) & MASK:0{DIGITS}x}"


def bands(forms: Hashes) -> Iterator[str]:
    hashes = np.unique(mixed(forms, SHINGLE))
    if len(hashes) < SHORTEST:
        return
    (digest,) = RMinHash.digest_matrix_from_token_hash_sets([hashes], BANDS * ROWS, SEED).to_rows()
    for band in range(BANDS):
        rows = " ".join(str(each) for each in digest[band * ROWS : (band + 1) * ROWS])
        yield f"m{blake2b(f'{band} {rows}'.encode(), digest_size=DIGITS // 2).hexdigest()}"
