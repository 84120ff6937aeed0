"""Documents: raw bytes to documents, whatever kind of file they are."""

from hashlib import sha256

from onrecord.errors import IngestError
from onrecord.ingest.decode import decode
from onrecord.ingest.html import page
from onrecord.ingest.kinds import HTML, check_supported, media_type
from onrecord.ingest.language import language
from onrecord.ingest.page import Page
from onrecord.ingest.text import blocks
from onrecord.model.document import Document, Origin, Problem, Raw
from onrecord.model.identity import document_id

READ_LANGUAGES = frozenset({"en"})


def documents(raw: Raw) -> tuple[Document, ...]:
    """The documents that `raw` holds.

    Raises IngestError, with a reason of one line, when it holds none: binary, a type that is
    not read, undecodable, no text.
    """
    if not raw.data:
        raise IngestError("empty file")
    check_supported(raw.data)
    decoded = decode(raw.data)
    kind = media_type(decoded.text)
    origin = Origin(
        media_type=kind,
        sha256=sha256(raw.data).hexdigest(),
        bytes=len(raw.data),
        encoding=decoded.encoding,
        repaired=decoded.repaired,
        retrieved=raw.retrieved,
    )
    shown = page(decoded.text) if kind == HTML else plain(decoded.text)
    return (document(raw.source, origin, shown, decoded.problems),)


def plain(text: str) -> Page:
    """A plain text or Markdown file. Raises IngestError when it is blank."""
    found = blocks(text)
    if not found:
        raise IngestError("no text in it")
    return Page(text, found)


def document(source: str, origin: Origin, shown: Page, doubts: tuple[Problem, ...]) -> Document:
    """The document of a file; `doubts` are the problems of its decoding."""
    code = language(article(shown))
    unread = () if code in READ_LANGUAGES else (not_read(code),)
    return Document(
        id=document_id(shown.metadata.url, shown.text),
        source=source,
        origin=origin,
        text=shown.text,
        language=code,
        metadata=shown.metadata,
        markup=shown.markup,
        problems=(*doubts, *shown.problems, *unread),
    )


def article(shown: Page) -> str:
    """The text of the blocks that nobody votes furniture, or all where all are."""
    kept = [shown.text[block.start : block.end] for block in shown.markup if not block.voted]
    return "\n".join(kept) or shown.text


def not_read(code: str | None) -> Problem:
    """The problem of a document in a language that no reader knows."""
    if code is None:
        return Problem("read", "language unknown: kept, not read")
    return Problem("read", f"language {code}: kept, not read")
