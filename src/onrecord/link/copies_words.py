"""Words of a profile as arrays: what two texts are aligned by."""

from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.lexicon.stand import WORD
from onrecord.link.copies_profile import CopyProfile
from onrecord.link.dates_words import form

Numbers = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]

FACTOR = 0x9E3779B97F4A7C15
"""An odd number by which the words of a run are mixed into one."""


class Worded(NamedTuple):
    """The words of a text in order, each an element of every array.

    `starts` and `ends` are code points of the document, `forms` hashes of the words, `quoted` says
    whether a word is a third party's, `stretches` number the stretches of the text without
    furniture between. `runs` are hashes of the SEED words from each word on.
    """

    starts: Numbers
    ends: Numbers
    forms: Hashes
    quoted: Flags
    stretches: Numbers
    runs: Hashes
    distinct: Hashes


SEED = 5
"""Words of the runs by which an alignment begins."""


@lru_cache(maxsize=1024)
def worded(profile: CopyProfile) -> Worded:
    starts, ends, forms, stretches = list[int](), list[int](), list[int](), list[int]()
    stretch = 0
    for part in profile.parts:
        stretch += not part.follows
        for each in WORD.finditer(part.text):
            starts.append(part.start + each.start())
            ends.append(part.start + each.end())
            forms.append(hashed(each[0]))
            stretches.append(stretch)
    places = np.array(starts, dtype=np.int64)
    hashes = np.array(forms, dtype=np.uint64)
    runs = mixed(hashes, SEED)
    return Worded(
        places,
        np.array(ends, dtype=np.int64),
        hashes,
        inside(places, profile),
        np.array(stretches, dtype=np.int64),
        runs,
        np.unique(runs),
    )


def inside(starts: Numbers, profile: CopyProfile) -> Flags:
    """Which words begin within a quoted stretch."""
    steps = np.zeros(len(starts) + 1, dtype=np.int64)
    for each in profile.quoted:
        first, last = np.searchsorted(starts, (each.start, each.end))
        steps[first] += 1
        steps[last] -= 1
    return np.cumsum(steps)[:-1] > 0


def mixed(forms: Hashes, length: int) -> Hashes:
    """A hash of each run of so many words."""
    count = len(forms) - length + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    found = np.zeros(count, dtype=np.uint64)
    for step in range(length):
        found = found * np.uint64(FACTOR) + forms[step : step + count]
    return found


@lru_cache(maxsize=65536)
def hashed(word: str) -> int:
    """A number for a word as it is compared, the same on every machine."""
    data = form(word).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
