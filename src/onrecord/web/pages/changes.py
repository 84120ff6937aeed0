"""Changes: what the record holds that it did not hold on a day before, or that another does not."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from onrecord.api import changing
from onrecord.errors import UsageError
from onrecord.export import changes_shown
from onrecord.export.changes_words import (
    CAME,
    READ,
    UNSEEN,
    claim,
    document,
    grouped,
    heading,
    how_claim,
    how_dispute,
    is_empty,
    judged,
    moment,
    summary,
)
from onrecord.export.claims_words import counted
from onrecord.export.page_words import file_name, mailed
from onrecord.export.said_words import day
from onrecord.model.ledger_changes import (
    Changes,
    ClaimChange,
    DisputeChange,
    DocumentChange,
    HolderChange,
)
from onrecord.model.ledger_outlook import ForecastItem
from onrecord.model.product import NotRead
from onrecord.products.changes import Held
from onrecord.products.ledger_forecasts import forecasts
from onrecord.web.addresses import document_path
from onrecord.web.errors import NoPageError
from onrecord.web.holder_paths import holder_path
from onrecord.web.ledger_rows_linked import claim_path, dispute_path
from onrecord.web.ledgers import CLAIMS, DISPUTES
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.pages.export import MEDIA_TYPES, file
from onrecord.web.room import File, Room, Work
from onrecord.web.sentences import SentenceView, Writer
from onrecord.web.works import PRODUCTS, STATEMENTS

Item = TypeVar("Item")

HOME = "/changes"
AGAINST = "against"
DAY = r"\d{4}-\d{2}-\d{2}"
ENDS = (("Markdown", "md"), ("JSON", "json"), ("CSV", "csv"))
MOST = 200
"""Lines below a heading; all are in the formats to take away."""

LAST = 30
"""Days on which documents came that have a page of their own in a folder of files."""


class Told(NamedTuple):
    """One line: its words and where they lead, and what is to be known of it."""

    words: str
    href: str | None
    notes: tuple[str, ...] = ()


class Group(NamedTuple):
    """Lines below a heading: the first of so many."""

    title: str
    total: int
    told: tuple[Told, ...]


class DayView(NamedTuple):
    """A day on which documents came, and the way to what is new since."""

    label: str
    documents: int
    href: str
    here: bool


class ChangesView(NamedTuple):
    """What the template shows. `trouble` says why nothing is told; `since` is the day asked for."""

    title: str
    summary: str
    notes: tuple[str, ...]
    trouble: str
    since: str
    days: tuple[DayView, ...]
    findings: tuple[SentenceView, ...]
    groups: tuple[Group, ...]


def made_held(room: Room) -> Held:
    """The ledgers that changes are looked for in."""
    return Held(
        shelves=room.study.index,
        statements=room.make(STATEMENTS),
        claims=room.make(CLAIMS),
        disputes=room.make(DISPUTES),
        forecasts=forecasts(room.pile),
        findings=changing.findings(room.make(PRODUCTS["questions"])),
    )


HELD = Work("what changed", made_held)


def found(visit: Visit) -> Changes:
    """The changes that a page is asked for. Raises UsageError for no day."""
    room, held = visit.room, visit.room.of(HELD)
    asked = visit.parts.get("since") or visit.query.get("since") or None
    if asked == AGAINST:
        if room.other is None:
            raise NoPageError("the room was not opened against another record")
        return changing.against(held, room.entered, room.other)
    if asked is None and room.other is not None:
        return changing.against(held, room.entered, room.other)
    return changing.since(held, room.entered, asked)


def show(visit: Visit) -> View:
    asked = visit.parts.get("since") or visit.query.get("since") or ""
    try:
        told = found(visit)
    except UsageError as error:
        return View("changes.html", "What changed", troubled(visit, str(error), asked))
    return View("changes.html", heading(told), view_of(told, visit), tuple(exports(told)))


def exports(told: Changes) -> Iterator[tuple[str, str]]:
    name = AGAINST if told.against is not None else since_day(told)
    return ((label, f"{HOME}/{name}.{end}") for label, end in ENDS)


def since_day(told: Changes) -> str:
    return (told.since or "")[: changing.DAY]


def troubled(visit: Visit, trouble: str, asked: str) -> ChangesView:
    days = day_views(changing.days_of(visit.room.entered.arrivals), "", visit)
    return ChangesView("What changed", "", (), trouble, asked, tuple(days), (), ())


def view_of(told: Changes, visit: Visit) -> ChangesView:
    since = since_day(told)
    notes = ("" if is_empty(told) else READ, "" if told.against is not None else UNSEEN)
    return ChangesView(
        title=heading(told),
        summary=summary(told),
        notes=tuple(filter(None, notes)),
        trouble="",
        since=since,
        days=tuple(day_views(told.days, since, visit)),
        findings=Writer(visit, ()).sentences(told.findings),
        groups=tuple(groups(told, visit)),
    )


def day_views(days: Iterable[tuple[str, int]], here: str, visit: Visit) -> Iterator[DayView]:
    for name, count in [*days][-LAST:]:
        href = visit.addresses.to(f"{HOME}/{name}")
        yield DayView(day(name), count, href, name == here)


def groups(told: Changes, visit: Visit) -> Iterator[Group]:
    """Everything that is new below its headings, those left out that have nothing."""
    for kind, found in grouped(told.documents).items():
        yield from group(CAME[kind], found, lambda each: document_told(each, visit))
    yield from group("Not read", told.not_read, refused_told)
    yield from group("Claims", told.claims, lambda each: claim_told(each, visit))
    yield from group("Disputes", told.disputes, lambda each: dispute_told(each, visit))
    yield from group("New forecasts", told.forecasts, lambda each: forecast_told(each, visit))
    yield from group("Speak for the first time", told.holders, lambda e: holder_told(e, visit))
    yield from group("Decided", told.judgements, lambda each: Told(judged(each), None))


def group(title: str, found: Sequence[Item], told: Callable[[Item], Told]) -> Iterator[Group]:
    if found:
        yield Group(title, len(found), tuple(map(told, found[:MOST])))


def refused_told(item: NotRead) -> Told:
    return Told(f"{mailed(item.source)}: {item.reason}", None)


def claim_told(change: ClaimChange, visit: Visit) -> Told:
    href = visit.addresses.to(claim_path(change.item.id))
    return Told(claim(change), href, (how_claim(change),))


def document_told(item: DocumentChange, visit: Visit) -> Told:
    there = item.document in visit.room.readings
    href = visit.addresses.to(document_path(item.document)) if there else None
    notes = (
        file_name(item.source),
        f"came {moment(item.added)}" if item.added else "",
        f"{counted(item.statements, 'statement')} not known before" if item.statements else "",
    )
    return Told(document(item), href, tuple(filter(None, notes)))


def dispute_told(change: DisputeChange, visit: Visit) -> Told:
    here = change.kind != "gone"
    href = visit.addresses.to(dispute_path(change.item.id)) if here else None
    return Told(" ".join(change.item.question.split()), href, (how_dispute(change),))


def forecast_told(item: ForecastItem, visit: Visit) -> Told:
    words = f"“{' '.join(item.text.split())}”"
    who = " and ".join(each.name for each in item.holders) or "holder unknown"
    return Told(words, visit.addresses.place(item.evidence[0]), (who, item.kind))


def holder_told(item: HolderChange, visit: Visit) -> Told:
    path = holder_path(visit.room, item.id)
    href = visit.addresses.to(path) if path else visit.addresses.place(item.evidence)
    return Told(item.name, href, (counted(item.statements, "statement"),))


def every(room: Room) -> Iterator[str]:
    yield HOME
    yield from paths(room)


def paths(room: Room) -> Iterator[str]:
    """The pages of days on which documents came, and of another record."""
    for name, _ in changing.days_of(room.entered.arrivals)[-LAST:]:
        yield f"{HOME}/{name}"
    if room.other is not None:
        yield f"{HOME}/{AGAINST}"


def show_file(visit: Visit) -> File:
    end = visit.parts["end"]
    try:
        return file(changes_shown.changes(found(visit), end.removeprefix(".")), end)
    except UsageError as error:
        raise NoPageError(str(error)) from error


PAGE = Page(
    path=re.compile(rf"{HOME}(?:/(?P<since>{DAY}|{AGAINST}))?"),
    show=show,
    every=every,
    entries=(Entry("look up", "What changed", HOME),),
    works=(HELD,),
    fields=("since",),
)
FILES = Page(
    path=re.compile(rf"{HOME}/(?P<since>{DAY}|{AGAINST})(?P<end>\.md|\.json|\.csv)"),
    show=show_file,
    every=lambda room: (f"{path}.{end}" for path in paths(room) for end in MEDIA_TYPES),
)
