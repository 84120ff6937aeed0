"""PDF lines: words on one baseline, cut where the gap between two is no word space."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple
from unicodedata import bidirectional

from onrecord.ingest.pdf.words import Word

SAME_BASELINE = 0.35
"""Of the type size."""
WORD_GAP = 0.9
"""Of the type size: a wider gap may part columns."""
LOOSEST = 2.5
EVEN = 0.75
RAISED = 0.85
RAISED_BY = 0.5
CLOSING = ".,;:!?…”’\"')]"
SOFTENED = frozenset(("R", "AL"))


class Line(NamedTuple):
    """Words beside each other: its sides, baseline, type size and whether most of it is bold.

    Points from the left and the top of the page.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    words: int

    @property
    def top(self) -> float:
        return self.y - 0.75 * self.size

    @property
    def bottom(self) -> float:
        return self.y + 0.2 * self.size


def pieces(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of words, cut at every wide gap, from the top, then from the left."""
    found = [line_of(piece) for row in rows(words) for piece in cut(row)]
    return tuple(sorted(found, key=lambda line: (line.y, line.x0, line.text)))


def rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that share a baseline, from the left."""
    row: list[tuple[int, Word]] = []
    for number, word in sorted(enumerate(words), key=lambda each: (each[1].y, each[0])):
        if row and not is_level(row[0][1], word):
            yield across(row)
            row = []
        row.append((number, word))
    if row:
        yield across(row)


def is_level(one: Word | Line, two: Word | Line) -> bool:
    """Whether two stand on one baseline; a raised or lowered number stands on its line's."""
    small, large = sorted((one.size, two.size))
    share = RAISED_BY if small < RAISED * large else SAME_BASELINE
    return abs(two.y - one.y) <= share * max(large, 4.0)


def across(row: list[tuple[int, Word]]) -> list[Word]:
    """A row from left to right; words glued to the one before stay behind it."""
    whole: list[list[Word]] = []
    last = -2
    for number, word in sorted(row, key=lambda each: each[0]):
        if word.glued and number == last + 1 and whole:
            whole[-1].append(word)
        else:
            whole.append([word._replace(glued=False)])
        last = number
    whole.sort(key=lambda each: each[0].x0)
    return [word for each in whole for word in each]


def cut(row: Sequence[Word]) -> Iterator[list[Word]]:
    """A row cut at its wide gaps."""
    gaps = [0.0 if word.glued else word.x0 - last.x1 for last, word in pairwise(row)]
    start = 0
    for at, gap in enumerate(gaps):
        size = max(row[at].size, row[at + 1].size)
        if gap > WORD_GAP * size and not (gap < LOOSEST * size and is_loose(gaps, at)):
            yield list(row[start : at + 1])
            start = at + 1
    yield list(row[start:])


def is_loose(gaps: Sequence[float], at: int) -> bool:
    """Whether a gap is like those beside it: a word space of a line that is spread to the full."""
    beside = [gap for gap in gaps[max(0, at - 1) : at + 2] if gap > 0]
    return len(beside) > 1 and min(beside) >= EVEN * gaps[at]


def line_of(words: Sequence[Word]) -> Line:
    """The line of words that stand beside each other."""
    letters = sum(len(word.text) for word in words)
    heavy = sum(len(word.text) for word in words if word.bold)
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    size = max(sizes, key=lambda each: (sizes[each], each))
    ordered = list(reversed(words)) if runs_left(words) else words
    return Line(
        joined(ordered),
        min(word.x0 for word in words),
        max(word.x1 for word in words),
        median(word.y for word in words if round(word.size, 1) == size),
        size,
        heavy * 2 > letters,
        len(words),
    )


def runs_left(words: Iterable[Word]) -> bool:
    """Whether most letters are of a script that is written from the right."""
    kinds = [bidirectional(letter) for word in words for letter in word.text if letter.isalpha()]
    return sum(kind in SOFTENED for kind in kinds) * 2 > len(kinds)


def joined(words: Sequence[Word]) -> str:
    """The words with a space wherever they are not glued.

    A raised note number right behind a sentence's end gets a space too: it is no part of it.
    """
    text = words[0].text
    for last, word in pairwise(words):
        raised = word.size < RAISED * last.size and word.text.isdigit() and last.y - word.y > 0.5
        text += (
            word.text if word.glued and not (raised and text[-1] in CLOSING) else f" {word.text}"
        )
    return text


def beside(lines: Sequence[Line]) -> Line:
    """One line of several that stand on one baseline."""
    ordered = sorted(lines, key=lambda line: line.x0)
    widest = max(lines, key=lambda line: (len(line.text), line.size))
    return widest._replace(
        text=" ".join(line.text for line in ordered),
        x0=ordered[0].x0,
        x1=max(line.x1 for line in lines),
        words=sum(line.words for line in lines),
    )


def baselines(lines: Sequence[Line]) -> list[Line]:
    """The lines of one column: pieces on one baseline become one line."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (each.y, each.x0)):
        if found and is_level(found[-1][0], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [beside(row) if len(row) > 1 else row[0] for row in found]
