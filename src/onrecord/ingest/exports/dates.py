"""Export dates: a date as databases and people write it out, in ISO 8601."""

import re
from datetime import date
from functools import cache

from onrecord.lexicon.layout_words import months
from onrecord.lexicon.tables import table, words

LONGEST = 120
"""Code points; no line that is a date is longer."""
EARLIEST_YEAR = 1600
LATEST_YEAR = 2199
WEEKDAY = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\.?,?\s+(?:(?:den|the|le|el|il)\s+)?")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})\b"
)
MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
MONTH_ONLY = re.compile(r"([^\W\d_]+)\.?,?\s+(?:de\s+)?([0-9]{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\b")


def date_in(line: str) -> str | None:
    """The date that `line` begins with, a weekday before it passed over, or None.

    A time, an edition or a weekday may follow it. "March 2025" is "2025-03". What could be two
    dates ("03/04/2025") is none.
    """
    words_of = line.strip()
    if not words_of or len(words_of) > LONGEST:
        return None
    before = WEEKDAY.match(words_of)
    if before and before[1].casefold() in words("export_weekdays"):
        words_of = words_of[before.end() :]
    if found := DAY_FIRST.match(words_of):
        return day_of(found[3], month_of(found[2]), found[1])
    if found := MONTH_FIRST.match(words_of):
        return day_of(found[3], month_of(found[1]), found[2])
    if found := ISO_DAY.match(words_of):
        return day_of(found[1], int(found[2]), found[3])
    if found := MONTH_ONLY.fullmatch(words_of):
        month = month_of(found[1])
        return f"{found[2]}-{month:02}" if month and is_year(found[2]) else None
    return None


def day_of(year: str, month: int | None, day: str) -> str | None:
    """The ISO form of a day, or None when there is no such day."""
    if month is None or not is_year(year):
        return None
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def is_year(year: str) -> bool:
    return EARLIEST_YEAR <= int(year) <= LATEST_YEAR


def month_of(name: str) -> int | None:
    low = name.casefold()
    return months().get(low) or written_months().get(low)


@cache
def written_months() -> dict[str, int]:
    """Lower-case name of a month -> its number, in languages beside English."""
    return {row[0].casefold(): int(row[1]) for row in table("export_months")}
