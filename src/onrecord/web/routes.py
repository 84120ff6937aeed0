"""Routes: every kind of page that the room has, in order; nothing else is answered."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.web.errors import NoPageError
from onrecord.web.page import Action, Entry, Page, View, Visit
from onrecord.web.pages import (
    changes,
    claim,
    dispute,
    document,
    documents,
    export,
    holder,
    judge,
    judgements,
    judging,
    ledger,
    overview,
    product,
    quoting,
    search,
    search_index,
    timeline,
)
from onrecord.web.render import html
from onrecord.web.room import File, Room

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    product.PAGE,
    export.PAGE,
    export.DOCUMENTS,
    search.PAGE,
    search_index.PAGE,
    documents.PAGE,
    document.PAGE,
    judge.PAGE,
    ledger.PAGE,
    ledger.FILES,
    ledger.LIST,
    holder.PAGE,
    holder.FILES,
    claim.PAGE,
    dispute.PAGE,
    judgements.PAGE,
    quoting.PAGE,
    timeline.PAGE,
    changes.PAGE,
    changes.FILES,
)
ENTRIES: tuple[Entry, ...] = tuple(entry for page in PAGES for entry in page.entries)
ACTIONS: tuple[Action, ...] = (judge.ACTION, *judging.ACTIONS)
HTML = "text/html; charset=utf-8"


class Route(NamedTuple):
    """The kind of page at a path, and the named parts of the path."""

    page: Page
    parts: dict[str, str]


def route(path: str) -> Route:
    """Raises NoPageError for a path at which nothing can stand."""
    for page in PAGES:
        if found := page.path.fullmatch(path):
            return Route(page, found.groupdict())
    raise NoPageError("there is no such page")


def action(path: str) -> tuple[Action, dict[str, str]]:
    """What a form does at a path, and the named parts of the path. Raises NoPageError."""
    for each in ACTIONS:
        if found := each.path.fullmatch(path):
            return each, found.groupdict()
    raise NoPageError("there is no such form")


def answered(page: Page, visit: Visit) -> File:
    """What a page gives, rendered."""
    shown = page.show(visit)
    if isinstance(shown, View):
        return File(HTML, html(shown, visit, ENTRIES), shown.whole)
    return shown


def prepare(room: Room) -> Iterator[str]:
    """Makes every work of every page, one a step; gives the name of each before it is made."""
    for page in PAGES:
        for work in page.works:
            yield work.name
            room.make(work)
