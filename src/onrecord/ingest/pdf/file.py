"""PDF files: their pages, opened within bounds; what cannot be opened is said in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from onrecord.errors import IngestError

MOST_PAGES = 2_000
MOST_LETTERS = 5_000_000
MOST_ON_PAGE = 200_000
"""Characters; a broadsheet page holds some 40,000."""
MOST_OBJECTS = 5_000
END = b"%%EOF"
TAIL = 2_048
PASSWORD = "password-protected PDF: save it without its password and give it again"  # noqa: S105
DAMAGED = "damaged or truncated PDF: get the file again"


class Stated(NamedTuple):
    """Title and author as the file's information gives them; both are often leftovers."""

    title: str
    author: str


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The pypdfium2 document of a file. Raises IngestError when it is none that can be opened."""
    if not data.strip():
        raise IngestError("empty file")
    document = document_of(data)
    try:
        yield document
    finally:
        document.close()


def document_of(data: bytes) -> Any:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise IngestError(PASSWORD if code == pdfium.FPDF_ERR_PASSWORD else DAMAGED) from None
    if len(document) < 1:
        document.close()
        raise IngestError("PDF without pages: get the file again")
    return document


def is_cut(data: bytes) -> bool:
    """Whether the file's end is missing."""
    return END not in data[-TAIL:]


def stated(document: Any) -> Stated:
    """What the file's information says."""
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, ValueError):
        return Stated("", "")
    return Stated(tidy(found.get("Title", "")), tidy(found.get("Author", "")))


def tidy(value: str) -> str:
    """A value on one line, without what cannot be printed."""
    return " ".join("".join(filter(str.isprintable, word)) for word in value.split())


@contextmanager
def page_of(document: Any, number: int) -> Iterator[Any | None]:
    """A page by its number from 0, or None where it cannot be read."""
    try:
        page = document[number]
    except (pypdfium2.PdfiumError, ValueError):
        yield None
        return
    try:
        yield page
    finally:
        page.close()


def is_pictured(page: Any) -> bool:
    """Whether a page shows a picture."""
    number = min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)
    kinds = (pdfium.FPDFPage_GetObject(page.raw, at) for at in range(number))
    pictures = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
    return any(kind and pdfium.FPDFPageObj_GetType(kind) in pictures for kind in kinds)
