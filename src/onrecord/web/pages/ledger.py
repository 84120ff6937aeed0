"""Ledger: a complete list as a table to search, filter, sort, page through and take away."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from onrecord.web.ledgers import BY_NAME, LEDGERS, TABLES, LedgerKind, ledger_path
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.pages.export import MEDIA_TYPES, file
from onrecord.web.room import File, Room
from onrecord.web.tables import Choice, Chosen, Piece, Row, choice_of, chosen

NAMES = "|".join(BY_NAME)
ENDS = (("Markdown", "md"), ("JSON", "json"), ("CSV", "csv"))
PATH = rf"/(?:ledgers/)?(?P<name>{NAMES})"


class PieceView(NamedTuple):
    """Words of a cell and where they lead, if anywhere."""

    text: str
    href: str | None


class CellView(NamedTuple):
    """A cell: its look, its pieces, and what a script sorts it by where that is not its words."""

    look: str
    pieces: tuple[PieceView, ...]
    key: str


class RowView(NamedTuple):
    """A row and its anchor."""

    id: str
    kind: str
    cells: tuple[CellView, ...]


class HeadView(NamedTuple):
    """The heading of a column, the way to sort by it, and how it is sorted now ("" for not)."""

    label: str
    look: str
    href: str
    sorted: str


class LedgerView(NamedTuple):
    """What the template shows. `pages` leads to the page before and the one after."""

    label: str
    about: str
    path: str
    choice: Choice
    kinds: tuple[str, ...]
    has_holders: bool
    heads: tuple[HeadView, ...]
    rows: tuple[RowView, ...]
    total: int
    found: int
    page: int
    pages: int
    before: str | None
    after: str | None


def show(visit: Visit) -> View:
    ledger = BY_NAME[visit.parts["name"]]
    table, choice = visit.room.of(TABLES[ledger.name]), choice_of(visit.query)
    whole = Chosen(table.rows, len(table.rows), 1, 1)
    found = whole if visit.addresses.static else chosen(table, ledger.columns, choice)
    choice = choice._replace(page=found.page)
    view = LedgerView(
        label=ledger.label,
        about=ledger.about,
        path=ledger_path(ledger.name),
        choice=choice,
        kinds=table.kinds if len(table.kinds) > 1 else (),
        has_holders=any(each.holders for each in table.rows),
        heads=tuple(heads(ledger, choice, visit)),
        rows=tuple(row(each, ledger, visit) for each in found.rows),
        total=len(table.rows),
        found=found.found,
        page=found.page,
        pages=found.pages,
        before=turned(ledger, choice, visit, -1, found.pages),
        after=turned(ledger, choice, visit, 1, found.pages),
    )
    return View("ledger.html", ledger.label, view, tuple(exports(ledger.name)))


def exports(name: str) -> Iterator[tuple[str, str]]:
    """The formats of a ledger: labels and paths."""
    return ((label, f"{ledger_path(name)}.{end}") for label, end in ENDS)


def heads(ledger: LedgerKind[Any], choice: Choice, visit: Visit) -> Iterator[HeadView]:
    """The headings; each sorts by its column, or turns the order round."""
    path = ledger_path(ledger.name)
    for each in ledger.columns:
        now = {each.name: "ascending", f"-{each.name}": "descending"}.get(choice.sort, "")
        falling = now == "ascending" or (not now and each.look == "number")
        sort = f"-{each.name}" if falling else each.name
        href = visit.addresses.to(path, "", choice._replace(sort=sort, page=1).query())
        yield HeadView(each.label, each.look, href, now)


def turned(
    ledger: LedgerKind[Any], choice: Choice, visit: Visit, by: int, pages: int
) -> str | None:
    """The way to the page before or after; None where there is none."""
    page = choice.page + by
    if not 1 <= page <= pages:
        return None
    return visit.addresses.to(ledger_path(ledger.name), "", choice._replace(page=page).query())


def row(found: Row, ledger: LedgerKind[Any], visit: Visit) -> RowView:
    cells = zip(ledger.columns, found.cells, strict=True)
    return RowView(
        found.id,
        found.kind,
        tuple(
            CellView(
                column.look,
                tuple(PieceView(each.text, href(each, visit)) for each in cell.pieces),
                "" if cell.key is None else str(cell.key),
            )
            for column, cell in cells
        ),
    )


def href(piece: Piece, visit: Visit) -> str | None:
    if piece.place:
        return visit.addresses.place(piece.place)
    return visit.addresses.to(piece.path) if piece.path else None


def every(room: Room) -> Iterable[str]:
    return map(ledger_path, BY_NAME)


def show_file(visit: Visit) -> File:
    ledger, end = BY_NAME[visit.parts["name"]], visit.parts["end"]
    value = visit.room.of(ledger.work)
    return file(ledger.shown(value, end.removeprefix(".")), end)


class ListedView(NamedTuple):
    """One ledger in the list of all."""

    label: str
    about: str
    href: str
    total: str


def show_all(visit: Visit) -> View:
    view = tuple(
        ListedView(
            each.label,
            each.about,
            visit.addresses.to(ledger_path(each.name)),
            f"{len(visit.room.of(TABLES[each.name]).rows):,}",
        )
        for each in LEDGERS
    )
    judged = ListedView(
        "Judgements",
        "What people decided about the record, and what has become of it.",
        visit.addresses.to("/judgements"),
        f"{len(visit.room.judgements):,}",
    )
    return View("ledgers.html", "Ledgers", (*view, judged))


LIST = Page(
    path=re.compile(r"/ledgers"),
    show=show_all,
    every=lambda room: ("/ledgers",),
    entries=(Entry("look up", "All ledgers", "/ledgers"),),
    works=tuple(TABLES.values()),
)
PAGE = Page(
    path=re.compile(PATH),
    show=show,
    every=every,
    entries=tuple(
        Entry("look up", BY_NAME[each].label, ledger_path(each))
        for each in ("statements", "holders", "claims", "disputes")
    ),
    fields=Choice._fields,
)
FILES = Page(
    path=re.compile(rf"{PATH}(?P<end>\.md|\.json|\.csv)"),
    show=show_file,
    every=lambda room: (f"{ledger_path(name)}.{end}" for name in BY_NAME for end in MEDIA_TYPES),
)
