"""Holder: all about one holder: facts with their places, and statements in the order of time."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.export import holders_shown
from onrecord.export.holders_words import decided, form, office_words, reasons, stood, why
from onrecord.export.judged_words import judged
from onrecord.export.ledger_text import manner
from onrecord.export.page_words import file_name
from onrecord.export.said_words import published, stated
from onrecord.model.ledger import StatementItem
from onrecord.model.ledger_holders import HolderDocument, HolderPage
from onrecord.products.holders_page import page_of
from onrecord.products.holders_parties import Party
from onrecord.web.addresses import document_path, judge_path
from onrecord.web.errors import NoPageError
from onrecord.web.holder_paths import PARTIES, page_path
from onrecord.web.ledgers import HOLDERS
from onrecord.web.page import Page, View, Visit
from onrecord.web.pages.export import file
from onrecord.web.room import File, Room, Work
from onrecord.web.telling_views import ToldView, WhoView, without_folders


class FactView(NamedTuple):
    """Something that documents say of a holder, and its place."""

    text: str
    href: str | None


class DayView(NamedTuple):
    """What one document has the holder say: its day, outlet and title, and the statements."""

    day: str
    title: str
    outlet: str
    href: str
    told: tuple[ToldView, ...]


class DecidedView(NamedTuple):
    """A judgement that bears on a page, in words, and its id."""

    id: str
    text: str


class HolderView(NamedTuple):
    """What the template shows."""

    id: str
    name: str
    kind: str
    described: str
    counted: str
    facts: tuple[FactView, ...]
    names: tuple[FactView, ...]
    reasons: tuple[str, ...]
    apart: tuple[str, ...]
    decided: tuple[DecidedView, ...]
    near: tuple[WhoView, ...]
    others: tuple[tuple[str, str], ...]
    days: tuple[DayView, ...]


BY_ID: Work[dict[str, Party]] = Work(
    "holders by id", lambda room: {each.id: each for each in room.make(PARTIES) if each.is_listed}
)


def largest(room: Room) -> Iterator[str]:
    """The paths of the pages of holders, of those first who say most."""
    found = sorted(room.of(BY_ID).values(), key=lambda each: (-len(each.records), each.id))
    return (page_path(each.id) for each in found)


def page_at(visit: Visit) -> HolderPage:
    """The holder whom the path names. Raises NoPageError."""
    party = visit.room.of(BY_ID).get(visit.parts["holder"])
    if party is None:
        raise NoPageError("no holder has this id in the record")
    everyone = visit.room.of(PARTIES)
    return page_of(visit.room.study.index, everyone, party)


def show(visit: Visit) -> View:
    page = page_at(visit)
    holder = page.holder
    described = (holder.role, holder.affiliation)
    counts = (
        counted(holder.statements, "statement"),
        f"{counted(holder.mentions, 'mention')} in {counted(holder.documents, 'document')}",
    )
    view = HolderView(
        id=holder.id,
        name=holder.name,
        kind=holder.kind,
        described=", ".join(filter(None, described)),
        counted=", ".join(counts),
        facts=tuple(facts(page, visit)),
        names=tuple(
            FactView(without_folders(visit, form(each)), visit.addresses.place(each.first))
            for each in page.names
        ),
        reasons=tuple(reasons(holder.links)),
        apart=tuple(without_folders(visit, why(each)) for each in page.apart),
        decided=tuple(
            DecidedView(each.id, without_folders(visit, decided(each))) for each in holder.judged
        ),
        near=tuple(
            WhoView(each.name, visit.addresses.to(page_path(each.id))) for each in page.near
        ),
        others=tuple(others(visit, holder.id)) if visit.edit else (),
        days=tuple(days(page, visit)),
    )
    path = page_path(holder.id)
    exports = (("Markdown", f"{path}.md"), ("JSON", f"{path}.json"))
    return View("holder.html", holder.name, view, exports)


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def facts(page: HolderPage, visit: Visit) -> Iterator[FactView]:
    """Each office and affiliation once, with the first place that gives it."""
    seen: set[str] = set()
    for each in page.holder.affiliations:
        words = office_words(each)
        if words.casefold() not in seen:
            seen.add(words.casefold())
            href = visit.addresses.place(each.evidence[0]) if each.evidence else None
            yield FactView(without_folders(visit, f"{words}: {stood(each)}"), href)


def others(visit: Visit, holder: str) -> Iterator[tuple[str, str]]:
    """Everyone else by id, by name: those whom this holder may be the same as."""
    found = ((each.name, each.id) for each in visit.room.of(HOLDERS).items if each.id != holder)
    for name, identity in sorted(found, key=lambda each: (each[0].casefold(), each[1])):
        yield identity, name


def days(page: HolderPage, visit: Visit) -> Iterator[DayView]:
    """Statements by document, in the order of time."""
    groups: dict[str, list[StatementItem]] = {}
    for each in page.statements:
        groups.setdefault(each.evidence[0].document, []).append(each)
    documents = {each.document: each for each in page.documents}
    for identity, found in groups.items():
        yield day_view(documents.get(identity), identity, found, visit)


def day_view(
    line: HolderDocument | None, identity: str, found: Sequence[StatementItem], visit: Visit
) -> DayView:
    masthead = visit.room.readings[identity].masthead
    source = found[0].evidence[0].source
    return DayView(
        day=published(line.said if line else found[0].said),
        title=masthead.title.value or file_name(source),
        outlet=masthead.outlet.value or "",
        href=visit.addresses.to(document_path(identity)),
        told=tuple(told_view(each, visit) for each in found),
    )


def told_view(item: StatementItem, visit: Visit) -> ToldView:
    through = ", ".join(" and ".join(each) for each in item.chain[1:-1])
    joint = " and ".join(each.name for each in item.holders) if len(item.holders) > 1 else ""
    notes = (
        f"jointly: {joint}" if joint else "",
        f"through {through}" if through else "",
        manner(item),
        stated(item.said) if stated(item.said) not in manner(item) else "",
        judged(item),
    )
    return ToldView(
        " ".join(item.text.split()),
        visit.addresses.place(item.evidence[0]),
        (),
        tuple(filter(None, notes)),
        visit.addresses.to(judge_path(item.id)) if visit.edit else None,
    )


def every(room: Room) -> Iterable[str]:
    return (page_path(each) for each in room.of(BY_ID))


def show_file(visit: Visit) -> File:
    end = visit.parts["end"]
    return file(holders_shown.holder(page_at(visit), end.removeprefix(".")), end)


PATH = r"/holders/(?P<holder>[0-9a-f]{16})"
PAGE = Page(path=re.compile(PATH), show=show, every=every, works=(PARTIES, BY_ID, HOLDERS))
FILES = Page(
    path=re.compile(rf"{PATH}(?P<end>\.md|\.json)"),
    show=show_file,
    every=lambda room: (f"{path}.{end}" for path in every(room) for end in ("md", "json")),
)
