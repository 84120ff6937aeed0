"""MHTML: a web page that a browser or Word saved with its parts in one file (RFC 2557)."""

from email.message import Message

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.addresses import canonical
from onrecord.ingest.mail.mime import fields, header, leaves, message_of, text_of
from onrecord.ingest.page import Page
from onrecord.ingest.web.html import article
from onrecord.model.document import Metadata, Stated

SENT = frozenset({"to", "received", "message-id", "delivered-to", "return-path", "reply-to"})
"""Headers that a saved page has no reason to carry."""
SAVED_BY = "<saved by"
PAGES = frozenset({"text/html", "application/xhtml+xml"})


def is_mhtml(data: bytes) -> bool:
    """Whether `data` begins as a saved web page does, and not as a mail with pictures."""
    found = fields(data)
    kind = found.get("content-type", "").casefold()
    if "snapshot-content-location" in found or SAVED_BY in found.get("from", "").casefold():
        return True
    if kind.startswith("multipart/related"):
        return SENT.isdisjoint(found)
    return kind.startswith("text/html") and "content-location" in found and SENT.isdisjoint(found)


def mhtml_page(data: bytes) -> Page:
    """The page that a web archive shows.

    Raises IngestError when it holds no page, or shows no text. The archive's Date is the day of
    saving and is not used.
    """
    archive = message_of(data)
    root = root_part(archive)
    source = text_of(root)
    shown = article(source.text)
    return msgspec.structs.replace(
        shown,
        metadata=with_archive(shown.metadata, archive, root),
        problems=(*source.problems, *shown.problems),
    )


def root_part(archive: Message) -> Message:
    """The part that is the page: the one named by "start", else the archive's own address's."""
    pages = [part for part in leaves(archive) if part.get_content_type() in PAGES]
    if not pages:
        raise IngestError("no page in the web archive; save it again, or as HTML")
    start = str(archive.get_param("start") or "").strip("<> ")
    place = header(archive, "Snapshot-Content-Location") or header(archive, "Content-Location")
    named = [part for part in pages if start and header(part, "Content-ID").strip("<> ") == start]
    placed = [part for part in pages if place and header(part, "Content-Location") == place]
    return (named or placed or pages)[0]


def with_archive(stated: Metadata, archive: Message, root: Message) -> Metadata:
    """What the page says of itself, and the archive's address and subject where it is silent."""
    addresses = (
        header(archive, "Snapshot-Content-Location"),
        header(root, "Content-Location"),
        header(archive, "Content-Location"),
    )
    url = stated.url or next(filter(None, map(canonical, addresses)), "")
    subject = header(archive, "Subject")
    title = stated.title
    if not title.value and subject:
        title = Stated(subject, "inferred")
    return msgspec.structs.replace(stated, url=url, title=title)
