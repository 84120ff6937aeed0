"""Documents: every document of the record, whose word its words rest on, and what was not read."""

import re
from typing import NamedTuple

from onrecord.export.overview_text import share
from onrecord.export.page_words import file_name, mailed
from onrecord.export.said_words import OPEN, day
from onrecord.model.ledger import DocumentLine, DocumentProblem
from onrecord.model.product import NotRead
from onrecord.web.addresses import document_path
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.works import OVERVIEW

FORMATS = tuple((each, f"/documents.{end}") for each, end in (("Markdown", "md"), ("CSV", "csv")))


class Row(NamedTuple):
    """One document."""

    title: str
    href: str
    outlet: str
    published: str
    words: str
    own_voice: str
    statements: str
    unread: str | None


class DocumentsView(NamedTuple):
    """What the template shows."""

    rows: tuple[Row, ...]
    not_read: tuple[NotRead, ...]
    problems: tuple[DocumentProblem, ...]


def show(visit: Visit) -> View:
    found = visit.room.of(OVERVIEW)
    view = DocumentsView(
        rows=tuple(row(each, visit) for each in sorted(found.documents, key=by_date)),
        not_read=tuple(NotRead(mailed(each.source), each.reason) for each in found.not_read),
        problems=tuple(each for each in found.problems if each.stage != "read"),
    )
    return View("documents.html", "Documents", view, FORMATS)


def by_date(line: DocumentLine) -> tuple[bool, str, str, str]:
    """The earliest first, undated ones last."""
    day = line.published or ""
    return not day, day, line.outlet or "", line.source


def row(line: DocumentLine, visit: Visit) -> Row:
    reading = visit.room.readings[line.document]
    return Row(
        title=line.title or file_name(line.source),
        href=visit.addresses.to(document_path(line.document)),
        outlet=line.outlet or "outlet unknown",
        published=published(line),
        words=f"{line.words:,}",
        own_voice=share(line.own_voice, line.words),
        statements=f"{line.statements:,}",
        unread=reading.unread,
    )


def published(line: DocumentLine) -> str:
    """The day of publication with its basis, or the days between which it lies."""
    if line.published:
        return f"{day(line.published)} ({line.published_basis})"
    if line.window is None:
        return "date unknown"
    first, last = line.window.earliest, line.window.latest
    return f"{day(f'{first or OPEN}/{last or OPEN}')} (inferred)"


PAGE = Page(
    path=re.compile(r"/documents"),
    show=show,
    every=lambda room: ("/documents",),
    entries=(Entry("sources", "Documents", "/documents"),),
    works=(OVERVIEW,),
)
