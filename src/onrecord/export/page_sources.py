"""Page sources: a card for each document that a page draws on, with excerpts or the whole text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.page_excerpts import Excerpt, alone, excerpts_of
from onrecord.export.page_marks import Mark
from onrecord.export.page_runs import pieced
from onrecord.export.page_words import file_name, language_tag, web_address
from onrecord.export.plain import shortened
from onrecord.export.said_words import OPEN, day
from onrecord.model.document import Stated
from onrecord.model.product import Product, SourceEntry
from onrecord.model.records import Reading

TITLE = 300
"""Characters of a title on a card."""


class Card(NamedTuple):
    """A document that a page draws on. `address` is a web address or None; `pieced` mark ids.

    `heading` is the mark of its title; `also` are places shown as their own words alone.
    """

    number: int
    entry: SourceEntry
    title: str
    dated: tuple[str, ...]
    address: str | None
    language: str
    kind: str
    shown: str
    heading: Mark | None
    excerpts: tuple[Excerpt, ...]
    also: tuple[Mark, ...]
    pieced: tuple[str, ...]


def source_entries(products: Sequence[Product]) -> tuple[SourceEntry, ...]:
    """The sources of all products, each once, in the order of their lists."""
    found = {each.document: each for product in products for each in product.sources}
    return tuple(found.values())


def cards(
    entries: Sequence[SourceEntry],
    readings: Mapping[str, Reading],
    marks: Mapping[str, tuple[Mark, ...]],
    *,
    full_text: bool,
) -> Iterator[Card]:
    """A card for each source; one without its reading shows the words that the products cite."""
    for number, entry in enumerate(entries, 1):
        reading, cited = readings.get(entry.document), marks.get(entry.document, ())
        yield card(number, entry, reading, quoted(entry, reading, cited, full_text))


class Quoted(NamedTuple):
    """What a card has of a document: how much of it in words, and the places by where they go."""

    shown: str
    heading: Mark | None
    excerpts: tuple[Excerpt, ...]
    also: tuple[Mark, ...]


def quoted(
    entry: SourceEntry, reading: Reading | None, cited: Sequence[Mark], full_text: bool
) -> Quoted:
    """Excerpts of a document; its title is marked on the card itself, where it stands anyway."""
    titles = [] if full_text else [each for each in cited if each.exact == entry.title]
    heading = titles[0] if titles and len(titles[0].exact) <= TITLE else None
    below = [each for each in cited if each is not heading]
    shown, found = excerpts_of(reading, below, full_text) if reading else ("", ())
    standing = {mark.id for each in found for mark in each.marks}
    left = [each for each in below if each.id not in standing]
    found += tuple(alone(each) for each in left if not each.minor)
    return Quoted(shown, heading, found, tuple(each for each in left if each.minor))


def card(number: int, entry: SourceEntry, reading: Reading | None, found: Quoted) -> Card:
    everything = [each for one in found.excerpts for each in one.paragraphs]
    document = reading.document if reading else None
    return Card(
        number=number,
        entry=entry,
        title=shortened(entry.title or file_name(entry.source), TITLE),
        dated=tuple(dates(entry, reading)) if reading else (undated(entry),),
        address=web_address(document.metadata.url if document else "", entry.source),
        language=language_tag(document.language if document else None),
        kind=document.origin.media_type if document else "",
        shown=found.shown,
        heading=found.heading,
        excerpts=found.excerpts,
        also=found.also,
        pieced=tuple(dict.fromkeys(pieced(everything))),
    )


def dates(entry: SourceEntry, reading: Reading) -> Iterator[str]:
    """When it was published and modified, each with its basis."""
    published, modified = reading.masthead.published, reading.masthead.modified
    yield stated(published) if published.value else undated(entry)
    if modified.value and modified.value != published.value:
        yield f"modified {stated(modified)}"


def undated(entry: SourceEntry) -> str:
    """The date that an entry has, else the days between which it lies."""
    if entry.published or entry.published_window is None:
        return entry.published or "date unknown"
    first, last = entry.published_window
    return f"{day(f'{first or OPEN}/{last or OPEN}')} (inferred)"


def stated(value: Stated) -> str:
    return f"{value.value} ({value.basis})"
