"""Attachments: the files that came with a mail."""

import re
from collections.abc import Iterator
from email.generator import BytesGenerator
from email.message import Message
from functools import cache
from io import BytesIO

from onrecord.ingest.mail.body import is_text
from onrecord.ingest.mail.mime import inside, leaves, message_of, payload, readable
from onrecord.lexicon.tables import table
from onrecord.model.document import Raw
from onrecord.model.product import NotRead

MESSAGE = "message/rfc822"
TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
FOLDERS = re.compile(r".*[/\\]", re.S)
LONGEST_NAME = 120


def attachments(raw: Raw) -> Iterator[Raw | NotRead]:
    """The files attached to the mail `raw`, each named SOURCE#NAME, in order.

    Pictures, signatures and calendar entries are left out, unless there is nothing else.
    Raises IngestError where the mail itself cannot be read.
    """
    message = message_of(raw.data)
    parts = list(leaves(message))
    attached = [part for part in parts if not is_text(part)]
    files = [part for part in attached if not is_aside(part)]
    texts = any(is_text(part) and payload(part).strip() for part in parts)
    taken: set[str] = set()
    for number, part in enumerate(files or ([] if texts else attached), 1):
        source = f"{raw.source}#{unique(name_of(part, number), taken)}"
        yield attachment(source, part)


def is_aside(part: Message) -> bool:
    """Whether a part is no article by its type."""
    kind = part.get_content_type()
    return kind in asides() or f"{part.get_content_maintype()}/" in asides()


@cache
def asides() -> frozenset[str]:
    return frozenset(row[0] for row in table("mail_asides"))


def attachment(source: str, part: Message) -> Raw | NotRead:
    if part.get_content_type() in TNEF:
        return NotRead(source, "Outlook's own container (winmail.dat): save the mail as .eml")
    data = written(part) if part.get_content_type() == MESSAGE else payload(part)
    return Raw(source=source, data=data) if data else NotRead(source, "empty file")


def written(part: Message) -> bytes:
    """The bytes of an attached message."""
    held = BytesIO()
    try:
        for message in inside(part):
            BytesGenerator(held, mangle_from_=False, maxheaderlen=0).flatten(message)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return b""
    return held.getvalue()


def name_of(part: Message, number: int) -> str:
    """The name of an attached file, without folders and signs that mean something in a source."""
    try:
        given = readable(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        given = ""
    name = FOLDERS.sub("", given).replace("#", "_").strip(" .")[-LONGEST_NAME:]
    if name:
        return name
    return f"message-{number}.eml" if part.get_content_type() == MESSAGE else f"part-{number}"


def unique(name: str, taken: set[str]) -> str:
    """`name`, with a number before its extension where it is taken."""
    stem, dot, extension = name.rpartition(".")
    stem, extension = (stem, dot + extension) if stem else (name, "")
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{extension}"
    taken.add(name)
    return name
