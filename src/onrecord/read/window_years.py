"""Years: the day that a date without a year gives, once the year of publication is known."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.lexicon.days import lead
from onrecord.model.parse import Parse
from onrecord.read.times_calendar import days_of
from onrecord.read.window_bounds import is_coming, is_past
from onrecord.read.window_lines import is_quoted
from onrecord.read.window_told import Bound, Told
from onrecord.read.window_verbs import STEPS, is_conditional, is_to_come

LOOSE = "XXXX-"
SURE = 1
LONGEST = 5000
"""Code points on each side that are looked at for a paragraph's end."""
BEFORE, BEHIND = 12, 3
"""Times around a date in which its paragraph may name another year."""


def yearless_bounds(
    parse: Parse, found: Sequence[Told], first: date | None, last: date | None
) -> Iterator[Bound]:
    """What dates without a year say. A date without a year is one of the year of publication: it
    lies in the one year between the bounds, or, told as past, in that of the first day or later."""
    if first is None:
        return
    known = last is not None and last.year == first.year
    for each in found:
        if not is_yearless(each) or is_elsewhere(parse, found, each, first.year):
            continue
        days = days_of(f"{first.year:04}{each.time.value[4:]}")
        if days is None:
            continue
        if is_past(parse, each) and days[0] > first:
            yield Bound(days[0], None, SURE, "past", each.time.span, each.time.value)
        if known and days[1] >= first and (is_coming(parse, each) or is_ahead(parse, each)):
            yield Bound(None, days[1], SURE, "coming", each.time.span, each.time.value)


def is_yearless(each: Told) -> bool:
    """Whether a time is a month or a day of one, without its year: no "last May"."""
    value, first = each.time.value, each.time.span.exact.split()[0].casefold()
    if lead(first) is not None:
        return False
    return value.startswith(LOOSE) and value[5:7].isdigit() and "T" not in value


def is_elsewhere(parse: Parse, found: Sequence[Told], each: Told, year: int) -> bool:
    """Whether the paragraph told of another year before, or somebody else speaks."""
    if is_quoted(parse.text, each.time.span.start):
        return True
    place = bisect_left(found, each.time.span.start, key=lambda one: one.time.span.start)
    span = each.time.span
    start = parse.text.rfind("\n", max(0, span.start - LONGEST), span.start)
    end = parse.text.find("\n", span.end, span.end + LONGEST) % (len(parse.text) + 1)
    return any(
        start < one.time.span.start < end and one.time.value[:4] != str(year)
        for one in found[max(0, place - BEFORE) : place + BEHIND]
        if one.time.value[:4].isdigit() and one is not each
    )


def is_ahead(parse: Parse, each: Told) -> bool:
    """Whether a day hangs from a clause beside what will be: "will sign as he comes on 3 May"."""
    token = each.head
    for _ in range(STEPS):
        over = parse.head[token]
        if parse.dependency[token] == "advcl":
            told = parse.tag[token] != "VBD" and not is_conditional(parse, token)
            return told and is_to_come(parse, over)
        if over == token:
            return False
        token = over
    return False
