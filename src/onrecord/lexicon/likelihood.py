"""Likelihood: words for how likely something is, and the bands that ICD 203 gives its own terms."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table

Band = tuple[int, int]
SPACE = re.compile(r"\s+")


class Found(NamedTuple):
    """Where likelihood words stand, in code points, and their band in percent, if any."""

    start: int
    end: int
    band: Band | None


def likelihoods(plain_text: str) -> Iterator[Found]:
    """The likelihood words of a text that `moods.plain` made, in order, the longest first."""
    for match in _pattern().finditer(plain_text):
        yield Found(match.start(), match.end(), band(match.group()))


def band(words: str) -> Band | None:
    """Percent [low, high] in which ICD 203 (2015) puts these words; None if they are no term."""
    return _bands().get(SPACE.sub(" ", words.casefold()))


@cache
def _bands() -> dict[str, Band | None]:
    return {
        words: None if low == "-" else (int(low), int(high))
        for words, low, high in table("likelihood")
    }


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_bands(), key=lambda words: (-len(words), words))
    phrases = (r"\s".join(map(re.escape, words.split())) for words in longest_first)
    return re.compile(rf"(?:(?<!\w)|(?=n't))(?:{'|'.join(phrases)})(?!\w)")
