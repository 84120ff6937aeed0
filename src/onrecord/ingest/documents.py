"""Documents: raw bytes to documents, whatever kind of file they are."""

from hashlib import sha256

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.addresses import canonical
from onrecord.ingest.containers.article import article_page
from onrecord.ingest.decode import Decoded, decode
from onrecord.ingest.formats import format_of
from onrecord.ingest.kinds import HTML, JSON, check_supported, media_type
from onrecord.ingest.language import language
from onrecord.ingest.page import Page
from onrecord.ingest.text import blocks
from onrecord.ingest.web.html import article
from onrecord.model.document import Document, Origin, Problem, Raw
from onrecord.model.identity import document_id

READ_LANGUAGES = frozenset({"en"})


def documents(raw: Raw) -> tuple[Document, ...]:
    """The documents that `raw` holds: one, since containers are taken apart before.

    Raises IngestError, with a reason of one line, when it holds none: binary, a type that is
    not read, undecodable, no text, a page that stands before an article.
    """
    if not raw.data:
        raise IngestError("empty file")
    if known := format_of(raw.data):
        return (document(raw, origin(raw, known.media_type), known.page(raw.data), ()),)
    check_supported(raw.data)
    decoded = decode(raw.data, raw.encoding)
    kind = media_type(decoded.text)
    shown = article_page(raw.data) if kind == JSON else shown_by(decoded.text, kind)
    found = origin(raw, kind, decoded)
    return (document(raw, found, shown, decoded.problems if kind != JSON else ()),)


def shown_by(text: str, kind: str) -> Page:
    """The page of decoded text."""
    return article(text) if kind == HTML else plain(text)


def origin(raw: Raw, media_type: str, decoded: Decoded | None = None) -> Origin:
    return Origin(
        media_type=media_type,
        sha256=sha256(raw.data).hexdigest(),
        bytes=len(raw.data),
        encoding=decoded.encoding if decoded else None,
        repaired=bool(decoded and decoded.repaired),
        retrieved=raw.retrieved,
    )


def plain(text: str) -> Page:
    """A plain text or Markdown file. Raises IngestError when it is blank."""
    found = blocks(text)
    if not found:
        raise IngestError("no text in it")
    return Page(text, found)


def document(raw: Raw, origin: Origin, shown: Page, doubts: tuple[Problem, ...]) -> Document:
    """The document of a file; `doubts` are the problems of its decoding.

    A page that does not state its address has the one that it was fetched from.
    """
    code = language(kept(shown))
    unread = () if code in READ_LANGUAGES else (not_read(code),)
    stated = shown.metadata
    if not stated.url and raw.address:
        stated = msgspec.structs.replace(stated, url=canonical(raw.address))
    return Document(
        id=document_id(stated.url, shown.text),
        source=raw.source,
        origin=origin,
        text=shown.text,
        language=code,
        metadata=stated,
        markup=shown.markup,
        problems=(*doubts, *shown.problems, *unread),
    )


def kept(shown: Page) -> str:
    """The text of the blocks that nobody votes furniture, or all where all are."""
    found = [shown.text[block.start : block.end] for block in shown.markup if not block.voted]
    return "\n".join(found) or shown.text


def not_read(code: str | None) -> Problem:
    """The problem of a document in a language that no reader knows."""
    if code is None:
        return Problem("read", "language unknown: kept, not read")
    return Problem("read", f"language {code}: kept, not read")
