"""PDF paragraphs: the lines of one column, cut where type, distance, indent or length says so."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from onrecord.ingest.pdf.lines import Line

SAME_SIZE = 0.08
WIDER = 1.25
"""Of the usual distance between lines: a wider one parts paragraphs."""
USUAL, FARTHEST = 1.25, 2.6
"""Of the type size: the distance between lines where none can be measured, and at most."""
INDENT = 0.8
DEEP = 4.0
ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*\s?\d{0,3}$")
HARD_ENDED = re.compile(r"[.!?][\"'”’»)\]]*$")
ITEM = re.compile(r"(?:[•·▪◦‣●○■□*\uf0b7\uf0a7–-]|\d{1,2}[.)]|[(]?[a-z][)])\s+\S")
FEWEST_HANGING = 5
SLACK = 0.6
UNFILLED = 0.6
SIGNS = "•·▪◦‣●○■□\uf0b7\uf0a7"
"""Bullets that begin an item wherever they begin a line; a number or dash may be the text's."""


class Paragraph(NamedTuple):
    """Lines that are one block; `item` where it begins as a list's item does."""

    lines: tuple[Line, ...]
    item: bool = False

    @property
    def size(self) -> float:
        return max(self.lines, key=lambda line: (len(line.text), line.size)).size

    @property
    def words(self) -> int:
        return sum(line.words for line in self.lines)


class Margins(NamedTuple):
    """Where the lines of a run begin and end, in points; `hanging`: all but first lines set in."""

    left: float
    right: float
    hanging: bool
    ragged: bool


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of a column's lines."""
    for run in runs(lines):
        margins = margins_of(run)
        start = 0
        for at in range(1, len(run)):
            if begins(run, start, at, margins):
                yield paragraph(run[start:at])
                start = at
        yield paragraph(run[start:])


def paragraph(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(tuple(lines), ITEM.match(lines[0].text) is not None)


def runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one type size and weight at the usual distance."""
    known = distances(lines)
    run = [lines[0]]
    for above, line in pairwise(lines):
        apart = line.y - above.y > WIDER * known.get(line.size, USUAL) * line.size
        if apart or not alike(above, line) or heads(run, line):
            yield run
            run = []
        run.append(line)
    yield run


def heads(run: Sequence[Line], line: Line) -> bool:
    """Whether a run is a bold heading that ends where plain text begins."""
    return all(each.bold for each in run) != line.bold and len(run) <= 3 and run[-1].bold


def alike(one: Line, two: Line) -> bool:
    return abs(one.size - two.size) <= SAME_SIZE * max(one.size, two.size)


def distances(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance between lines of each type size, as a share of the size."""
    shares: dict[float, list[float]] = defaultdict(list)
    for above, below in pairwise(lines):
        apart = (below.y - above.y) / below.size
        if alike(above, below) and 0 < apart < FARTHEST:
            shares[below.size].append(apart)
    return {size: usual(sorted(found)) for size, found in shares.items()}


def usual(shares: Sequence[float]) -> float:
    return min(median(shares), 1.15 * shares[len(shares) // 4])


def margins_of(run: Sequence[Line]) -> Margins:
    """The margins of a run's lines."""
    size = run[0].size
    left, right = min(line.x0 for line in run), max(line.x1 for line in run)
    outer = [line for line in run if line.x0 - left <= 0.3 * size]
    inner = [line for line in run if INDENT * size <= line.x0 - left <= DEEP * size]
    ragged = len(outer) + len(inner) < 0.7 * len(run)
    return Margins(left, right, is_hanging(run, outer, inner), ragged)


def is_hanging(run: Sequence[Line], outer: Sequence[Line], inner: Sequence[Line]) -> bool:
    """Whether first lines stand out to the left, as in a list of references."""
    if not inner or not outer:
        return False
    size = run[0].size
    left = min(line.x0 for line in run)
    right = max(line.x1 for line in run) - 3 * size
    begun = [b for a, b in pairwise(run) if a.x1 < right and ENDED.search(a.text)]
    out = sum(line.x0 - left <= 0.3 * size for line in begun)
    if begun and out != len(begun) - out:
        return out > len(begun) - out and len(inner) >= len(outer)
    return len(run) >= FEWEST_HANGING and len(inner) > len(outer)


def begins(run: Sequence[Line], start: int, at: int, margins: Margins) -> bool:
    """Whether a paragraph begins at a line of the run; the one above began at `start`."""
    first, above, line = run[start], run[at - 1], run[at]
    sign = line.text[0] in SIGNS or ENDED.search(above.text) or is_short(above, line, margins)
    if ITEM.match(line.text) and sign:
        return line.x0 - margins.left <= DEEP * line.size
    if margins.ragged or (ITEM.match(first.text) and line.x0 > first.x0 + 0.3 * line.size):
        return closes(above, line, margins.right)
    inset = INDENT * line.size <= line.x0 - margins.left <= DEEP * line.size
    if margins.hanging:
        return not inset and starts_anew(above, line)
    if inset and (above.x0 - margins.left <= 0.3 * line.size or ENDED.search(above.text)):
        return True
    return closes(above, line, margins.right)


def is_short(above: Line, line: Line, margins: Margins) -> bool:
    """Whether a line ends far from the right margin."""
    return above.x1 < margins.right - 3 * line.size


def starts_anew(above: Line, line: Line) -> bool:
    return bool(ENDED.search(above.text)) or not line.text[0].islower()


def closes(above: Line, line: Line, right: float) -> bool:
    """Whether a line ends a paragraph: it is short, though a word more had fitted.

    A sentence ends there, or the line is so short that it was never filled, as a by-line is.
    """
    if line.text[:1].islower():
        return False
    never_filled = above.x1 - above.x0 < UNFILLED * (line.x1 - line.x0) and not above.bold
    if not HARD_ENDED.search(above.text) and not never_filled:
        return False
    word = line.text.split()[0]
    width = (line.x1 - line.x0) * len(word) / max(1, len(line.text))
    return above.x1 + 0.25 * line.size + width < right - SLACK * line.size
