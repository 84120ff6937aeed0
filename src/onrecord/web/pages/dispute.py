"""Dispute: one dispute with its sides facing each other."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.export.disputes_words import extent, manner, role, side
from onrecord.export.telling_words import dated
from onrecord.model.ledger_disputes import DisputeLine, DisputeMember, DisputeSide
from onrecord.web.errors import NoPageError
from onrecord.web.ledger_rows_linked import claim_path, dispute_path
from onrecord.web.ledgers import CLAIMS, DISPUTES
from onrecord.web.page import Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.telling_views import ToldView, who


class SideView(NamedTuple):
    """One side: how it stands, and those on it."""

    label: str
    told: tuple[ToldView, ...]


class DisputeView(NamedTuple):
    """What the template shows; `claims` are ways to the claims that are in dispute."""

    id: str
    question: str
    extent: str
    sides: tuple[SideView, ...]
    claims: tuple[str, ...]


BY_ID: Work[dict[str, DisputeLine]] = Work(
    "disputes by id", lambda room: {each.id: each for each in room.make(DISPUTES).items}
)


def show(visit: Visit) -> View:
    item = visit.room.of(BY_ID).get(visit.parts["dispute"])
    if item is None:
        raise NoPageError("no dispute has this id in the record")
    known = {each.id for each in visit.room.of(CLAIMS).items}
    about = dict.fromkeys(
        one.claim for each in item.sides for one in each.members if one.claim in known
    )
    view = DisputeView(
        id=item.id,
        question=" ".join(item.question.split()),
        extent=extent(item),
        sides=tuple(side_view(each, visit) for each in item.sides),
        claims=tuple(visit.addresses.to(claim_path(each)) for each in about if each),
    )
    return View("dispute.html", "Dispute", view)


def side_view(one: DisputeSide, visit: Visit) -> SideView:
    return SideView(side(one), tuple(member(each, visit) for each in one.members))


def member(item: DisputeMember, visit: Visit) -> ToldView:
    through = ", ".join(" and ".join(each) for each in item.chain[1:])
    notes = (
        role(item).rstrip(": "),
        manner(item),
        f"through {through}" if through else "",
        dated(item.said),
    )
    text = " ".join(item.text.split())
    place = visit.addresses.place(item.evidence[0])
    return ToldView(text, place, who(visit, item.by), tuple(filter(None, notes)))


def every(room: Room) -> Iterable[str]:
    return (dispute_path(each) for each in room.of(BY_ID))


PAGE = Page(
    path=re.compile(r"/disputes/(?P<dispute>[0-9a-f]{16})"),
    show=show,
    every=every,
    works=(DISPUTES, BY_ID, CLAIMS),
)
