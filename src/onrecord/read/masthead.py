"""Masthead reader: title, outlet, authors and dates, from metadata and from what is printed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from onrecord.lexicon.outlets import outlet_of_host
from onrecord.model.document import Basis, Block, DateStated, Document, Masthead, Metadata, Stated
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.read.layout_authors import author_places, credit_lines
from onrecord.read.layout_bylines import BAR, byline_names
from onrecord.read.layout_dates import Dateline, date_in, dateline, filing_date
from onrecord.read.layout_names import Place
from onrecord.read.layout_outlet import outlet_printed
from onrecord.read.layout_title import printed_title
from onrecord.read.masthead_dates import Dates, dates

TOP_PARAGRAPHS = 2
MARKS = "#*_> \t"
Authors = tuple[tuple[str, ...], Basis, tuple[Place, ...]]


def masthead(document: Document, layout: Layout, today: str | None = None) -> Masthead:
    """Metadata first; else what the text prints beyond doubt; else unknown.

    Nothing was published after `today` (ISO), nor after it was fetched. An outlet that nothing
    names is told by the host of the document's address; a date never is.
    """
    text, told = document.text, document.metadata
    authors, basis, places = authors_of(document, layout)
    found = dated(document, layout, today)
    printed = either(outlet_printed(text, layout.blocks), outlet_of_host(told.url))
    return Masthead(
        title=either(told.title, printed_title(document, layout.blocks)),
        outlet=either(told.outlet, printed),
        authors=authors,
        authors_basis=basis,
        author_spans=places,
        published=found.published,
        modified=found.modified,
        published_window=None if found.published.value else window(text, layout.blocks),
        dates=found.candidates,
        problems=found.problems,
    )


def dated(document: Document, layout: Layout, today: str | None) -> Dates:
    """The dates of a document, from its markup and its by-lines."""
    told = document.metadata
    lines = [each for block in top(layout.blocks) for each in datelines(document.text, block)]
    printed = [DateStated(each.value, "dateline") for each in lines if not each.later]
    modified = either(told.modified, agreed([each for each in lines if each.later]))
    known = [each for each in (document.origin.retrieved, today) if each]
    return dates(stated(told), printed, modified, min(known, default=None))


def stated(told: Metadata) -> tuple[DateStated, ...]:
    """The dates of publication in metadata, the best first."""
    if told.dates or not told.published.value:
        return told.dates
    return (DateStated(told.published.value, told.published.basis),)


def either(told: Stated, printed: Stated) -> Stated:
    """What metadata says, else what is printed."""
    return told if told.value else printed


def authors_of(document: Document, layout: Layout) -> Authors:
    """The authors with their basis, and where the text prints them."""
    text, told = document.text, document.metadata.authors
    lines = credit_lines(layout.blocks)
    signers = {
        (name.start, name.end)
        for section in layout.sections
        if section.form == "signed"
        for name in section.label
    }
    places = author_places(text, lines, signers)
    if told:
        known = {name.casefold() for name in told}
        return told, "metadata", tuple(p for p in places if text[slice(*p)].casefold() in known)
    names = tuple(dict.fromkeys(text[start:end] for start, end in places))
    return names, "byline" if names else "unknown", places


def top(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks down to the second paragraph, without furniture."""
    paragraphs = 0
    for block in blocks:
        paragraphs += block.kind == "paragraph"
        if paragraphs > TOP_PARAGRAPHS:
            return
        if block.kind != "furniture":
            yield block


def datelines(text: str, block: Block) -> Iterator[Dateline]:
    """The dates that a by-line block states, whole or between bars."""
    if block.kind != "byline":
        return
    line = text[block.start : block.end].strip(MARKS)
    whole = dateline(line)
    parts = [whole] if whole else [dateline(part) for part in BAR.split(line)]
    stated = [part for part in parts if part is not None]
    inside = date_in(line) if not stated and byline_names(line) else None
    yield from stated or ([inside] if inside else [])


def agreed(lines: Sequence[Dateline]) -> Stated:
    """The one day that lines name, as precisely as any of them; unknown where they name several."""
    if len({each.value[:10] for each in lines}) != 1:
        return Stated()
    return Stated(max((each.value for each in lines), key=len), "dateline")


def window(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """The day on which a report says that it was filed, and the next, if it states the year."""
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    filed = filing_date(text[first.start : first.end]) if first else None
    if filed is None:
        return None
    following = date.fromisoformat(filed) + timedelta(days=1)
    return filed, following.isoformat()


READER = Reader(gives="masthead", needs=("document", "layout", "today"), version=4, read=masthead)
