"""Weekdays: the year that a weekday beside a day of a month gives: "Monday, July 21"."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from onrecord.lexicon.days import weekday
from onrecord.model.parse import Parse
from onrecord.read.window_bounds import told_year
from onrecord.read.window_lines import is_quoted
from onrecord.read.window_told import Bound, Told

AHEAD = 2
"""Years after the latest that a text names in which it may have come out."""
MOST = 40
SURE = 1
MONTH = len("2031-07")
YEARLESS = len("XXXX-07-21")


def weekday_bounds(parse: Parse, found: Sequence[Told]) -> Iterator[Bound]:
    """The year of publication, where a day without a year falls on its weekday in one year only of
    those from the latest that the text tells of on."""
    years = [year for each in found if is_precise(each) and (year := told_year(parse, each))]
    if not years:
        return
    for each in islice((one for one in found if is_dated(parse, one)), MOST):
        named = weekday_in(each.time.span.exact)
        fitting = [
            day.year
            for year in range(max(years), max(years) + AHEAD + 1)
            if (day := day_in(each.time.value, year)) and day.weekday() == named
        ]
        if len(fitting) == 1:
            first, last = date(fitting[0], 1, 1), date(fitting[0], 12, 31)
            yield Bound(first, last, SURE, "weekday", each.time.span, each.time.value)


def is_precise(each: Told) -> bool:
    """Whether a date is known to its month: a bare year may be one of long ago."""
    return len(each.time.value) >= MONTH


def is_dated(parse: Parse, each: Told) -> bool:
    """Whether a time is a weekday with its day of a month and no year, in the text's own words."""
    value = each.time.value
    whole = value.startswith("XXXX-") and len(value) == YEARLESS and value[5:7].isdigit()
    return (
        whole
        and weekday_in(each.time.span.exact) is not None
        and not is_quoted(parse.text, each.time.span.start)
    )


def weekday_in(words: str) -> int | None:
    """The first weekday of some words, from 0 for Monday."""
    days = (weekday(each.strip(",.")) for each in words.split())
    return next((day for day in days if day is not None), None)


def day_in(value: str, year: int) -> date | None:
    """A day "XXXX-07-21" in a year."""
    try:
        return date.fromisoformat(f"{year:04}{value[4:]}")
    except ValueError:
        return None
