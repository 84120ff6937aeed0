"""Words of two documents: sentences, keys under which equal ones meet, and runs that both have."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import takewhile
from typing import NamedTuple

from onrecord.lexicon.stand import WORD
from onrecord.model.identity import ID_DIGITS

RUN = 8
"""Words that two documents have alike only where one has them from the other, or both from one."""

END = re.compile(r"[.!?…][”\"’'»)\]]{0,3}\s|\n")
"""Where a sentence may end; that of an abbreviation cuts equal texts alike."""


class Word(NamedTuple):
    """A word as it is compared, and where it stands in the text: code points, half open."""

    form: str
    start: int
    end: int


class Run(NamedTuple):
    """Words that stand in two texts: where in the one, and where in the other."""

    start: int
    end: int
    other_start: int
    other_end: int


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch without case."""
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(form(each[0]), each.start(), each.end()) for each in found]


def form(word: str) -> str:
    return word.replace("’", "'").replace("‑", "-").casefold()


def sentences(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of each sentence of a stretch that has any."""
    ends = [*(each.end() for each in END.finditer(text, start, end)), end]
    for first, last in zip([start, *ends], ends, strict=False):
        if words := words_in(text, first, last):
            yield words


def key(words: Iterable[Word]) -> str:
    """A hash of words."""
    return hashed(" ".join(each.form for each in words))


def hashed(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]


def shared(one: Sequence[Word], other: Sequence[Word]) -> Run | None:
    """The longest run of words of two sentences, around where either begins or ends.

    Who cuts a sentence keeps its beginning or its end.
    """
    found = [
        grown(one, other, at, there)
        for at in edges(one)
        for there in edges(other)
        if alike(one[at : at + RUN], other[there : there + RUN]) == RUN
    ]
    return max(found, key=lambda each: (each.end - each.start, each), default=None)


def edges(words: Sequence[Word]) -> list[int]:
    """The numbers of the words at which a sentence's first and last long run begin."""
    return sorted({0, len(words) - RUN}) if len(words) >= RUN else []


def grown(one: Sequence[Word], other: Sequence[Word], at: int, there: int) -> Run:
    """A run that both have, as far as it goes both ways."""
    back = alike(one[:at][::-1], other[:there][::-1])
    forth = alike(one[at:], other[there:])
    last, other_last = one[at + forth - 1], other[there + forth - 1]
    return Run(one[at - back].start, last.end, other[there - back].start, other_last.end)


def alike(one: Iterable[Word], other: Iterable[Word]) -> int:
    """How many words are the same before the first that is not."""
    same = takewhile(lambda each: each[0].form == each[1].form, zip(one, other, strict=False))
    return sum(1 for _ in same)


class Searched(NamedTuple):
    """A text as it is looked through: its words, and these in one line."""

    words: tuple[Word, ...]
    line: str


@lru_cache(maxsize=16)
def searched(text: str) -> Searched:
    words = tuple(words_in(text))
    return Searched(words, line_of(words))


def line_of(words: Iterable[Word]) -> str:
    return f" {' '.join(each.form for each in words)} "


def place(words: Sequence[Word], within: Searched) -> tuple[int, int] | None:
    """Where words stand one after the other: code points of the first such place."""
    at = within.line.find(line_of(words)) if words else -1
    if at < 0:
        return None
    first = within.line.count(" ", 0, at + 1) - 1
    return within.words[first].start, within.words[first + len(words) - 1].end
