"""Mail body: the parts of a mail that are its text, as one page."""

from collections.abc import Iterator, Sequence
from email.message import Message

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.mail.flowed import unflowed, unquoted
from onrecord.ingest.mail.mime import inside, payload, text_of
from onrecord.ingest.page import Page
from onrecord.ingest.text import blocks
from onrecord.ingest.web.blocks import JOINT
from onrecord.ingest.web.html import page
from onrecord.model.document import Markup, Metadata, Problem

PAGES = ("text/html", "application/xhtml+xml")
TEXTS = ("text/plain", "text/enriched", *PAGES)
STUB = 1 / 3
"""A page with fewer of the plain text's words than this says less than it."""
LOCKED = frozenset({"multipart/encrypted"})
SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
ARMOUR = b"-----BEGIN PGP MESSAGE-----"


def body(message: Message) -> Page | None:
    """The text of a mail; None when it has only attachments. Raises IngestError if encrypted."""
    pages = [shown for part in texts(message) if (shown := shown_part(part)) is not None]
    return joined(pages) if pages else None


def check_open(part: Message) -> None:
    """Raises IngestError for what cannot be read without a key."""
    kind = part.get_content_type()
    sealed = kind in SEALED and str(part.get_param("smime-type")) != "certs-only"
    locked = kind in LOCKED or sealed or payload(part).lstrip().startswith(ARMOUR)
    if locked:
        raise IngestError("encrypted; decrypt it in the mail program and save its text")


def texts(message: Message) -> Iterator[Message | tuple[Message, ...]]:
    """The parts that are text, in order; the forms of one text as a tuple."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        check_open(part)
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            yield tuple(inner for each in inside(part) for inner in flat(each))
        elif part.get_content_maintype() == "multipart":
            waiting.extend(reversed(inside(part)))
        elif is_text(part):
            yield part


def flat(part: Message) -> Iterator[Message]:
    """The text parts in one form of a text, which may come with its pictures."""
    waiting = [part]
    while waiting:
        here = waiting.pop()
        if here.get_content_maintype() == "multipart":
            waiting.extend(reversed(inside(here)))
        elif is_text(here):
            yield here


def is_text(part: Message) -> bool:
    """Whether a part is to be read in place, not an attachment."""
    if part.get_content_type() not in TEXTS or part.is_multipart():
        return False
    return part.get_content_disposition() != "attachment" and not part.get_filename()


def shown_part(part: Message | tuple[Message, ...]) -> Page | None:
    """One text: its page, unless that is a stub beside its plain form."""
    if isinstance(part, Message):
        return read(part)
    pages = [shown for each in part if is_page(each) and (shown := read(each))]
    plain = [shown for each in part if not is_page(each) and (shown := read(each))]
    if not pages or (plain and words(pages) < STUB * words(plain)):
        pages = plain
    return joined(pages) if pages else None


def words(pages: Sequence[Page]) -> int:
    return sum(len(shown.text.split()) for shown in pages)


def is_page(part: Message) -> bool:
    return part.get_content_type() in PAGES


def read(part: Message) -> Page | None:
    """One text part; None when it is empty or not text."""
    try:
        found = text_of(part)
        shown = page(found.text) if is_page(part) else plain_page(part, found.text)
    except IngestError:
        return None
    if not shown.markup:
        return None
    return msgspec.structs.replace(shown, problems=(*found.problems, *shown.problems))


def plain_page(part: Message, text: str) -> Page:
    if str(part.get_param("format") or "").casefold() == "flowed":
        text = unflowed(text, str(part.get_param("delsp") or "").casefold() == "yes")
    text = unquoted(text)
    return Page(text, blocks(text))


def joined(pages: Sequence[Page]) -> Page:
    """Pages one after the other; the first that states something is believed."""
    if len(pages) == 1:
        return pages[0]
    text = ""
    found: list[Markup] = []
    problems: list[Problem] = []
    for shown in pages:
        text += JOINT if text else ""
        found.extend(moved(each, len(text)) for each in shown.markup)
        text += shown.text
        problems.extend(shown.problems)
    url = next(filter(None, (shown.metadata.url for shown in pages)), "")
    return Page(text, tuple(found), Metadata(url=url), tuple(problems))


def moved(block: Markup, by: int) -> Markup:
    return msgspec.structs.replace(block, start=block.start + by, end=block.end + by)
