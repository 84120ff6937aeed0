"""PDF columns: the lines of a page in reading order, by bands of the page that share gutters.

A recursive cut of the page by its white space (Nagy and Seth 1984, the XY cut; on boxes of lines
as in Ha, Haralick and Phillips 1995). The page is cut across wherever its gutters change, so that
a headline over three columns parts what stands above from what stands below; then each band is
cut along all its gutters and read column by column. Gaps that merely lie side by side, as between
paragraphs of two columns, cut nothing.
"""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from onrecord.ingest.pdf.lines import Line, baselines
from onrecord.ingest.pdf.tables import is_table, level, table_rows

Gap = tuple[float, float]
NARROWEST = 0.8
"""Of the type size: the narrowest gutter."""
DEEPEST = 12
HEADING = 1.15
APART = 1.9
"""Of the distance between lines: what stands lower is no longer part of the columns above."""
SPACE = 1.6
LOOSEST = 3.0
"""Of the type size: no line is justified with wider word spaces."""


class Region(NamedTuple):
    """Lines that are read one after the other, or the rows of a table."""

    lines: tuple[Line, ...]
    table: bool = False


class Band(NamedTuple):
    """Rows of pieces that share the gutters; none where the pieces fill the width."""

    rows: tuple[tuple[Line, ...], ...]
    gutters: tuple[Gap, ...]


def regions(lines: Sequence[Line], body: float, depth: int = 0) -> Iterator[Region]:
    """The regions of a page's lines, in reading order. `body` is the type size of running text."""
    single: list[Line] = []
    for band in bands(stacked(lines), body):
        if not band.gutters or depth > DEEPEST:
            single.extend(line for row in band.rows for line in row)
            continue
        if single:
            yield Region(tuple(baselines(single)))
            single = []
        yield from divided(band, body, depth)
    if single:
        yield Region(tuple(baselines(single)))


def divided(band: Band, body: float, depth: int) -> Iterator[Region]:
    """The regions of a band: a table's rows, or column after column."""
    columns = columns_of(band)
    if is_table(band.rows, columns):
        yield Region(tuple(table_rows(band.rows)), table=True)
        return
    for column in columns:
        yield from regions(column, body, depth + 1)


