"""Quoting: who passes on whose words, as a map and as a table."""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from onrecord.export.page_words import file_name
from onrecord.web.holder_paths import holder_path
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.works import STATEMENTS

MOST = 300
"""Pairs that are shown, those with most statements."""


class PairView(NamedTuple):
    """One who passes on words of another, with the pages of both, and how many statements."""

    quotes: str
    whom: str
    total: int
    quotes_href: str | None
    whom_href: str | None


class QuotingView(NamedTuple):
    """What the template shows."""

    pairs: tuple[PairView, ...]
    found: int


class Quoting(NamedTuple):
    """Pairs of names with their statements, the most first, and a holder of each name."""

    pairs: tuple[tuple[str, str, int], ...]
    holders: dict[str, str]


def made_quoting(room: Room) -> Quoting:
    counts: Counter[tuple[str, str]] = Counter()
    holders: dict[str, str] = {}
    for item in room.make(STATEMENTS).items:
        called = {each.name: name_of(room, each.id, each.name) for each in item.holders}
        for each in item.holders:
            holders.setdefault(called[each.name], each.id)
        if item.act in (None, "made"):
            steps = [[called.get(name, shown(name)) for name in step] for step in item.chain]
            for whom, quotes in pairwise(steps):
                counts.update((one, other) for one in quotes for other in whom if one != other)
    pairs = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return Quoting(tuple((one, other, total) for (one, other), total in pairs), holders)


def name_of(room: Room, holder: str, name: str) -> str:
    """What a holder is called across documents."""
    entity = room.entities.get(holder)
    return entity.name if entity else name


def shown(name: str) -> str:
    """A document's own voice may go by its file."""
    return file_name(name) if "/" in name else name


QUOTING = Work("who quotes whom", made_quoting)


def show(visit: Visit) -> View:
    found = visit.room.of(QUOTING)
    ways = {name: href(visit, holder) for name, holder in found.holders.items()}
    pairs = tuple(
        PairView(one, other, total, ways.get(one), ways.get(other))
        for one, other, total in found.pairs[:MOST]
    )
    return View("quoting.html", "Who quotes whom", QuotingView(pairs, len(found.pairs)))


def href(visit: Visit, holder: str) -> str | None:
    path = holder_path(visit.room, holder)
    return visit.addresses.to(path) if path else None


PAGE = Page(
    path=re.compile(r"/quoting"),
    show=show,
    every=lambda room: ("/quoting",),
    entries=(Entry("look up", "Who quotes whom", "/quoting"),),
    works=(QUOTING,),
)
