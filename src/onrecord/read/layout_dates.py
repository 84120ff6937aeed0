"""Datelines: lines that are wholly a date, and the ISO 8601 value they state."""

import re
from datetime import date
from functools import cache

import msgspec

from onrecord.lexicon.layout_words import months

LONGEST = 120
ZONE = (
    r"(?:[A-Z]{2,5}|[ap]\.?m\.?|UTC[+-]\d{1,2}|\(?GMT\)?|[+-]\d{2}:?\d{2}|IST|o'clock|local time)"
)
MARKED = r"(?:first\s+|last\s+)?(?P<mark>published|posted|updated|modified|edited|created|date)"

FILED = re.compile(
    r"(?P<place>[^\W\d_a-z][^\d,(—–]{1,40}),\s+(?P<date>[^()—–]{6,30}\d{4})\s*(?:\([^()]{1,40}\)\s*)?"
    r"(?:—|–|--|-)\s"
)
PLACED = re.compile(r"[^\W\d_a-z][\w .'’-]{1,40},\s+(?=\S)")


class Dateline(msgspec.Struct, frozen=True):
    """The date that a line states: ISO 8601, and whether it is that of a later change."""

    value: str
    later: bool


@cache
def pattern() -> re.Pattern[str]:
    """One date with its week day and time."""
    month = "|".join(sorted(months(), key=len, reverse=True))
    day = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
    named = rf"(?P<month{{0}}>{month})\.?"
    dates = "|".join(
        (
            (named + r"\s+" + day + r",?\s+(?P<year{0}>\d{{4}})").format(1),
            (day + r"\.?\s+(?:of\s+)?" + named + r",?\s+(?P<year{0}>\d{{4}})").format(2),
            r"(?P<year3>\d{4})[-/.](?P<number3>\d{2})[-/.](?P<day3>\d{2})",
        )
    )
    clock = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?\s*(?P<half>[ap]\.?m\.?)?"
    return re.compile(
        rf"(?:{MARKED})?\s*(?:on|at|by)?\s*:?\s*"
        rf"(?:\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?m\.?)?\s*(?:{ZONE})?,?\s+)?"
        r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
        rf"(?:{dates})"
        rf"(?:(?:,|\s|\||at|T|-|–|—|/|·|•)*\(?{clock}(?:\s*,?\s*{ZONE}){{0,2}}\)?)?"
        r"(?:\s*\(?[A-Z]{2,4}\)?)?",
        re.IGNORECASE,
    )


def dateline(text: str) -> Dateline | None:
    """The date that `text` is wholly made of; None for anything else, or for no such day.

    Of two dates on one line ("Published …, updated …") the first counts.
    """
    line = text.strip(" \t|·•-–—:()[]*_")
    if len(line) > LONGEST:
        return None
    found = pattern().match(line)
    if found is None and (placed := PLACED.match(line)):
        line = line[placed.end() :]
        found = pattern().match(line)
    if found is None or not (found.end() == len(line) or follows(line, found.end())):
        return None
    value = iso(found)
    if value is None:
        return None
    return Dateline(value, (found["mark"] or "").casefold() in ("updated", "modified", "edited"))


def date_in(text: str) -> Dateline | None:
    """The first date that stands anywhere in a short line."""
    found = pattern().search(text[:LONGEST])
    value = iso(found) if found else None
    return Dateline(value, False) if value else None


def filing_date(text: str) -> str | None:
    """The ISO date in a report's opening ("OSLO, March 3, 2031 (Agency) – …"), with its year."""
    head = FILED.match(text)
    if head is None:
        return None
    stated = dateline(head["date"])
    return stated.value[:10] if stated else None


def follows(line: str, start: int) -> bool:
    """Whether a second date, or a word on reading time, ends the line."""
    rest = line[start:].strip(" \t|·•-–—:(),;/")
    second = pattern().fullmatch(rest)
    return second is not None or re.fullmatch(r"\d+ min(?:ute)?s? read", rest) is not None


def iso(found: re.Match[str]) -> str | None:
    """The date in ISO 8601, with the time where it cannot be mistaken; None for no such day."""
    parts = {name: text for name, text in found.groupdict().items() if text}
    year = int(next(text for name, text in parts.items() if name.startswith("year")))
    day = int(next(text for name, text in parts.items() if name.startswith("day")))
    named = parts.get("month1") or parts.get("month2")
    month = months()[named.casefold()] if named else int(parts["number3"])
    try:
        stated = date(year, month, day).isoformat()
    except ValueError:
        return None
    clock = time_of(parts)
    return f"{stated}T{clock}" if clock else stated


def time_of(parts: dict[str, str]) -> str | None:
    """HH:MM; None for a bare hour, or one that could be morning or afternoon."""
    hour, minute, half = parts.get("hour"), parts.get("minute"), parts.get("half")
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    if half:
        afternoon = half.casefold().startswith("p")
        return f"{int(hour) % 12 + 12 * afternoon:02}:{minute or '00'}" if int(hour) <= 12 else None
    if minute is None or (int(hour) < 13 and not hour.startswith("0")):
        return None
    return f"{int(hour):02}:{minute}"
