"""Tables: a ledger as rows of plain cells, chosen, sorted and paged as a reader asks."""

from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

from onrecord.model.product import Evidence

MOST_ROWS = 100
"""Rows of one page."""

FIELDS = ("q", "holder", "kind", "sort")
LONGEST = 200
"""Letters that a reader may ask with."""

JOINT = "; "
"""Between several in one cell."""


class Piece(NamedTuple):
    """Words of a cell, and what they lead to: a place in a document, or a page of the room."""

    text: str
    place: Evidence | None = None
    path: str | None = None


class Cell(NamedTuple):
    """A cell: its pieces, and what it is sorted by where that is not its words."""

    pieces: tuple[Piece, ...]
    key: float | str | None = None

    @property
    def text(self) -> str:
        return JOINT.join(each.text for each in self.pieces)


class Column(NamedTuple):
    """A column: its name in addresses, its heading, and its look ("words", "number" or none)."""

    name: str
    label: str
    look: str = ""


class Row(NamedTuple):
    """One entry of a ledger. `words` are all its words and `holders` all names, without case."""

    id: str
    cells: tuple[Cell, ...]
    kind: str = ""
    holders: str = ""
    words: str = ""


class Table(NamedTuple):
    """A ledger as rows, in its own order, and the kinds among them."""

    rows: tuple[Row, ...]
    kinds: tuple[str, ...]


class Choice(NamedTuple):
    """What a reader asks of a ledger; `sort` is the name of a column, with "-" before it for the
    last first; `page` counts from 1."""

    q: str = ""
    holder: str = ""
    kind: str = ""
    sort: str = ""
    page: int = 1

    def query(self) -> dict[str, str]:
        """The query of an address that asks for this."""
        fields = {name: str(value) for name, value in self._asdict().items() if value}
        if self.page == 1:
            del fields["page"]
        return fields


class Chosen(NamedTuple):
    """The rows of one page, how many were found in all, and which page of how many it is."""

    rows: tuple[Row, ...]
    found: int
    page: int
    pages: int


def choice_of(query: Mapping[str, str]) -> Choice:
    """What an address asks for; what makes no sense is as if it were not there."""
    page = query.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
    q, holder, kind, sort = (query.get(name, "").strip()[:LONGEST] for name in FIELDS)
    return Choice(q, holder, kind, sort, max(1, number))


def table_of(rows: Iterable[Row]) -> Table:
    """Rows with all their words, for looking them up."""
    made = tuple(each._replace(words=words_of(each)) for each in rows)
    return Table(made, tuple(sorted({each.kind for each in made if each.kind})))


def words_of(row: Row) -> str:
    return " ".join((*(each.text for each in row.cells), row.holders)).casefold()


def chosen(table: Table, columns: Sequence[Column], choice: Choice) -> Chosen:
    """One page of the rows that a reader asks for."""
    found = in_order([each for each in table.rows if fits(each, choice)], columns, choice.sort)
    pages = max(1, -(-len(found) // MOST_ROWS))
    page = min(choice.page, pages)
    first = (page - 1) * MOST_ROWS
    return Chosen(tuple(found[first : first + MOST_ROWS]), len(found), page, pages)


def fits(row: Row, choice: Choice) -> bool:
    """Whether a row has all words that are sought, and is of the holder and kind."""
    return (
        (not choice.kind or row.kind == choice.kind)
        and choice.holder.casefold() in row.holders
        and all(each in row.words for each in choice.q.casefold().split())
    )


def in_order(rows: list[Row], columns: Sequence[Column], sort: str) -> list[Row]:
    """Rows by a column, empty cells last; as they are where there is no such column."""
    names = [each.name for each in columns]
    name = sort.removeprefix("-")
    if name not in names:
        return rows
    at = names.index(name)
    full = [each for each in rows if each.cells[at].text]
    ordered = sorted(full, key=lambda each: order_of(each.cells[at]), reverse=sort.startswith("-"))
    return [*ordered, *(each for each in rows if not each.cells[at].text)]


def order_of(cell: Cell) -> tuple[float, str]:
    """What a cell is sorted by: numbers before words."""
    if isinstance(cell.key, float):
        return cell.key, ""
    return inf, cell.text.casefold() if cell.key is None else cell.key
