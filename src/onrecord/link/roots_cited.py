"""Cited: members whose outlet a document names, and which the record has a report of."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from onrecord.link.roots_members import Member
from onrecord.link.roots_sheets import Sheet

BEFORE, AFTER = 60, 1
"""Days by which a report may be older, or by its stated day younger, than what cites it."""


def cited(members: Iterable[Member]) -> Iterator[tuple[Member, Member]]:
    """Members that rest on an outlet's report, each with a member in a document of that outlet."""
    found = list(members)
    by_outlet: dict[str, list[Member]] = defaultdict(list)
    for each in sorted(found, key=lambda one: (first_day(one.sheet), one.sheet.id, one.start)):
        if each.sheet.outlet:
            by_outlet[each.sheet.outlet].append(each)
    for each in found:
        for outlet in dict.fromkeys(each.trail.outlets):
            report = latest(each, by_outlet.get(outlet, ()))
            if report is not None:
                yield each, report


def first_day(sheet: Sheet) -> str:
    """The first day on which a document can have been published; "" where nobody knows."""
    return sheet.days.first if sheet.days else ""


def latest(member: Member, reports: Sequence[Member]) -> Member | None:
    """The last of some reports, in order of time, that can be the one a member means."""
    days = member.sheet.days
    last = moved(days.last, AFTER) if days else "9999"
    at = bisect_right(reports, last, key=lambda each: first_day(each.sheet)) - 1
    while at >= 0 and reports[at].sheet.id == member.sheet.id:
        at -= 1
    if at < 0:
        return None
    day = first_day(reports[at].sheet)
    old = bool(day and days) and day < moved(last, -BEFORE)
    return None if old else reports[at]


def moved(day: str, days: int) -> str:
    """A day some days later; as it is where the calendar ends."""
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except (ValueError, OverflowError):
        return day
