"""Mime: messages and web archives as headers and parts, within bounds."""

import base64
import binascii
import email
import quopri
import re
from collections.abc import Iterator
from email.message import Message
from email.policy import compat32
from itertools import pairwise

from onrecord.errors import IngestError
from onrecord.ingest.decode import STAGE, Decoded, decode, encoding_labels, repair
from onrecord.model.document import Problem

HEAD = 65_536
"""Bytes in which the headers end."""
MOST_PARTS = 1000
DEEPEST = 20
DEAREST = 50_000_000
"""Multiparts times lines; the parser holds every line against every open boundary."""
LONGEST_HEADER = 1000
"""Code points of a header that are read."""
LONGEST_TEXT = 20_000_000
"""Code points of one part."""
ENVELOPE = re.compile(rb"\s*(?:From [^\r\n]{1,200}\r?\n)?")
FIELD = re.compile(rb"([!-9;-~]{1,80}):[ \t]?(.*)")
FOLD = re.compile(r"\r?\n(?=[ \t])")
SPACES = re.compile(r"\s+")
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
ENCODED_WORD = re.compile(r"=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bBqQ])\?([^?]*)\?=")
BOUNDARY = re.compile(rb"boundary\s*=", re.I)
WIDE = ("utf-16", "iso-2022", "iso2022")
"""Beginnings of encodings whose bytes could pass for ASCII or UTF-8."""


def fields(data: bytes) -> dict[str, str]:
    """The headers that `data` begins with, lower case, the first of each name; {} if none.

    Every line before the first blank one must be a header or go on one (RFC 5322, 2.2).
    """
    start = ENVELOPE.match(data[:HEAD])
    found: dict[str, str] = {}
    last = ""
    for line in data[start.end() if start else 0 : HEAD].splitlines():
        if not line.strip():
            return found
        if line[:1] in b" \t" and last:
            continue
        field = FIELD.fullmatch(line)
        if field is None:
            return {}
        last = field[1].decode("ascii").lower()
        found.setdefault(last, field[2].decode("latin-1"))
    return found if len(data) <= HEAD else {}


def message_of(data: bytes) -> Message:
    """The message, parsed. Raises IngestError when it has too many parts or nests too deep."""
    start = ENVELOPE.match(data)
    multiparts = len(BOUNDARY.findall(data))
    if multiparts > MOST_PARTS or multiparts * data.count(b"\n") > DEAREST:
        raise IngestError(f"more than {MOST_PARTS} parts; save the article by itself")
    try:
        # compat32: keeps headers as written and never fails on odd ones, as other policies do
        parsed = email.message_from_bytes(data[start.end() if start else 0 :], policy=compat32)
    except RecursionError as error:
        raise too_deep() from error
    check_bounds(parsed)
    return parsed


def too_deep() -> IngestError:
    return IngestError("messages nested too deep; save the article by itself")


def check_bounds(message: Message) -> None:
    """Raises IngestError for more parts or levels than a message that people wrote has."""
    waiting = [(message, 0)]
    count = 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if count > MOST_PARTS:
            raise IngestError(f"more than {MOST_PARTS} parts; save the article by itself")
        if depth > DEEPEST:
            raise too_deep()
        waiting.extend((inner, depth + 1) for inner in inside(part))


def inside(part: Message) -> tuple[Message, ...]:
    """The parts right inside a multipart or an attached message."""
    held = part.get_payload()
    if not isinstance(held, list):
        return ()
    return tuple(each for each in held if isinstance(each, Message))


def leaves(message: Message) -> Iterator[Message]:
    """The parts that are no multiparts, in order; an attached message is one leaf."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed(inside(part)))
        else:
            yield part


def payload(part: Message) -> bytes:
    """The bytes of a leaf, its transfer encoding undone."""
    try:
        held = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return held if isinstance(held, bytes) else b""


def text_of(part: Message) -> Decoded:
    """The text of a text part, line ends as "\\n". Raises IngestError when it is not text."""
    data = payload(part)
    label = charset(part)
    found = declared(data, label) if label else None
    found = found or (decode(data) if data else Decoded("", "utf-8"))
    lines = found.text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(lines, found.encoding, found.repaired, found.problems)


def charset(part: Message) -> str | None:
    """The encoding that a part declares, as browsers understand its label."""
    try:
        label = part.get_content_charset()
    except (ValueError, LookupError, AttributeError):
        return None
    return None if label in {None, "us-ascii"} else encoding_labels().get(str(label).casefold())


def declared(data: bytes, name: str) -> Decoded | None:
    """`data` in the encoding that it is declared to have; UTF-8 under another name is UTF-8."""
    for encoding in (name,) if name.startswith(WIDE) else ("utf-8", name):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        text, repaired = repair(text.removeprefix("\ufeff"))
        message = f"{repaired} lines with wrongly decoded letters were repaired"
        problems = (Problem(STAGE, message),) if repaired else ()
        return Decoded(text, encoding, bool(repaired), problems)
    return None


def header(message: Message, name: str) -> str:
    """The first header of that name, unfolded and decoded (RFC 2047); "" when there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return readable(str(value)[:LONGEST_HEADER])
    return ""


def readable(value: str) -> str:
    """A header's value as a reader sees it."""
    sent = FOLD.sub("", value).encode("utf-8", "surrogateescape")
    try:
        plain = sent.decode()
    except UnicodeDecodeError:
        plain = sent.decode("cp1252", "replace")
    return SPACES.sub(" ", UNSEEN.sub(" ", unencoded(plain))).strip()


def unencoded(value: str) -> str:
    """`value` with its encoded words decoded; those side by side are one stretch of bytes."""
    pieces: list[str] = []
    pending: list[tuple[str, bytes]] = []
    last = 0
    for word in ENCODED_WORD.finditer(value):
        between = value[last : word.start()]
        if between.strip() or not pending:
            pieces += [joined(pending), between]
            pending = []
        pending.append((word[1].casefold(), word_bytes(word[2], word[3])))
        last = word.end()
    return "".join((*pieces, joined(pending), value[last:]))


def word_bytes(form: str, written: str) -> bytes:
    """The bytes of an encoded word in form B (base64) or Q (quoted-printable)."""
    data = written.encode("utf-8", "replace")
    if form in "qQ":
        return quopri.decodestring(data, header=True)
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


def joined(words: list[tuple[str, bytes]]) -> str:
    """Encoded words of one run as text: the bytes of one encoding are decoded together."""
    pieces: list[str] = []
    held = b""
    for (label, data), (following, _) in pairwise([*words, ("", b"")]):
        held += data
        if following != label:
            pieces.append(held.decode(encoding_labels().get(label, "utf-8"), "replace"))
            held = b""
    return "".join(pieces)
