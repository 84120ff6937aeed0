"""Terms weighed: the words of a pile by in how many independent texts they stand."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.tables import table, words

STEM = 6
"""Letters by which words are compared: "sanction" and "sanctions" say the same."""
SHORTEST = 3
OFTEN = 250.0
"""In how many of 100,000 sentences a term stands that other news has too."""
PIECES = re.compile(r"[-–—/]|['’]s?$|['’]")


def stems(text: str) -> frozenset[str]:
    """The words of a text with content, cut to what they are compared by: "Trump-Putin" are two,
    and "Trump's" is one."""
    plain = words("layout_function_words") | words("plain_words")
    found = (piece for each in words_of(text) for piece in PIECES.split(folded(each)))
    return frozenset(
        each[:STEM]
        for each in found
        if len(each) >= SHORTEST and each not in plain and not each[0].isdigit()
    )


def rarity(texts: Iterable[Iterable[str]]) -> Mapping[str, float]:
    """How much a term tells, by the share of texts without it (inverse document frequency)."""
    listed = [frozenset(each) for each in texts]
    seen = Counter(term for each in listed for term in each)
    return {term: math.log((1 + len(listed)) / (0.5 + count)) for term, count in seen.items()}


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of the weight of the lighter of two sets of terms that both have; 0 to 1."""
    least = min(sum(weights.get(each, 0.0) for each in side) for side in (one, other))
    both = sum(weights.get(each, 0.0) for each in one & other)
    return min(1.0, both / least) if least > 0 else 0.0


def held(asked: frozenset[str], terms: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of the weight of what is asked that a statement has; a term that no text has weighs
    as much as the rarest."""
    rarest = max(weights.values(), default=0.0)
    total = sum(weights.get(each, rarest) for each in asked)
    return sum(weights.get(each, rarest) for each in asked & terms) / total if total > 0 else 0.0


def prior(term: str) -> float:
    """How rare a term is in any news: 1 for one that no table knows, less for common ones."""
    return 1.0 / (1.0 + math.log1p(_common().get(term, 0) / OFTEN))


@cache
def _common() -> dict[str, int]:
    """In how many of 100,000 sentences of news a term stands."""
    found: dict[str, int] = {}
    for lemma, count, *_ in table("proposition_common"):
        term = folded(lemma)[:STEM]
        found[term] = max(found.get(term, 0), int(count))
    return found
