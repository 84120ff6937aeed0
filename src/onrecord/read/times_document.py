"""The document's day: what its masthead, its dateline or its window says of when it was written."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.model.document import Masthead
from onrecord.model.timing import Window
from onrecord.read.times_anchors import Anchor
from onrecord.read.times_calendar import days_of
from onrecord.read.times_days import numbered
from onrecord.read.times_recognised import Expression

CLOCKED = re.compile(r"T\d\d:\d\d.*$")
PLACED = re.compile(r"(?:^|\n)[^\n]{0,20}?[A-Z][^\n\d]{1,60}[,.]\s{0,2}\(?$")
DASHED = re.compile(
    r"[.,]?(?:\s{0,2}\([^()\n]{1,40}\)\s{0,2}(?:[-–—_:]|$)|\s{0,2}\)?\s{0,2}(?:--|[–—_]))"
)
NEAR_TOP = 600
FILED_BEFORE = 3
"""The most days between a report's dateline and its publication."""


def document_anchor(
    text: str, masthead: Masthead, expressions: Sequence[Expression]
) -> Anchor | None:
    """The dateline's day where it lies shortly before publication, else what the masthead says."""
    published = published_anchor(masthead)
    if published is None or not published.is_day:
        return published
    filed = filed_day(text, published.first, expressions)
    return Anchor(filed, filed, "dateline") if filed else published


def published_anchor(masthead: Masthead) -> Anchor | None:
    """The day of publication, or the first and last day of its month, year or dateline's window."""
    value = masthead.published.value
    days = days_of(CLOCKED.sub("", value)) if value else None
    if days is not None:
        return Anchor(*days, "document")
    if masthead.published_window is not None:
        first, last = (days_of(each) for each in masthead.published_window)
        if first and last:
            return Anchor(first[0], last[1], "dateline")
    return None


def filed_day(text: str, published: date, expressions: Sequence[Expression]) -> date | None:
    """The day of a dateline at the top: "OSLO, March 3 (Agency) --"."""
    for each in expressions[:3]:
        if each.start > NEAR_TOP or not {"month", "dayno"} <= set(each.parts):
            continue
        if not PLACED.search(text, 0, each.start) or not DASHED.match(text, each.end):
            continue
        for year in (published.year, published.year - 1):
            day = numbered(year, int(each.parts["month"]), int(each.parts["dayno"]))
            if day and 0 <= (published - day).days <= FILED_BEFORE:
                return day
    return None


def window_anchor(window: Window) -> Anchor | None:
    """The days of a window; one that is open on one side is none."""
    if window.earliest is None or window.latest is None:
        return None
    first, last = date.fromisoformat(window.earliest), date.fromisoformat(window.latest)
    return Anchor(first, last, "window")
