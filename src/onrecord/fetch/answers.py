"""Answers: what a server's answer means, before its body is read."""

import re
from collections.abc import Mapping
from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache

import msgspec

from onrecord.fetch.refusal import FetchError
from onrecord.lexicon.tables import table

OK = 200
NOT_MODIFIED = 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})
CHARSET = re.compile(r"[A-Za-z0-9._:+-]{1,40}")
VALIDATOR = re.compile(r"[ -~]{1,1024}")
SECONDS = re.compile(r"\d{1,9}", re.ASCII)


class Head(msgspec.Struct, frozen=True):
    """Status and header fields of an answer: names in lower case, the first of each name."""

    status: int
    fields: Mapping[str, str]


class Answer(msgspec.Struct, frozen=True):
    """An answer. `body` is unpacked, empty unless the status is 200, `cut` where too long."""

    head: Head
    body: bytes = b""
    cut: bool = False


def content_type(head: Head) -> tuple[str, str | None]:
    """The media type, lower case ("" for none), and the charset that the server declares."""
    message = Message()
    message["content-type"] = head.fields.get("content-type", "")
    declared = message.get_param("charset")
    charset = declared.strip() if isinstance(declared, str) else ""
    kind = message.get_content_type() if message["content-type"] else ""
    return kind, charset if CHARSET.fullmatch(charset) else None


def check_type(head: Head) -> None:
    """Raises FetchError for a media type that holds no article, with its name."""
    kind, _ = content_type(head)
    names = other_types()
    name = names.get(kind) or names.get(f"{kind.partition('/')[0]}/*")
    if name:
        raise FetchError(f"{name} ({kind}), not a text; give the page that shows it")


def check_length(head: Head, largest: int) -> None:
    """Raises FetchError where the server itself says that the page is too long."""
    length = head.fields.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:20]) > largest:
        raise too_long(largest)


def too_long(largest: int) -> FetchError:
    return FetchError(f"larger than {largest // 1024 // 1024} MiB; no article is")


@cache
def other_types() -> dict[str, str]:
    return {row[0]: row[1] for row in table("fetch_types")}


@cache
def statuses() -> dict[str, str]:
    return {row[0]: row[1] for row in table("fetch_statuses")}


def refusal(head: Head) -> FetchError:
    """Why an answer with another status than 200 has no page, and the way out."""
    status = str(head.status)
    reason = statuses().get(status) or statuses().get(f"{status[0]}xx") or statuses()["4xx"]
    return FetchError(reason.format(status=status) + later(head))


def later(head: Head) -> str:
    """When the site wants to be asked again, as it said."""
    if head.status not in BUSY:
        return ""
    seconds = retry_after(head)
    if seconds is not None:
        return f"; the site said after {seconds} s"
    try:
        moment = parsedate_to_datetime(head.fields.get("retry-after", "")[:60])
        # a date without a zone is in UTC here (RFC 9110, section 5.6.7), never in this machine's
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
        return f"; the site said after {moment:%Y-%m-%d %H:%M} UTC"
    except (ValueError, OverflowError):
        return ""


def retry_after(head: Head) -> int | None:
    """The seconds that a busy site asks to wait (RFC 9110, section 10.2.3), if it says seconds."""
    value = head.fields.get("retry-after", "").strip()
    return int(value) if head.status in BUSY and SECONDS.fullmatch(value) else None


def validator(value: str | None) -> str | None:
    """An ETag or a date as sent, where a header can carry it back."""
    return value if value and VALIDATOR.fullmatch(value) else None
