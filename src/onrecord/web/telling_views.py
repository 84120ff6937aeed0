"""Telling views: words with whose they are and how they are told, as lists of a page show them."""

from typing import NamedTuple

from onrecord.export.page_words import file_name
from onrecord.export.telling_words import dated, told
from onrecord.model.ledger_tellings import TellingItem
from onrecord.model.product import NamedHolder
from onrecord.web.holder_paths import holder_path
from onrecord.web.page import Visit


class WhoView(NamedTuple):
    """A holder, and the way to its page."""

    name: str
    href: str | None


class ToldView(NamedTuple):
    """One telling: its words and their place, its holders, and notes on how it is told."""

    text: str
    href: str
    who: tuple[WhoView, ...]
    notes: tuple[str, ...]
    judge: str | None = None


def who(visit: Visit, holders: tuple[NamedHolder, ...]) -> tuple[WhoView, ...]:
    """Holders; voice unknown where there are none."""
    found = ((each.name, holder_path(visit.room, each.id)) for each in holders)
    named = tuple(WhoView(name, visit.addresses.to(path) if path else None) for name, path in found)
    return named or (WhoView("voice unknown", None),)


def telling(visit: Visit, item: TellingItem, *more: str) -> ToldView:
    """A telling with through whom it came, how it is told and when, and more notes."""
    through = ", ".join(" and ".join(each) for each in item.chain[1:])
    notes = (told(item), f"through {through}" if through else "", dated(item.said), *more)
    return ToldView(
        " ".join(item.text.split()),
        visit.addresses.place(item.evidence[0]),
        who(visit, item.holders),
        tuple(filter(None, notes)),
    )


def without_folders(visit: Visit, text: str) -> str:
    """Words about documents, in which those that are files go by their names alone."""
    for each in visit.room.readings.values():
        source = each.document.source
        if "/" in source and "://" not in source:
            text = text.replace(source, file_name(source))
    return text
