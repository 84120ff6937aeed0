"""Page sources: a card for each document that a page draws on, with excerpts or the whole text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.page_context import Window, excerpts
from onrecord.export.page_figures import percent
from onrecord.export.page_marks import Mark
from onrecord.export.page_runs import Paragraph, Run, paragraphs, pieced
from onrecord.export.page_words import language_tag, web_address
from onrecord.export.plain import shortened
from onrecord.model.document import Block, Document, Stated
from onrecord.model.product import Product, SourceEntry
from onrecord.model.records import Reading

TITLE = 300
"""Characters of a title on a card."""


class Excerpt(NamedTuple):
    """A window on a document: code points [start, end); whether it begins or ends in a block.

    `page` is the number of the page where it begins, in a document that has pages.
    """

    start: int
    end: int
    opens_midway: bool
    closes_midway: bool
    page: int | None
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]


class Card(NamedTuple):
    """A document that a page draws on. `address` is a web address or None; `pieced` mark ids."""

    number: int
    entry: SourceEntry
    title: str
    dated: tuple[str, ...]
    address: str | None
    language: str
    kind: str
    shown: str
    excerpts: tuple[Excerpt, ...]
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
        shown, found = excerpts_of(reading, cited, full_text) if reading else ("", ())
        standing = {mark.id for each in found for mark in each.marks}
        found += tuple(alone(each) for each in cited if each.id not in standing)
        yield card(number, entry, reading, shown, found)


def card(
    number: int, entry: SourceEntry, reading: Reading | None, shown: str, found: tuple[Excerpt, ...]
) -> Card:
    everything = [each for one in found for each in one.paragraphs]
    document = reading.document if reading else None
    return Card(
        number=number,
        entry=entry,
        title=shortened(entry.title or file_name(entry.source), TITLE),
        dated=tuple(dates(reading)) if reading else (entry.published or "date unknown",),
        address=web_address(document.metadata.url if document else "", entry.source),
        language=language_tag(document.language if document else None),
        kind=document.origin.media_type if document else "",
        shown=shown,
        excerpts=found,
        pieced=tuple(dict.fromkeys(pieced(everything))),
    )


def file_name(source: str) -> str:
    """The last step of a path, for a document that has no title."""
    return source.rstrip("/").rpartition("/")[2] or source


def excerpts_of(
    reading: Reading, marks: Sequence[Mark], full_text: bool
) -> tuple[str, tuple[Excerpt, ...]]:
    """How much of a document is shown, in words, and that; only marks that stand in its text."""
    text = reading.document.text
    standing = [each for each in marks if text[each.start : each.end] == each.exact]
    if full_text:
        whole = ((0, len(text)),) if text else ()
        return "Whole text.", tuple(excerpts_in(reading, whole, standing))
    shown = excerpts(text, reading.layout.blocks, [(each.start, each.end) for each in standing])
    part = percent(round(shown.share * 1000), 1000)
    said = f"Excerpts: {part} of this document." if shown.windows else "No excerpt."
    return said, tuple(excerpts_in(reading, shown.windows, standing))


def excerpts_in(
    reading: Reading, windows: Sequence[Window], marks: Sequence[Mark]
) -> Iterator[Excerpt]:
    """An excerpt a window, with the marks in it; no mark crosses the edge of a window."""
    blocks, starts = reading.layout.blocks, [each.start for each in reading.layout.blocks]
    opening = [start for start, _ in windows]
    inside: list[list[Mark]] = [[] for _ in windows]
    for mark in marks:
        inside[bisect_right(opening, mark.start) - 1].append(mark)
    for (start, end), here in zip(windows, inside, strict=True):
        first = max(0, bisect_right(starts, start) - 1)
        near = blocks[first : bisect_left(starts, end)]
        yield excerpt(reading.document, near, (start, end), here)


def excerpt(
    document: Document, blocks: Sequence[Block], window: Window, marks: Sequence[Mark]
) -> Excerpt:
    start, end = window
    return Excerpt(
        start=start,
        end=end,
        opens_midway=any(each.start < start < each.end for each in blocks),
        closes_midway=any(each.start < end < each.end for each in blocks),
        page=document.page(start),
        paragraphs=tuple(paragraphs(document.text, blocks, window, marks)),
        marks=tuple(marks),
    )


def alone(mark: Mark) -> Excerpt:
    """A place without its document: the words that the product cites."""
    runs = (Run("open", mark=mark), Run("words", mark.exact), Run("close", mark=mark))
    return Excerpt(mark.start, mark.end, True, True, None, (Paragraph("paragraph", runs),), (mark,))


def dates(reading: Reading) -> Iterator[str]:
    """When it was published and modified, each with its basis."""
    published, modified = reading.masthead.published, reading.masthead.modified
    yield stated(published) if published.value else "date unknown"
    if modified.value and modified.value != published.value:
        yield f"modified {stated(modified)}"


def stated(value: Stated) -> str:
    return f"{value.value} ({value.basis})"
