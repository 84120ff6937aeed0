"""PDF tables: rows of a page that are cells on common baselines, not columns of prose."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.ingest.pdf.lines import SAME_BASELINE, Line

Row = tuple[Line, ...]
FULL = 0.8
FILLED = 0.5
FEWEST_LETTERS = 15
ALIGNED = 0.7


def is_table(rows: Sequence[Row], columns: Sequence[Sequence[Line]]) -> bool:
    """Whether rows are a table's: they stand on common baselines, and few columns are prose."""
    if len(rows) < 2 or sum(map(is_prose, columns)) * 2 >= len(columns):
        return False
    lines = sum(len(row) for row in rows)
    beside = sum(len(row) for row in rows if len(row) > 1 and level(row))
    return beside >= ALIGNED * lines


def level(row: Sequence[Line]) -> bool:
    """Whether the lines of a row stand on one baseline."""
    ordered = sorted(line.y for line in row)
    return all(b - a <= SAME_BASELINE * row[0].size for a, b in pairwise(ordered))


def is_prose(lines: Sequence[Line]) -> bool:
    """Whether the lines of a column fill its width with words."""
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = sum(line.x1 - line.x0 >= FULL * width for line in lines)
    letters = sum(len(line.text) for line in lines)
    return full >= FILLED * len(lines) and letters >= FEWEST_LETTERS * len(lines)


def table_rows(rows: Sequence[Row]) -> Iterator[Line]:
    """The rows of a table, each one line with tabs between its cells."""
    for row in rows:
        cells = sorted(row, key=lambda line: (line.x0, line.y))
        yield cells[0]._replace(
            text="\t".join(cell.text for cell in cells),
            x1=max(cell.x1 for cell in cells),
            words=sum(cell.words for cell in cells),
        )
