"""Dates of a sentence: weekdays, days of months, months, and days counted from now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.lexicon.days import from_now, is_stretch, lead, month, weekday
from onrecord.products.draft_side import Side

DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
YEAR = re.compile(r"(?:1[1-9]|20)\d\d")
DAY_READ = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
REACH = 6
"""Days before and after the day of publication on which "Monday" may be."""


@dataclass(frozen=True)
class Dated:
    """A date as it is told; None and "" stand for what is not told. `lead` and `stretch` are those
    of "last week"."""

    side: Side
    tokens: range
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    from_now: int | None = None
    lead: int | None = None
    stretch: str = ""

    @property
    def text(self) -> str:
        start, end = self.side.place(self.tokens)
        return self.side.shelf.text[start:end]

    @property
    def sort(self) -> str:
        return "stretch" if self.stretch else "date"


def dates(side: Side) -> tuple[Dated, ...]:
    return tuple(found(side))


def found(side: Side) -> Iterator[Dated]:
    token = side.tokens.start
    while token < side.tokens.stop:
        each = of_month(side, token) or of_day(side, token) or of_stretch(side, token)
        if each is not None:
            yield each
        token = each.tokens.stop if each else token + 1


def word(side: Side, token: int) -> str:
    return side.parse.word(token) if token in side.tokens else ""


def of_month(side: Side, token: int) -> Dated | None:
    """ "March 21, 2023", "21 March", "the 21st of March", "March 2023", "in March"."""
    start, stop, day, year = token, token + 1, None, None
    if match := DAY.fullmatch(word(side, token)):
        skip = 1 if word(side, token + 1).lower() == "of" else 0
        number = is_month(side, token + 1 + skip)
        if number is None:
            return None
        day, stop = int(match[1]), token + 2 + skip
    else:
        number = is_month(side, token)
        if number is None:
            return None
        if match := DAY.fullmatch(word(side, stop)):
            day, stop = int(match[1]), stop + 1
    after = stop + 1 if word(side, stop) == "," else stop
    if YEAR.fullmatch(word(side, after)):
        year, stop = int(word(side, after)), after + 1
    return Dated(side, range(start, stop), month=number, day=day, year=year)


def is_month(side: Side, token: int) -> int | None:
    """The number of a month that stands here as one; "may" and "march" are words as well."""
    if not word(side, token)[:1].isupper() or not side.is_name(token):
        return None
    number = month(word(side, token))
    if number is None or side.parse.entity[token] == "DATE":
        return number
    near = (word(side, token - 1), word(side, token + 1))
    return number if any(DAY.fullmatch(each) for each in near) else None


def of_day(side: Side, token: int) -> Dated | None:
    """ "Tuesday", "Tuesday, March 21", "yesterday"."""
    text = word(side, token)
    if (days := from_now(text)) is not None:
        return Dated(side, range(token, token + 1), from_now=days)
    number = weekday(text) if text[:1].isupper() and side.is_name(token) else None
    if number is None:
        return None
    after = token + 1
    while word(side, after) in {",", "("}:
        after += 1
    told = of_month(side, after) if after in side.tokens else None
    if told is None:
        return Dated(side, range(token, token + 1), weekday=number)
    tokens = range(token, told.tokens.stop)
    return Dated(side, tokens, number, told.month, told.day, told.year)


def of_stretch(side: Side, token: int) -> Dated | None:
    """ "last week", "this month", "next year"."""
    counted, after = lead(word(side, token)), word(side, token + 1)
    if counted is None or not is_stretch(after):
        return None
    tokens = range(token, token + 2)
    return Dated(side, tokens, lead=counted, stretch=after.lower())


def published(side: Side) -> date | None:
    """The day on which a document was published, where that is known to the day."""
    stated = side.shelf.reading.masthead.published.value or ""
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None


def day_read(each: Dated) -> date | None:
    """The day that was read where a date stands, if one was."""
    start, end = each.side.place(each.tokens)
    for time in each.side.shelf.reading.times:
        if time.span.start < end and start < time.span.end and DAY_READ.match(time.value):
            return date.fromisoformat(time.value[:10])
    return None


def days_of(each: Dated, known: date | None) -> frozenset[date]:
    """The days that may be meant, as far as they can be told; empty where they cannot."""
    if not each.stretch and (day := day_read(each)):
        return frozenset({day})
    if each.from_now is not None:
        return frozenset({known + timedelta(each.from_now)}) if known else frozenset()
    if each.month is not None and each.day is not None:
        years = [each.year] if each.year else [known.year - 1, known.year] if known else []
        return frozenset(day for year in years if (day := day_of(year, each.month, each.day)))
    if each.weekday is not None and known:
        near = (known + timedelta(step) for step in range(-REACH, REACH + 1))
        return frozenset(day for day in near if day.weekday() == each.weekday)
    return frozenset()


def day_of(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def agree(draft: Dated, printed: Dated, known: date | None) -> bool | None:
    """Whether two dates can be one day; None where that cannot be told."""
    if draft.sort != printed.sort:
        return None
    if draft.stretch:
        return draft.lead == printed.lead if draft.stretch == printed.stretch else None
    if draft.day is not None and (day := day_read(printed)) and (days := days_of(draft, known)):
        return day in days
    told = [
        (draft.weekday, printed.weekday),
        (draft.month, printed.month),
        (draft.day, printed.day),
        (draft.year, printed.year),
        (draft.from_now, printed.from_now),
    ]
    both = [one == two for one, two in told if one is not None and two is not None]
    if both:
        return all(both)
    one, two = days_of(draft, known), days_of(printed, known)
    if one and two:
        return not one.isdisjoint(two)
    return None
