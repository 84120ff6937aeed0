"""Claim: all that is known of one claim: who says it, who told whom, who disputes it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.export.claims_page import BESIDE
from onrecord.export.claims_roots import range_of, root_lines
from onrecord.export.claims_words import asserting, credibility, extent, held_back, link, title
from onrecord.model.ledger_claims import ClaimItem, MemberItem
from onrecord.products.claims_table import ClaimTable, table_of
from onrecord.products.ledger_claims_page import beside
from onrecord.web.errors import NoPageError
from onrecord.web.ledger_rows_linked import claim_path, dispute_path
from onrecord.web.ledgers import CLAIMS
from onrecord.web.page import Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.roots_drawn import Drawing, drawn
from onrecord.web.telling_views import ToldView, telling, without_folders


class GroupView(NamedTuple):
    """Tellings under a heading, and where the heading leads."""

    label: str
    told: tuple[ToldView, ...]
    href: str | None = None


class ClaimView(NamedTuple):
    """What the template shows."""

    id: str
    title: str
    extent: str
    credibility: str
    said: tuple[ToldView, ...]
    held: tuple[ToldView, ...]
    range: str
    drawing: Drawing | None
    roots: tuple[tuple[int, str], ...]
    disputes: tuple[GroupView, ...]
    beside: tuple[GroupView, ...]
    others: tuple[tuple[str, str], ...]


BY_ID: Work[dict[str, ClaimItem]] = Work(
    "claims by id", lambda room: {each.id: each for each in room.make(CLAIMS).items}
)
TABLE: Work[ClaimTable] = Work("the table of claims for look-up", lambda room: table_of(room.pile))


def show(visit: Visit) -> View:
    item = visit.room.of(BY_ID).get(visit.parts["claim"])
    if item is None:
        raise NoPageError("no claim that several tell, or somebody disputes, has this id")
    view = ClaimView(
        id=item.id,
        title=title(item),
        extent=extent(item),
        credibility=credibility(item.why) if item.why else "",
        said=tuple(member(each, visit) for each in asserting(item)),
        held=tuple(member(each, visit) for each in held_back(item)),
        range=range_of(item),
        drawing=drawn(item, visit),
        roots=tuple(
            (each.depth, without_folders(visit, each.words)) for each in root_lines(item, 0)
        ),
        disputes=tuple(disputes(item, visit)),
        beside=tuple(groups(item, visit)),
        others=tuple(others(item, visit)) if visit.edit else (),
    )
    return View("claim.html", "Claim", view)


def member(item: MemberItem, visit: Visit) -> ToldView:
    more = () if item.relation == "same" else (f"says {item.relation} than this",)
    return telling(visit, item, *more, "prints another’s text" if item.copy_of else "")


def disputes(item: ClaimItem, visit: Visit) -> Iterator[GroupView]:
    """Each dispute with those on its other side."""
    for each in item.disputes:
        found = (one for one in item.against if one.dispute == each.id)
        told = tuple(telling(visit, one) for one in found)
        yield GroupView(each.why, told, visit.addresses.to(dispute_path(each.id)))


def groups(item: ClaimItem, visit: Visit) -> Iterator[GroupView]:
    """Tellings of other claims, by how they stand to this one."""
    table = visit.room.of(TABLE)
    found = list(beside(table, table.claims[item.id]))
    for relation, label in BESIDE.items():
        told = (
            telling(visit, each, link(each.link)) for each in found if each.relation == relation
        )
        if shown := tuple(told):
            yield GroupView(label, shown)


def others(item: ClaimItem, visit: Visit) -> Iterator[tuple[str, str]]:
    """Other claims by id and words: those with which this one may be the same."""
    for each in visit.room.of(CLAIMS).items:
        if each.id != item.id:
            yield each.id, " ".join(each.text.split())[:120]


def every(room: Room) -> Iterable[str]:
    return (claim_path(each) for each in room.of(BY_ID))


PAGE = Page(
    path=re.compile(r"/claims/(?P<claim>[0-9a-f]{16})"),
    show=show,
    every=every,
    works=(CLAIMS, BY_ID, TABLE),
)
