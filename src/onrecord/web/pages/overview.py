"""Overview: what the record holds, whose word it rests on, and what to read first."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from onrecord.export.page_figures import Figures, figures
from onrecord.export.page_head import Head, head
from onrecord.export.plain import shortened
from onrecord.model.ledger import StatementItem
from onrecord.model.product import Product
from onrecord.web.addresses import product_path
from onrecord.web.holder_paths import holder_path
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.sentences import heading_label
from onrecord.web.works import BY_DOCUMENT, LABELS, OVERVIEW, PRODUCTS, STATEMENTS

VOICES = 12
"""Holders listed as those who say most."""

HEADINGS = 5
LONGEST = 48

ABOUT = {
    "brief": "One page: what happened, what it means by whom, what is disputed, what comes next.",
    "panel": "Each holder with a stand of their own, in their strongest words.",
    "questions": "The main findings, then who answers which question, and who dissents.",
    "background": "What led here, what happened, what is ahead; numbers, disputes, unknowns.",
    "explainer": "What each main actor wants, fears, offers and refuses, and who says so.",
    "roundup": "Who reported and argued what, theme by theme.",
    "roundup-by-outlet": "Who reported and argued what, outlet by outlet.",
}


class Card(NamedTuple):
    """A product: what it is, how much there is of it, and its first headings."""

    label: str
    href: str
    about: str
    total: str
    headings: tuple[str, ...]


class Speaker(NamedTuple):
    """A holder among those who say most; `share` in thousandths of the first."""

    name: str
    href: str | None
    total: str
    share: int


class OverviewView(NamedTuple):
    """What the template shows; `whole`: every product is made."""

    head: Head
    figures: Figures
    cards: tuple[Card, ...]
    speakers: tuple[Speaker, ...]
    whole: bool


def show(visit: Visit) -> View:
    room = visit.room
    overview = room.of(OVERVIEW)
    view = OverviewView(
        head=head(room.name, overview, ()),
        figures=figures(overview, room.pile.readings, {}),
        cards=tuple(card(name, visit) for name in PRODUCTS),
        speakers=tuple(speakers(visit)),
        whole=all(map(room.has, PRODUCTS.values())),
    )
    return View("overview.html", room.name, view, whole=view.whole)


def card(name: str, visit: Visit) -> Card:
    """A product in a few lines; one that is still being made says so."""
    href = visit.addresses.to(product_path(name))
    if not visit.room.has(PRODUCTS[name]):
        return Card(LABELS[name], href, ABOUT[name], "being prepared", ())
    product = visit.room.of(PRODUCTS[name])
    found = tuple(islice(headings(product), HEADINGS))
    return Card(LABELS[name], href, ABOUT[name], counted(product), found)


def counted(product: Product) -> str:
    count = sum(len(each.sentences) for each in product.sections)
    return f"{count:,} sentence{'' if count == 1 else 's'}" if count else "nothing to print"


def headings(product: Product) -> Iterator[str]:
    """The first words of each section."""
    found = (heading_label(each.heading) for each in product.sections if each.heading)
    return (shortened(each, LONGEST) for each in dict.fromkeys(found))


def made_counts(room: Room) -> tuple[tuple[str, str, int], ...]:
    """Who says most: name, a holder's id, and the number of statements."""
    names: dict[str, tuple[str, str]] = {}
    counts: Counter[str] = Counter()
    for item in room.make(STATEMENTS).items:
        for identity, name, holder in whose(item, room):
            names.setdefault(identity, (name, holder))
            counts[identity] += 1
    return tuple((*names[each], count) for each, count in counts.most_common(VOICES))


def whose(item: StatementItem, room: Room) -> Iterator[tuple[str, str, str]]:
    """The named holders of a statement across documents: an id, a name, the holder's own id."""
    if item.kind == "own":
        return
    for each in item.holders:
        entity = room.entities.get(each.id)
        if entity and entity.kind != "anonymous":
            yield entity.id, entity.name, each.id


COUNTS = Work("who says most", made_counts)


def speakers(visit: Visit) -> Iterator[Speaker]:
    found = visit.room.of(COUNTS)
    most = max((count for _, _, count in found), default=1)
    for name, holder, count in found:
        path = holder_path(visit.room, holder)
        href = visit.addresses.to(path) if path else None
        yield Speaker(name, href, f"{count:,}", round(1000 * count / most))


PAGE = Page(
    path=re.compile(r"/"),
    show=show,
    every=lambda room: ("/",),
    entries=(Entry("read", "Overview", "/"),),
    works=(OVERVIEW, STATEMENTS, COUNTS, BY_DOCUMENT, *PRODUCTS.values()),
)
