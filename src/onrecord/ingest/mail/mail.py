"""Mail: a message to what it says, and the files that came with it (RFC 5322, MIME)."""

import re
from email.message import Message
from functools import cache

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.dates import iso_date
from onrecord.ingest.mail.body import body
from onrecord.ingest.mail.marks import marked
from onrecord.ingest.mail.mhtml import is_mhtml
from onrecord.ingest.mail.mime import fields, header, message_of
from onrecord.ingest.mail.sender import Sender, sender
from onrecord.ingest.mail.words import bare, passes_on
from onrecord.ingest.page import Page
from onrecord.lexicon.tables import table
from onrecord.model.document import Metadata, Problem, Stated

STAGE = "ingest"
TELLING = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to"})
"""Headers that only programs write."""
COMMENT = re.compile(r"\s*\([^()]*\)")
ISO_DAY = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
NUMBER = r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?"
MONTH = r"([^\W\d_]{3,12})\.?"
YEAR = r"(\d{4})(?!\d)"
SPACE = r"[ \u00a0]+"
DAY_FIRST = re.compile(f"{NUMBER}{SPACE}{MONTH},?{SPACE}{YEAR}")
MONTH_FIRST = re.compile(f"{MONTH}{SPACE}{NUMBER},?{SPACE}{YEAR}")
BULK = ("list-unsubscribe", "list-id", "list-post", "feedback-id")
MASS = frozenset({"bulk", "list", "junk"})
NO_TEXT = "no text in the mail itself; files attached to it are read by themselves"


def is_mail(data: bytes) -> bool:
    """Whether `data` is a message: headers that programs write, then a blank line.

    A text that begins "From: our correspondent" is none: one line must be a header that only
    programs write, or two must be well-formed From, Date or Subject lines.
    """
    found = fields(data)
    if len(found) < 2 or is_mhtml(data):
        return False
    if not TELLING.isdisjoint(found):
        return True
    dated = iso_date(COMMENT.sub("", found.get("date", ""))) is not None
    return ("@" in found.get("from", "")) + dated + ("subject" in found) >= 2


def mail_page(data: bytes) -> Page:
    """The text of a mail, its quoted and forwarded mails marked, and who sent it when.

    A mail that forwards another with hardly a word of its own is told as the other. Raises
    IngestError when it is encrypted, malformed beyond reading, or has no text.
    """
    message = message_of(data)
    shown = body(message)
    if shown is None:
        raise IngestError(NO_TEXT)
    subject = header(message, "Subject")
    found = marked(shown, is_forward=passes_on(subject))
    stated, problems = (
        (inner_metadata(found.forwarded), ())
        if found.forwarded is not None
        else outer_metadata(message, subject)
    )
    stated = msgspec.structs.replace(stated, url=shown.metadata.url)
    return msgspec.structs.replace(
        found.shown, metadata=stated, problems=(*shown.problems, *problems)
    )


def outer_metadata(message: Message, subject: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """What a mail's own header says."""
    who = sender(header(message, "From"), is_bulk(message))
    written = header(message, "Date")
    date = iso_date(COMMENT.sub("", written))
    unclear = (Problem(STAGE, f"not a date, passed over: {written[:40]!r}"),)
    return of(who, bare(subject), date), () if date or not written else unclear


def inner_metadata(fields: dict[str, str]) -> Metadata:
    """What the header of a forwarded mail says; of its date the day."""
    who = sender(fields.get("from", ""), bulk=False)
    return of(who, bare(fields.get("subject", "")), day(fields.get("date", "")))


def of(who: Sender, title: str, date: str | None) -> Metadata:
    return Metadata(
        title=stated_as(title),
        outlet=stated_as(who.outlet),
        authors=who.authors,
        published=stated_as(date),
    )


def stated_as(value: str | None) -> Stated:
    return Stated(value, "metadata") if value else Stated()


def is_bulk(message: Message) -> bool:
    """Whether a mail went to subscribers (RFC 2369, RFC 2919)."""
    listed = any(header(message, name) for name in BULK)
    return listed or header(message, "Precedence").casefold() in MASS


def day(written: str) -> str | None:
    """The day of a date in words, ISO 8601; None where it is unclear, as in 03/05/2025."""
    if found := ISO_DAY.search(written):
        return iso_date(found[0])
    for shape, order in ((DAY_FIRST, (3, 2, 1)), (MONTH_FIRST, (3, 1, 2))):
        if found := shape.search(written):
            year, month, number = (found[at] for at in order)
            if name := months().get(month.casefold()[:3]):
                return iso_date(f"{year}-{name:02d}-{int(number):02d}")
    return None


@cache
def months() -> dict[str, int]:
    """Numbers of months by their first three letters."""
    return {row[0].casefold()[:3]: int(row[1]) for row in table("layout_months")}
