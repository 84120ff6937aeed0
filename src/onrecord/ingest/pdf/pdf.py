"""PDF: pages of placed letters to a text in reading order.

The text is the printed words. A PDF has no text of its own, only letters at places, so white space
is ours, as it is for HTML: a line's break inside a paragraph is one space, blocks of a page are
joined by a blank line, pages by a form feed, the cells of a table's row by a tab. A word broken at
a line's end is mended (pdf_hyphens). Letters are those that pdfium gives for the font's glyphs.
"""

from typing import Any, NamedTuple

from pypdfium2 import PdfiumError

from onrecord.errors import IngestError
from onrecord.ingest.page import Page
from onrecord.ingest.pdf import file as pdf_file
from onrecord.ingest.pdf.blocks import Draft, body_size, drafts, heading_sizes, ranked
from onrecord.ingest.pdf.capitals import settled
from onrecord.ingest.pdf.file import is_cut, is_pictured, opened, page_of, stated
from onrecord.ingest.pdf.flow import flow
from onrecord.ingest.pdf.lines import line_of, pieces
from onrecord.ingest.pdf.running import Sheet, parted
from onrecord.ingest.pdf.title import metadata
from onrecord.ingest.pdf.words import REPLACEMENT, Lettering, lettering
from onrecord.model.document import PAGE_BREAK, Problem

STAGE = "ingest"
UNKNOWN = 0.2
"""Of the letters: a text with more that its fonts do not name is not readable."""
NAMED = 10


class Seen(NamedTuple):
    """What was found on the pages: lines, and the numbers of those that are doubtful."""

    sheets: tuple[Sheet, ...]
    unread: tuple[int, ...]
    pictured: tuple[int, ...]
    crowded: tuple[int, ...]
    cut: int | None
    """The first page that was left out, for the bounds."""


def pdf_page(data: bytes) -> Page:
    """The text of a PDF, its blocks and what it says of itself.

    Raises IngestError when it is protected, damaged, or has no text that can be read.
    """
    with opened(data) as document:
        seen = seen_in(document)
        information = stated(document)
    check(seen, is_cut(data))
    text, markup = flow(pages(seen.sheets))
    first = text.find(PAGE_BREAK, markup[0].start)
    said = metadata(information, text, markup, first if first >= 0 else len(text))
    return Page(text, markup, said, problems(seen, text, is_cut(data)))


def seen_in(document: Any) -> Seen:
    """What the pages show, up to the bounds."""
    sheets: list[Sheet] = []
    unread: list[int] = []
    pictured: list[int] = []
    crowded: list[int] = []
    cut: int | None = None
    room = pdf_file.MOST_LETTERS
    for number in range(1, len(document) + 1):
        if number > pdf_file.MOST_PAGES or room <= 0:
            cut = number
            break
        with page_of(document, number - 1) as page:
            found = letters_of(page, room)
            sheets.append(sheet_of(number, found or Lettering((), ())))
            room -= sum(len(line.text) for line in (*sheets[-1].lines, *sheets[-1].turned))
            if page is None or found is None:
                unread.append(number)
            elif found.cut:
                crowded.append(number)
            elif not sheets[-1].lines and is_pictured(page):
                pictured.append(number)
    return Seen(tuple(sheets), tuple(unread), tuple(pictured), tuple(crowded), cut)


def letters_of(page: Any | None, room: int) -> Lettering | None:
    """The words of a page, or None where it cannot be read."""
    try:
        return lettering(page, min(room, pdf_file.MOST_ON_PAGE)) if page else None
    except (PdfiumError, ValueError, OverflowError):
        return None


def sheet_of(number: int, found: Lettering) -> Sheet:
    """The lines of a page."""
    turned = tuple(line_of([word]) for word in found.turned)
    return Sheet(number, found.height, pieces(settled(found.upright)), turned)


def pages(sheets: tuple[Sheet, ...]) -> list[list[Draft]]:
    """The blocks of each page."""
    body = body_size(sheets)
    own = [
        drafts(page, sheet, body) for page, sheet in zip(parted(sheets, body), sheets, strict=True)
    ]
    sizes = heading_sizes(own, body)
    return [[ranked(draft, sizes) for draft in page] for page in own]


def check(seen: Seen, cut: bool) -> None:
    """Raises IngestError when the pages show no words."""
    lines = [line.text for sheet in seen.sheets for line in (*sheet.lines, *sheet.turned)]
    if not lines and seen.pictured:
        raise IngestError("scanned pages without text: run OCR first (for example OCRmyPDF)")
    if not lines:
        raise IngestError(pdf_file.DAMAGED if cut or seen.unread else "no text in it: blank pages")
    letters = "".join(lines)
    unknown = sum(letter == REPLACEMENT or is_private(letter) for letter in letters)
    if unknown > UNKNOWN * len(letters):
        raise IngestError("the PDF's fonts do not say which letters they show: run OCR first")


def is_private(letter: str) -> bool:
    return "\ue000" <= letter <= "\uf8ff"


def problems(seen: Seen, text: str, cut: bool) -> tuple[Problem, ...]:
    """What is doubtful in what was read."""
    found = []
    if cut:
        found.append("the file's end is missing: pages may be lost; get the file again")
    if seen.unread:
        found.append(f"unreadable: {numbered(seen.unread)}; the rest was read")
    if seen.pictured:
        found.append(f"pictures without text: {numbered(seen.pictured)}; run OCR to read them")
    if seen.crowded:
        found.append(f"too many letters, read in part: {numbered(seen.crowded)}; split the file")
    if seen.cut is not None:
        found.append(f"too long: read up to page {seen.cut - 1}; split the file")
    if unknown := text.count(REPLACEMENT):
        found.append(f"{unknown} letters that the PDF's fonts do not name, kept as {REPLACEMENT}")
    return tuple(Problem(STAGE, message) for message in found)


def numbered(pages: tuple[int, ...]) -> str:
    """ "page 3" or "pages 3, 5, 9 and 40 more"."""
    shown = ", ".join(map(str, pages[:NAMED]))
    more = f" and {len(pages) - NAMED} more" if len(pages) > NAMED else ""
    return f"page{'s' if len(pages) > 1 else ''} {shown}{more}"
