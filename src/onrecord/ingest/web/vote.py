"""Vote: trafilatura's opinion on which blocks of a page are furniture. It moves no offset."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from lxml import html

from onrecord.model.document import Problem

STAGE = "ingest"
LONGEST = 5_000_000
"""Code points of visible text; trafilatura takes too long over more."""
MOST_BLOCKS = 20_000
MOST_ELEMENTS = 100_000
"""Its time grows with the square of both; a live page of a whole day has a tenth."""
TOO_LONG = Problem(STAGE, "page too long for trafilatura's vote on furniture")
GRAM = 4
KEPT_SHARE = 0.7
WORD = re.compile(r"\w+")

Key = tuple[str, ...]


def votes(
    root: html.HtmlElement, blocks: Sequence[str]
) -> tuple[list[bool | None], tuple[Problem, ...]]:
    """For each block True for furniture; None for all where trafilatura finds nothing."""
    kept, problems = (None, (TOO_LONG,)) if is_too_long(root, blocks) else extracted(root)
    if not kept:
        return [None] * len(blocks), problems
    return [not mark for mark in kept_blocks(blocks, kept)], problems


def is_too_long(root: html.HtmlElement, blocks: Sequence[str]) -> bool:
    """Whether trafilatura would take too long over a page."""
    if len(blocks) > MOST_BLOCKS or sum(map(len, blocks)) > LONGEST:
        return True
    return next(islice(root.iter(), MOST_ELEMENTS, None), None) is not None


def kept_blocks(blocks: Sequence[str], kept: str) -> list[bool]:
    """For each block whether most of its words, line by line, stand in the text that is kept."""
    lines = [
        (number, key_of(line)) for number, words in enumerate(blocks) for line in words.splitlines()
    ]
    marks = matches([key for _, key in lines], [key_of(line) for line in kept.splitlines()])
    balance = [0] * len(blocks)
    for (number, key), mark in zip(lines, marks, strict=True):
        balance[number] += len(key) if mark else -len(key)
    return [total > 0 for total in balance]


def extracted(root: html.HtmlElement) -> tuple[str | None, tuple[Problem, ...]]:
    """The text that trafilatura keeps of the page."""
    # imported late: plain text never needs it
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        found = bare_extraction(
            root, favor_recall=True, include_comments=False, include_tables=True, fast=True
        )
    except Exception as error:
        # foreign code on hostile pages: whatever it raises, its vote is all that is lost
        return None, (Problem(STAGE, f"no vote on furniture: {type(error).__name__}"),)
    return getattr(found, "text", None), ()


def key_of(words: str) -> Key:
    """The words of a line as they are compared."""
    return tuple(WORD.findall(words.casefold()))


def matches(blocks: Sequence[Key], lines: Sequence[Key]) -> list[bool]:
    """For each block whether a line stands for it; a line stands for one block only."""
    marks = whole_lines(blocks, lines)
    # across lines, as trafilatura also breaks a line inside a paragraph
    grams = Counter(grams_of(tuple(chain.from_iterable(lines))))
    for number, key in enumerate(blocks):
        if marks[number]:
            grams.subtract(grams_of(key))
    for number, key in enumerate(blocks):
        if not marks[number] and len(key) >= GRAM:
            marks[number] = taken(key, grams)
    return marks


def taken(key: Key, grams: Counter[Key]) -> bool:
    """Whether most word sequences of a block are left in `grams`; if so they are used up."""
    own = Counter(grams_of(key))
    found = sum(min(count, max(0, grams[gram])) for gram, count in own.items())
    if found < KEPT_SHARE * own.total():
        return False
    grams.subtract(own)
    return True


def grams_of(key: Key) -> Iterator[Key]:
    return (key[start : start + GRAM] for start in range(len(key) - GRAM + 1))


def whole_lines(blocks: Sequence[Key], lines: Sequence[Key]) -> list[bool]:
    """Which blocks are a line word for word.

    Where more blocks than lines have the same words, the lines go to the blocks nearest to where
    the lines before them went.
    """
    where: dict[Key, list[int]] = {}
    for number, key in enumerate(blocks):
        where.setdefault(key, []).append(number)
    marks = [False] * len(blocks)
    copies = Counter(lines)
    last = 0
    for line in lines:
        places = where.get(line)
        if not places or not line:
            continue
        chosen = places.pop(nearest(places, last) if len(places) > copies[line] else 0)
        copies[line] -= 1
        marks[chosen] = True
        last = chosen
    return marks


def nearest(places: Sequence[int], goal: int) -> int:
    """The index of the number nearest to `goal` in an ascending sequence."""
    after = bisect_left(places, goal)
    near = [index for index in (after - 1, after) if 0 <= index < len(places)]
    return min(near, key=lambda index: abs(places[index] - goal))
