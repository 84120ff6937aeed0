"""Versions: sentences of articles that are nearly the same words, and some that share but a few.

Many articles of a pile carry one wire story, each with its own small changes.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.models.matcher import Relation
from onrecord.models.supporter_words import kind_of, of_kind
from training.claims.examples import APART, Example, Goal
from training.claims.labels import plain

SENTENCE = re.compile(r"[A-Z](?:[^.!?\n“”\"{}]|(?<=[A-Z])\.|\.(?=\w)){30,260}[.!?](?=\s)")
WORDS = range(8, 40)
NEAR, NEAREST = 0.62, 0.97
"""Least and most words in common, of all that either has, for versions of one sentence."""
FAR = (0.08, 0.22)
"""The same for sentences that merely meet."""
RARE, FEWEST = 3, 2
BLOCK = 40
"""Sentences that share a rare word, at most: more are about what all write of."""
VERSION: Goal = frozenset[Relation]({"same", "stronger", "weaker"})
MEETING: Goal = frozenset[Relation]({"unrelated", "supports"})


def sentences(texts: Mapping[str, str]) -> list[str]:
    """The plain sentences of some articles, each once, in order."""
    found: dict[str, str] = {}
    for _, text in sorted(texts.items()):
        for match in SENTENCE.finditer(text):
            if len(match[0].split()) in WORDS:
                found.setdefault(plain(match[0]), match[0])
    return list(found.values())


def versions(found: Sequence[str], without: Iterable[str]) -> list[Example]:
    """Pairs of nearly the same words; none that has a sentence of `without`."""
    return [
        Example(one, other, VERSION if agree(one, other) else APART)
        for one, other, share in met(found, set(without))
        if NEAR <= share <= NEAREST
    ]


def meetings(
    found: Sequence[str], without: Iterable[str], number: int, chance: random.Random
) -> list[Example]:
    low, high = FAR
    far = [
        Example(one, other, MEETING, 0.5)
        for one, other, share in met(found, set(without))
        if low <= share <= high
    ]
    return chance.sample(far, min(number, len(far)))


def met(found: Sequence[str], without: set[str]) -> Iterator[tuple[str, str, float]]:
    """Pairs that share a rare word, each once, with the share of words in common."""
    sets = [frozenset(plain(each).split()) for each in found]
    counts = Counter(word for each in sets for word in each)
    blocks: dict[str, list[int]] = {}
    for at, each in enumerate(sets):
        if plain(found[at]) in without:
            continue
        rare = sorted(
            (word for word in each if counts[word] >= FEWEST), key=lambda w: (counts[w], w)
        )
        for word in rare[:RARE]:
            blocks.setdefault(word, []).append(at)
    seen = set[tuple[int, int]]()
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block[:BLOCK], 2):
            if (one, other) not in seen:
                seen.add((one, other))
                shared = len(sets[one] & sets[other])
                yield found[one], found[other], shared / len(sets[one] | sets[other])


def agree(one: str, other: str) -> bool:
    """Whether two versions have the same numbers and as many negations."""
    return told(one) == told(other)


def told(text: str) -> tuple[frozenset[str], int]:
    words = re.findall(r"[\w’']+", text)
    numbers = frozenset(word for word in words if kind_of(word, first=False) == "number")
    low = [word.casefold().replace("’", "'") for word in words]
    negations = sum(word in of_kind("negation") or word.endswith("n't") for word in low)
    return numbers, negations
