"""Sources: the list of sources of a product, each with a descriptor (ICS 206-01)."""

from collections.abc import Iterable

from onrecord.model.document import Stated
from onrecord.model.link import DatedBetween
from onrecord.model.product import (
    Coverage,
    GeneratedBy,
    Name,
    NotRead,
    Pile,
    ProductSection,
    Sentence,
    SourceEntry,
    Verbatim,
)
from onrecord.model.records import Reading
from onrecord.products.holders_judged import used
from onrecord.products.queries import Counts
from onrecord.products.statements_judged import standing_statements
from onrecord.products.windows import window_of

HASH_SHOWN = 12
"""Digits of a content hash in a descriptor."""


def sources(pile: Pile, sections: Iterable[ProductSection]) -> tuple[SourceEntry, ...]:
    """An entry for each document that the sections draw on, in the order of the pile."""
    drawn_on = frozenset(each for section in sections for each in documents(section))
    found: dict[str, SourceEntry] = {}
    for reading in pile.readings:
        if reading.document.id in drawn_on and reading.document.id not in found:
            found[reading.document.id] = source_entry(reading, window_of(pile, reading))
    return tuple(found.values())


def generated_by(pile: Pile) -> GeneratedBy:
    """The version and the models that a pile names, and how many judgements shaped its entities or
    count for its statements."""
    judgements = len(used(pile.entities)) + len(standing_statements(pile.on_statements))
    return GeneratedBy(version=pile.version, models=pile.models, judgements=judgements)


def coverage(counts: Counts) -> Coverage:
    """What a product draws on."""
    pile, index = counts.index.pile, counts.index
    kept = (each for each in pile.readings if each.unread)
    unread = tuple(NotRead(each.document.source, each.unread or "") for each in kept)
    return Coverage(
        documents=len(index.shelves) + len(pile.not_read),
        read=len(index.shelves) - len(unread),
        not_read=(*pile.not_read, *unread),
        words_by_default_voice=counts.default_words,
    )


def documents(section: ProductSection) -> Iterable[str]:
    """The ids of the documents that a section's words and names come from."""
    sentences: tuple[Sentence, ...] = section.sentences
    if section.heading:
        sentences = (section.heading, *sentences)
    for sentence in sentences:
        for part in sentence.parts:
            if isinstance(part, Verbatim):
                yield part.evidence.document
            elif isinstance(part, Name):
                yield part.document


def source_entry(reading: Reading, window: DatedBetween | None = None) -> SourceEntry:
    document, masthead = reading.document, reading.masthead
    return SourceEntry(
        document=document.id,
        source=document.source,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        published=masthead.published.value,
        sha256=document.origin.sha256,
        retrieved=document.origin.retrieved,
        descriptor=descriptor(reading, window),
        published_window=(window.earliest, window.latest) if window else None,
    )


def descriptor(reading: Reading, window: DatedBetween | None) -> str:
    """Outlet, title, date with its basis or the days between which it was published, media type
    and the first digits of the hash."""
    masthead, origin = reading.masthead, reading.document.origin
    published = dated(masthead.published) or between(window) or "date unknown"
    if masthead.modified.value and masthead.modified.value != masthead.published.value:
        published += f", modified {dated(masthead.modified)}"
    title = f"“{masthead.title.value}”" if masthead.title.value else "untitled"
    return "; ".join(
        [
            masthead.outlet.value or "outlet unknown",
            title,
            published,
            origin.media_type,
            f"sha256 {origin.sha256[:HASH_SHOWN]}",
        ]
    )


def dated(stated: Stated) -> str | None:
    return f"{stated.value} ({stated.basis})" if stated.value else None


def between(window: DatedBetween | None) -> str | None:
    """The days of a window, and that they are inferred."""
    if window is None:
        return None
    first, last = window.earliest, window.latest
    if first and last:
        days = first if first == last else f"between {first} and {last}"
    else:
        days = f"on or after {first}" if first else f"on or before {last}"
    return f"{days} (inferred)"
