"""Holder paths: where the page of a holder stands, for those who have one."""

from onrecord.products.holders_parties import Party, parties
from onrecord.web.room import Room, Work

PARTIES: Work[tuple[Party, ...]] = Work("the holders", lambda room: parties(room.study.index))
"""Everyone in the pile, across documents."""


def made_pages(room: Room) -> dict[str, str]:
    return {
        holder.id: party.id
        for party in room.make(PARTIES)
        if party.is_listed
        for _, holder in party.rows
    }


PAGES: Work[dict[str, str]] = Work("whose page each holder has", made_pages)
"""The id of the page of each holder of a document, by the holder's id."""


def holder_path(room: Room, holder: str) -> str | None:
    """The path of the page of whom a holder of a document was taken for; None: there is no page."""
    page = room.make(PAGES).get(holder)
    return page_path(page) if page else None


def page_path(party: str) -> str:
    """The path of the page of a holder across documents."""
    return f"/holders/{party}"
