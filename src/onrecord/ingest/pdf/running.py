"""PDF running heads and feet: lines at a page's edge that come back on other pages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.ingest.pdf.lines import Line, baselines
from onrecord.ingest.pdf.numbered import in_a_row, numbering
from onrecord.lexicon.tables import words

EDGE_ROWS = 4
TOP, FOOT = 0.16, 0.84
"""Of the page's height."""
MARGIN = 0.06
MOST_IN_FOLIO = 8
"""Words of an outlet's name and a page's number, at most."""
LARGEST = 1.2
"""Of the type size of the text; a larger row is a heading, though it stands at the same place."""
SAME_PLACE = 6.0
"""Points."""
NUMBER = re.compile(r"\d+|\b[ivxl]{1,6}\b")
MARK = re.compile(r"[^\w/]+")
FOLIO = re.compile(r"^\d{1,3}(?![.)])\s.*[^\W\d_]|[^\W\d_].*\s\d{1,3}$")
ADDRESS = re.compile(r"(?:https?|file):/|www\.")


class Sheet(NamedTuple):
    """One page's lines: what is set upright, cut at wide gaps, and what is set at an angle."""

    number: int
    height: float
    lines: tuple[Line, ...]
    turned: tuple[Line, ...] = ()


class Edge(NamedTuple):
    """A row at a page's head or foot: its page, where it stands, and its words without numbers."""

    sheet: int
    row: Line
    foot: bool
    key: str
    rank: int
    """How many rows stand further out."""


class Parted(NamedTuple):
    """A page's lines without its running heads and feet, and those."""

    lines: tuple[Line, ...]
    heads: tuple[Line, ...]
    feet: tuple[Line, ...]


def parted(sheets: Sequence[Sheet], body: float) -> tuple[Parted, ...]:
    """Each page with its running heads and feet told from its text, set in the size `body`.

    The numbers beside its lines, if it has any, are one more foot.
    """
    numbers = [numbering(sheet.lines) for sheet in sheets]
    bare = [unnumbered(*each) for each in zip(sheets, numbers, strict=True)]
    edges = [edge for sheet in bare for edge in edges_of(sheet) if edge.row.size <= LARGEST * body]
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in running(edges, bare):
        found[edge.sheet].append(edge)
    told = (without(sheet, list(outer(found[sheet.number]))) for sheet in bare)
    return tuple(
        page._replace(feet=(*page.feet, in_a_row(counted))) if counted else page
        for page, counted in zip(told, numbers, strict=True)
    )


def unnumbered(sheet: Sheet, numbers: Sequence[Line]) -> Sheet:
    """A page without the numbers beside its lines."""
    known = set(map(id, numbers))
    return sheet._replace(lines=tuple(line for line in sheet.lines if id(line) not in known))


def outer(edges: Sequence[Edge]) -> Iterator[Edge]:
    """Of the rows that seem to run, those with nothing but such rows further out on their page."""
    heads = [edge for edge in edges if not edge.foot]
    feet = [edge for edge in edges if edge.foot]
    yield from (edge for at, edge in enumerate(heads) if edge.rank == at)
    yield from (edge for at, edge in enumerate(reversed(feet)) if edge.rank == at)


def edges_of(sheet: Sheet) -> Iterator[Edge]:
    """The rows at a page's head and foot."""
    rows = baselines(sheet.lines)
    for rank, row in enumerate(rows[:EDGE_ROWS]):
        if row.y < TOP * sheet.height:
            yield Edge(sheet.number, row, False, key(row.text), rank)
    for rank, row in reversed(list(enumerate(reversed(rows[-EDGE_ROWS:])))):
        if row.y > FOOT * sheet.height:
            yield Edge(sheet.number, row, True, key(row.text), rank)


def key(text: str) -> str:
    """A row's words, with 0 for every number, Roman ones too."""
    return " ".join(MARK.sub(" ", NUMBER.sub("0", text.casefold())).split())


def running(edges: Sequence[Edge], sheets: Sequence[Sheet]) -> Iterator[Edge]:
    """The rows that run: the same words on another page's same place, or a page's number."""
    places: dict[tuple[bool, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        places[edge.foot, edge.key].append(edge)
    sure = [edge for edge in edges if comes_back(edge, places[edge.foot, edge.key])]
    known = {id(edge) for edge in sure}
    levels = {(edge.foot, round(edge.row.y)) for edge in sure}
    heights = {sheet.number: sheet.height for sheet in sheets}
    printed = {edge.sheet for edge in edges if is_printed_address(edge, heights[edge.sheet])}
    for edge in edges:
        at_margin = outermost(edge, heights[edge.sheet])
        beside = has_mark(edge) and (edge.foot, round(edge.row.y)) in levels
        folio = edge.key in words("pdf_page_marks") or (
            edge.rank == 0
            and FOLIO.search(edge.row.text) is not None
            and edge.row.words <= MOST_IN_FOLIO
        )
        alone = at_margin and folio
        browser = at_margin and edge.sheet in printed and edge.rank == 0
        if id(edge) in known or beside or alone or browser:
            yield edge


def comes_back(edge: Edge, others: Iterable[Edge]) -> bool:
    """Whether the same row stands at the same place of another page."""
    if not edge.key or (not any(letter.isalpha() for letter in edge.key) and is_figures(edge)):
        return False
    return any(each.sheet != edge.sheet and is_near(edge, each) for each in others)


def is_figures(edge: Edge) -> bool:
    """Whether a row of numbers alone is more than a page's number."""
    return edge.key not in words("pdf_page_marks")


def is_near(edge: Edge, other: Edge) -> bool:
    return edge.foot == other.foot and abs(edge.row.y - other.row.y) <= SAME_PLACE


def has_mark(edge: Edge) -> bool:
    """Whether a row begins or ends with a number."""
    counted = edge.key.startswith("0 ") or edge.key.endswith(" 0")
    return edge.key == "0" or (counted and any(letter.isalpha() for letter in edge.key))


def outermost(edge: Edge, height: float) -> bool:
    """Whether a row stands in the page's margin, where a browser or a printer puts its own."""
    return edge.row.y > (1 - MARGIN) * height if edge.foot else edge.row.y < MARGIN * height


def is_printed_address(edge: Edge, height: float) -> bool:
    """Whether a row is the foot that a browser prints: the page's address and number."""
    counted = edge.key.endswith("0/0") and outermost(edge, height)
    return edge.foot and counted and ADDRESS.match(edge.row.text) is not None


def without(sheet: Sheet, edges: Sequence[Edge]) -> Parted:
    """A page's lines, parted by the rows that run."""
    heads = [edge.row for edge in edges if not edge.foot]
    feet = [edge.row for edge in edges if edge.foot]
    kept = [line for line in sheet.lines if not stands_in(line, (*heads, *feet))]
    return Parted(tuple(kept), tuple(heads), tuple(feet))


def stands_in(line: Line, rows: Iterable[Line]) -> bool:
    """Whether a line is part of one of the rows."""
    return any(
        abs(line.y - row.y) <= 0.35 * max(line.size, row.size, 4.0)
        and row.x0 - 0.1 <= line.x0
        and line.x1 <= row.x1 + 0.1
        for row in rows
    )
