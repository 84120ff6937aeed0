"""Timeline: every dated entry of the pile, as an ordered list by year and month.

A script draws a time axis above it out of what each line says of itself, and chooses among them.
"""

import re
from itertools import groupby
from typing import NamedTuple

import msgspec

from onrecord.export.citations import MONTHS
from onrecord.model.product import ProductSection
from onrecord.products.background import Entry as Dated
from onrecord.products.background import background, timeline
from onrecord.products.verify import verified
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.room import Room, Work
from onrecord.web.sentences import SentenceView, Writer

MONTH = len("2031-04")
KINDS = {"past": "before", "happened": "happened", "ahead": "ahead"}


class EntryView(NamedTuple):
    """One entry: its day as far as it is known, how far that is, its kind, and its sentence."""

    anchor: str
    day: str
    precision: str
    kind: str
    inferred: bool
    sentence: SentenceView


class MonthView(NamedTuple):
    """The entries of one month, or of a year where no month is known."""

    name: str
    entries: tuple[EntryView, ...]


def made_timeline(room: Room) -> tuple[Dated, ...]:
    """Every entry that passes verification, in the order of the days."""
    found = {each.key: each for each in timeline(room.study)}
    section = ProductSection(heading=None, sentences=tuple(e.sentence for e in found.values()))
    product = msgspec.structs.replace(background(room.study), sections=(section,))
    kept = {each.id for one in verified(product, room.pile).sections for each in one.sentences}
    borne = (each for each in found.values() if each.sentence.id in kept)
    return tuple(sorted(borne, key=lambda each: (each.date, each.key)))


TIMELINE = Work("the timeline", made_timeline)


def show(visit: Visit) -> View:
    writer = Writer(visit, ())
    found = visit.room.of(TIMELINE)
    months = tuple(
        MonthView(month_name(month), tuple(entry_view(each, writer) for each in entries))
        for month, entries in groupby(found, key=lambda each: each.date[:MONTH])
    )
    return View("timeline.html", "Timeline", months)


def month_name(month: str) -> str:
    """ "2031-04" as "April 2031"; a year, and what is of another form, as it is."""
    year, _, number = month.rpartition("-")
    known = number.isdecimal() and 0 < int(number) <= len(MONTHS)
    return f"{MONTHS[int(number) - 1]} {year}" if year and known else month


def entry_view(entry: Dated, writer: Writer) -> EntryView:
    sentence = writer.sentence(entry.sentence)
    marks = tuple(
        each._replace(number=str(rank), label="Read it in its source")
        for rank, each in enumerate(sentence.marks, 1)
    )
    return EntryView(
        anchor=sentence.anchor,
        day=entry.date,
        precision=entry.precision,
        kind=KINDS[entry.kind],
        inferred=entry.inferred,
        sentence=sentence._replace(marks=marks),
    )


PAGE = Page(
    path=re.compile(r"/timeline"),
    show=show,
    every=lambda room: ("/timeline",),
    entries=(Entry("look up", "Timeline", "/timeline"),),
    works=(TIMELINE,),
)
