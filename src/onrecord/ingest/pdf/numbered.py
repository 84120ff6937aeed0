"""PDF numbered lines: the numbers that a court's or parliament's paper prints beside its lines."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from onrecord.ingest.pdf.lines import Line, is_level

FEWEST, MOST = 8, 100
MOST_DIGITS = 4
STEPS = (1, 5)
SAME_EDGE = 3.0
"""Points."""
EVEN = 0.25
"""Of the usual distance: how far two numbers' distance may be from it."""


def numbering(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The numbers down the left margin of a page that count its lines by one or by five.

    None where most stand before several pieces of a row, as the first column of a table does.
    """
    found = sorted((line for line in lines if is_number(line)), key=lambda line: line.x1)
    tried: set[int] = set()
    for first in found[:MOST]:
        if id(first) in tried:
            continue
        column = sorted((line for line in found if in_column(first, line)), key=lambda line: line.y)
        tried.update(map(id, column))
        if FEWEST <= len(column) <= MOST and counts(column) and is_outside(column, lines):
            return tuple(column)
    return ()


def is_number(line: Line) -> bool:
    return line.text.isdecimal() and line.text.isascii() and len(line.text) <= MOST_DIGITS


def in_column(one: Line, two: Line) -> bool:
    """Whether two numbers share their left or their right edge."""
    return min(abs(one.x0 - two.x0), abs(one.x1 - two.x1)) <= SAME_EDGE


def counts(column: Sequence[Line]) -> bool:
    """Whether numbers count on by one step, at one distance."""
    steps = {int(below.text) - int(above.text) for above, below in pairwise(column)}
    apart = [below.y - above.y for above, below in pairwise(column)]
    usual = median(apart)
    even = all(abs(each - usual) <= EVEN * usual for each in apart)
    return len(steps) == 1 and steps <= set(STEPS) and even


def is_outside(column: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether numbers stand left of their rows, most of which are whole lines."""
    rows = [
        [line for line in lines if line is not number and is_level(number, line)]
        for number in column
    ]
    left = all(
        number.x1 <= line.x0 for number, row in zip(column, rows, strict=True) for line in row
    )
    return left and sum(len(row) > 1 for row in rows) * 2 <= len(column)


def in_a_row(column: Sequence[Line]) -> Line:
    """Numbers down a margin as one line."""
    return column[0]._replace(text=" ".join(line.text for line in column), words=len(column))
