"""Dates: the ISO 8601 form of a date that markup states, as precise as stated, zone kept."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from email.utils import parsedate_to_datetime

ISO = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d))?"
    r"(?:(?:T|t| +)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|z|UTC|[+-]\d\d(?::?\d\d)?)?)?"
)
BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d))?()(Z|[+-]\d\d(?::?\d\d)?)?)?")
MAIL = re.compile(
    r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?(?:\s+\S+)?"
)
EARLIEST_YEAR = 1600
UNSET = ("1970-01-01T00:00", "1900-01-01T00:00")
"""What programs write where there is no date."""
LONGEST = 64


def iso_date(stated: str) -> str | None:
    """The date in ISO 8601, or None when `stated` is no valid ISO 8601 or RFC 2822 date.

    A day stays a day and a month a month; seconds, fractions and zone stay as written.
    """
    words = stated.strip()
    if len(words) > LONGEST or not words.isascii():
        return None
    if found := ISO.fullmatch(words) or BASIC.fullmatch(words):
        value = from_parts(found.groups())
    else:
        value = from_mail(words) if MAIL.fullmatch(words) else None
    return None if value is None or value.startswith(UNSET) else value


def from_parts(parts: Sequence[str | None]) -> str | None:
    """The time stamp of year, month, day, hour, minute, second, fraction and zone, as matched.

    None when there is no such day, time or zone.
    """
    year, month, day, hour, minute, second, fraction, zone = parts
    if year is None or month is None:
        return None
    try:
        date(int(year), int(month), int(day or 1))
        datetime(2000, 1, 1, int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    except ValueError:
        return None
    if int(year) < EARLIEST_YEAR or int(second or 0) > 60:
        return None
    if day is None:
        return f"{year}-{month}" if hour is None else None
    if hour is None:
        return f"{year}-{month}-{day}"
    clock = (
        f"{hour}:{minute}" + (f":{second}" if second else "") + (f".{fraction}" if fraction else "")
    )
    offset = zone_of(zone)
    return None if offset is None else f"{year}-{month}-{day}T{clock}{offset}"


def zone_of(zone: str | None) -> str | None:
    """ "Z", "+03:00" or "" for no zone; None when there is no such zone."""
    if not zone:
        return ""
    if zone in {"Z", "z", "UTC"}:
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    if int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return None
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def from_mail(words: str) -> str | None:
    """The ISO form of an RFC 2822 date."""
    try:
        found = parsedate_to_datetime(words)
        return found.isoformat() if found.year >= EARLIEST_YEAR else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
