"""Ledger rows: statements, holders, documents and what lies ahead, one row each."""

from collections.abc import Iterator

from onrecord.export.judged_words import judged
from onrecord.export.ledger_text import kept_off, manner
from onrecord.export.outlook_words import manner as outlook_manner
from onrecord.export.outlook_words import notes
from onrecord.model.ledger import Ledger
from onrecord.model.ledger_holders import HolderLedger
from onrecord.model.ledger_outlook import (
    AssessmentLedger,
    ForecastItem,
    ForecastLedger,
    NonEventLedger,
)
from onrecord.model.ledger_sources import SourceLedger
from onrecord.web.addresses import document_path
from onrecord.web.holder_paths import page_path
from onrecord.web.ledger_cells import (
    HOLDER,
    HOW,
    KIND,
    OUTLET,
    SAID,
    THROUGH,
    WORDS,
    holders,
    names_of,
    number,
    outlet,
    plain,
    said,
    through,
    words,
)
from onrecord.web.room import Room
from onrecord.web.tables import Cell, Column, Piece, Row

STATEMENTS = (
    *(WORDS, HOLDER, THROUGH, KIND, SAID, OUTLET, HOW),
    *(Column("kept-off", "Kept off products"), Column("judged", "Judged")),
)
OUTLOOK = (WORDS, HOLDER, THROUGH, KIND, SAID, OUTLET, HOW)
FORECASTS = (
    *(WORDS, HOLDER, THROUGH, KIND, Column("when", "By when"), SAID, OUTLET, HOW),
    Column("outcome", "Outcome"),
)
HOLDERS = (
    *(HOLDER, KIND, Column("role", "Role"), Column("affiliation", "Affiliation")),
    Column("statements", "Statements", "number"),
    Column("mentions", "Mentions", "number"),
    Column("documents", "Documents", "number"),
)
SOURCES = (
    *(Column("document", "Document", "words"), Column("outlet", "Outlet"), KIND),
    Column("published", "Published"),
    Column("words", "Words", "number"),
    Column("own", "Own share", "number"),
    Column("draws-on", "Draws on", "number"),
    Column("drawn-on", "Drawn on by", "number"),
    Column("cites", "Tells from"),
)


def statement_rows(value: Ledger, room: Room) -> Iterator[Row]:
    for item in value.items:
        kind = "own voice" if item.kind == "own" else item.kind
        cells = (
            words(item.text, item.evidence),
            holders(room, item.holders),
            through(item.chain),
            plain(kind),
            said(item.said),
            outlet(room, item.evidence[0].document),
            plain(manner(item)),
            plain(kept_off(item)),
            plain(judged(item)),
        )
        yield Row(item.id, cells, kind, names_of(item.holders))


def outlook_rows(value: AssessmentLedger | NonEventLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        kind = item.kind.replace("_", " ")
        cells = (
            words(item.text, item.evidence),
            holders(room, item.holders),
            through(item.chain),
            plain(kind),
            said(item.said),
            outlet(room, item.evidence[0].document),
            plain("; ".join((outlook_manner(item), *notes(item)))),
        )
        yield Row(item.id, cells, kind, names_of(item.holders))


def forecast_rows(value: ForecastLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        kind = item.kind.replace("_", " ")
        cells = (
            words(item.text, item.evidence),
            holders(room, item.holders),
            through(item.chain),
            plain(kind),
            by_when(item),
            said(item.said),
            outlet(room, item.evidence[0].document),
            plain("; ".join((outlook_manner(item), *notes(item)))),
            plain(item.outcome.outcome.replace("_", " ") if item.outcome else None),
        )
        yield Row(item.id, cells, kind, names_of(item.holders))


def by_when(item: ForecastItem) -> Cell:
    """The words that say by when, sorted by the day that they mean."""
    if item.horizon is None:
        return Cell(())
    cell = words(item.horizon.evidence.exact, (item.horizon.evidence,))
    return cell._replace(key=item.horizon.value or cell.text.casefold())


def holder_rows(value: HolderLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        cells = (
            Cell((Piece(item.name, None, page_path(item.id)),)),
            plain(item.kind),
            plain(item.role),
            plain(item.affiliation),
            number(item.statements),
            number(item.mentions),
            number(item.documents),
        )
        names = "; ".join((item.name, *item.names)).casefold()
        yield Row(item.id, cells, item.kind, names)


def source_rows(value: SourceLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        title = item.title or item.source
        cells = (
            Cell((Piece(title, None, document_path(item.document)),)),
            plain(item.outlet),
            plain(item.form),
            plain(item.published),
            number(item.words),
            number(item.own_share, f"{item.own_share:.0%}"),
            number(len(item.draws_on)),
            number(len(item.drawn_on_by)),
            plain(", ".join(dict.fromkeys(each.name for each in item.cites))),
        )
        yield Row(item.id, cells, item.form, (item.outlet or "").casefold())
