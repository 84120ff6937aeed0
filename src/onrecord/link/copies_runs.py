"""Runs: where two texts have the same words one after the other.

Seeds are runs of SEED words that both have; those that follow one another grow into the longest
runs, and no word is in two of them. Work is linear in the words of the texts, whatever they hold.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from onrecord.link.copies_words import SEED, Flags, Hashes, Numbers, Worded

MOST = 4
"""Times that a text has the same seed which are looked at: the first ones."""

GAP = 6
"""Words that may differ, on either side, between two runs of one passage."""

LEAST = 8
"""Shared words of a passage; fewer are what any two texts of one matter have alike."""

FEWEST = LEAST - SEED + 1
"""Seeds that texts have in common where they have a passage in common."""


class Run(NamedTuple):
    """The same words in both: from word `at` of the one and `there` of the other."""

    at: int
    there: int
    length: int


Chain = tuple[Run, ...]


def chains(one: Worded, other: Worded) -> tuple[Chain, ...]:
    """The passages that two texts share, each the runs it is made of, in the order of the one."""
    common = np.intersect1d(one.distinct, other.distinct, assume_unique=True)
    if len(common) < FEWEST:
        return ()
    at, there = seeds(one.runs, other.runs, common)
    found = free(longest(at, there), len(one.forms), len(other.forms))
    return tuple(each for each in joined(found) if sum(run.length for run in each) >= LEAST)


def seeds(one: Hashes, other: Hashes, common: Hashes) -> tuple[Numbers, Numbers]:
    """The words at which the seeds begin that both texts have, pair by pair."""
    ats, theres = list[Numbers](), list[Numbers]()
    others = tuple(occurrences(other, common))
    for first in occurrences(one, common):
        for second in others:
            both = (first >= 0) & (second >= 0)
            ats.append(first[both])
            theres.append(second[both])
    return np.concatenate(ats), np.concatenate(theres)


def occurrences(runs: Hashes, common: Hashes) -> Iterator[Numbers]:
    """Where each common seed stands the first time, the second time …; -1 where it does not."""
    numbers = np.searchsorted(common, runs)
    numbers[numbers == len(common)] = 0
    places = np.flatnonzero(common[numbers] == runs)
    numbers = numbers[places]
    for _ in range(MOST):
        if not len(places):
            return
        found = np.full(len(common), -1, dtype=np.int64)
        first = np.unique(numbers, return_index=True)[1]
        found[numbers[first]] = places[first]
        yield found
        rest = np.ones(len(places), dtype=np.bool_)
        rest[first] = False
        numbers, places = numbers[rest], places[rest]


def longest(at: Numbers, there: Numbers) -> list[Run]:
    """Seeds that follow one another in both texts as runs, the longest first."""
    order = np.lexsort((at, at - there))
    at, there = at[order], there[order]
    breaks = np.flatnonzero((np.diff(at) != 1) | (np.diff(there) != 1)) + 1
    firsts = np.concatenate((np.zeros(1, dtype=np.int64), breaks))
    lengths = np.diff(np.concatenate((firsts, np.array([len(at)])))) + SEED - 1
    found = (
        Run(int(at[first]), int(there[first]), int(length))
        for first, length in zip(firsts, lengths, strict=True)
    )
    return sorted(found, key=lambda each: (-each.length, each))


def free(runs: Iterable[Run], words: int, other_words: int) -> list[Run]:
    """The runs, longest first, each without the words that a longer one has; in order."""
    taken, other_taken = np.zeros(words, dtype=np.bool_), np.zeros(other_words, dtype=np.bool_)
    found = list[Run]()
    for run in runs:
        at, there, length = run
        both = taken[at : at + length] | other_taken[there : there + length]
        first, last = clear(both) if both.any() else (0, length)
        if last - first >= SEED:
            found.append(Run(at + first, there + first, last - first))
            taken[at + first : at + last] = True
            other_taken[there + first : there + last] = True
    return sorted(found)


def clear(taken: Flags) -> tuple[int, int]:
    """The longest stretch in which nothing is taken, the first of equal ones."""
    edges = np.concatenate((np.array([-1]), np.flatnonzero(taken), np.array([len(taken)])))
    gaps = np.diff(edges)
    widest = int(np.argmax(gaps))
    return int(edges[widest]) + 1, int(edges[widest + 1])


def joined(runs: Iterable[Run]) -> Iterator[Chain]:
    """Runs, in order, joined where little differs between one and the next in both texts."""
    chain: list[Run] = []
    for run in runs:
        if chain and not follows(chain[-1], run):
            yield tuple(chain)
            chain = []
        chain.append(run)
    if chain:
        yield tuple(chain)


def follows(one: Run, run: Run) -> bool:
    gap, other_gap = run.at - one.at - one.length, run.there - one.there - one.length
    return 0 <= gap <= GAP and 0 <= other_gap <= GAP