def stacked(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Rows of lines whose heights overlap, from the top."""
    found: list[list[Line]] = []
    lowest = float("-inf")
    for line in sorted(lines, key=lambda each: (each.top, each.x0)):
        if found and line.top < lowest:
            found[-1].append(line)
        else:
            found.append([line])
        lowest = max(lowest, line.bottom)
    return [tuple(row) for row in found]


def bands(rows: Sequence[tuple[Line, ...]], body: float) -> Iterator[Band]:
    """The rows in bands, from the top."""
    if not rows:
        return
    left = min(line.x0 for row in rows for line in row)
    right = max(line.x1 for row in rows for line in row)
    free = [gaps(row, left, right) for row in rows]
    start, shared = 0, free[0]
    for at in range(1, len(rows)):
        common = overlap(shared, free[at])
        changed = spaced(rows, at) and changes(rows[start:at], shared, common, free[at : at + 2])
        if not common or changed or heads(rows, start, at, body):
            yield from trimmed(rows[start:at], shared)
            start, common = at, free[at]
        shared = common
    yield from trimmed(rows[start:], shared)


def heads(rows: Sequence[tuple[Line, ...]], start: int, at: int, body: float) -> bool:
    """Whether a heading that has its row to itself ends the columns above it."""
    row = rows[at]
    alone = len(row) == 1 and row[0].size >= HEADING * body
    return alone and any(len(each) > 1 for each in rows[start:at])


def changes(
    above: Sequence[tuple[Line, ...]],
    shared: Sequence[Gap],
    common: Sequence[Gap],
    below: Sequence[Sequence[Gap]],
) -> bool:
    """Whether another number of columns begins: a table below columns, or columns below one."""
    now = len(inner(above, shared))
    return len(inner(above, common)) < now or (
        now > 0 and len(below) > 1 and all(len(free) > now + 1 for free in below)
    )


def spaced(rows: Sequence[tuple[Line, ...]], at: int) -> bool:
    """Whether more than a line's distance parts a row from the one above, over the whole width."""
    size = max(line.size for line in rows[at])
    space = min(line.y for line in rows[at]) - max(line.y for line in rows[at - 1])
    return space >= SPACE * size


def gaps(row: Sequence[Line], left: float, right: float) -> tuple[Gap, ...]:
    """The stretches from `left` to `right` that a row leaves free, wide enough for a gutter."""
    widest = NARROWEST * median(line.size for line in row)
    free: list[Gap] = []
    reached = left
    for line in sorted(row, key=lambda each: each.x0):
        if line.x0 - reached >= widest:
            free.append((reached, line.x0))
        reached = max(reached, line.x1)
    if right - reached >= widest:
        free.append((reached, right))
    return tuple(free)


def overlap(one: Sequence[Gap], two: Sequence[Gap]) -> tuple[Gap, ...]:
    """Where both leave room."""
    found = []
    for low, high in one:
        for other_low, other_high in two:
            start, end = max(low, other_low), min(high, other_high)
            if end - start >= 4.0:
                found.append((start, end))
    return tuple(found)


def trimmed(rows: Sequence[tuple[Line, ...]], shared: Sequence[Gap]) -> Iterator[Band]:
    """A band of rows, and another of the rows above or below that its columns do not explain."""
    gutters = inner(rows, shared)
    if not gutters:
        yield Band(tuple(rows), ())
        return
    split = [at for at, row in enumerate(rows) if sides(row, gutters) > 1]
    if not split or (len(split) == 1 and not is_wide(rows[split[0]], gutters)):
        yield Band(tuple(rows), ())
        return
    first, end = beginning(rows, split[0]), ending(rows, split[-1])
    if first:
        yield Band(tuple(rows[:first]), ())
    yield Band(tuple(rows[first:end]), gutters)
    if end < len(rows):
        yield Band(tuple(rows[end:]), ())


def is_wide(row: Sequence[Line], gutters: Sequence[Gap]) -> bool:
    """Whether the gap in a single row is wider than the loosest word space."""
    level_row = level(row)
    widest = max(high - low for low, high in gutters)
    return not level_row or widest > LOOSEST * max(line.size for line in row)


def inner(rows: Sequence[tuple[Line, ...]], shared: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gutters with lines on both sides."""
    middles = [(line.x0 + line.x1) / 2 for row in rows for line in row]
    low, high = min(middles), max(middles)
    return tuple(gap for gap in shared if low < gap[0] and gap[1] < high)


def sides(row: Sequence[Line], gutters: Sequence[Gap]) -> int:
    """In how many columns a row has lines."""
    return len({column(line, gutters) for line in row})


def column(line: Line, gutters: Sequence[Gap]) -> int:
    middle = (line.x0 + line.x1) / 2
    return sum(middle > gap[0] for gap in gutters)


def parted(rows: Sequence[tuple[Line, ...]], at: int) -> bool:
    """Whether a row stands apart from the one above it, by its distance or its type."""
    above, below = rows[at - 1], rows[at]
    size = max(line.size for line in below)
    distance = min(line.y for line in below) - max(line.y for line in above)
    return distance > APART * 1.2 * size or abs(size - max(x.size for x in above)) > 0.08 * size


def beginning(rows: Sequence[tuple[Line, ...]], first: int) -> int:
    """Where the columns begin: below the last row above both columns that stands apart."""
    while first and not parted(rows, first):
        first -= 1
    return first


def ending(rows: Sequence[tuple[Line, ...]], last: int) -> int:
    """Where the columns end: at the first row below both columns that stands apart."""
    for at in range(last + 1, len(rows)):
        if parted(rows, at):
            return at
    return len(rows)


def columns_of(band: Band) -> list[list[Line]]:
    """The lines of each column, from the left."""
    found: list[list[Line]] = [[] for _ in range(len(band.gutters) + 1)]
    for row in band.rows:
        for line in row:
            found[column(line, band.gutters)].append(line)
    return [lines for lines in found if lines]
