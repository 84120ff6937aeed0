"""Search: statements and passages that hold some words, each leading to its place in the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.errors import OnrecordError
from onrecord.export.search_pieces import CLOSE, OPEN, marked
from onrecord.export.search_words import counted, published, whose
from onrecord.model.search import SearchFilters, SearchItem, SearchResult
from onrecord.store.sqlite import BusyError
from onrecord.web.errors import CrowdedError
from onrecord.web.page import Entry, Page, View, Visit

LONGEST = 200
FEW, MANY = 24, 200
"""How much is listed at first, and when more is asked for."""
HIT = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


class Hit(NamedTuple):
    """A stretch of a found text; `sought`: it is what was asked for."""

    words: str
    sought: bool


class Found(NamedTuple):
    """A statement or passage with the way to its place."""

    pieces: tuple[Hit, ...]
    whose: str
    href: str
    where: str


class SearchView(NamedTuple):
    """What the template shows; `trouble` says why nothing was sought, `more` counts what is found
    and not listed."""

    asked: str
    total: str
    trouble: str
    found: tuple[Found, ...]
    more: int


def show(visit: Visit) -> View:
    asked = visit.query.get("q", "").strip()[:LONGEST]
    if visit.addresses.static or not asked:
        return View("search.html", "Search", SearchView("", "", "", (), 0))
    try:
        result = visit.search(asked, SearchFilters(limit=MANY if "more" in visit.query else FEW))
    except (BusyError, CrowdedError):
        raise
    except OnrecordError as error:
        view = SearchView(asked, "", str(error), (), 0)
    else:
        view = search_view(asked, result, visit)
    return View("search.html", f"{asked} – search", view, whole=not view.trouble)


def search_view(asked: str, result: SearchResult, visit: Visit) -> SearchView:
    return SearchView(
        asked=asked,
        total=counted(result) if result.total else "nothing found",
        trouble="",
        found=tuple(found(each, visit) for each in result.items),
        more=result.total - len(result.items),
    )


def found(item: SearchItem, visit: Visit) -> Found:
    return Found(
        pieces=tuple(pieces(marked(item))),
        whose=whose(item),
        href=visit.addresses.place(item.evidence[0]),
        where=", ".join(filter(None, (item.title, published(item)))),
    )


def pieces(text: str) -> Iterator[Hit]:
    """The words of a marked text, what was sought apart."""
    for rank, words in enumerate(HIT.split(text)):
        if words:
            yield Hit(words, rank % 2 == 1)


PAGE = Page(
    path=re.compile(r"/search"),
    show=show,
    every=lambda room: ("/search",),
    entries=(Entry("look up", "Search", "/search"),),
    fields=("q", "more"),
)
