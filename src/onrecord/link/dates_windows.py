"""Windows of dates: what a document and the links to dated ones show together."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from onrecord.link.dates import narrowest
from onrecord.link.dates_days import covered
from onrecord.model.link import DatedBetween, DateLink
from onrecord.model.records import Reading
from onrecord.model.timing import WindowReason

DAY = len("2031-07-09")
OPEN_END = "9999-12-31"


class Windowed(NamedTuple):
    """Days (ISO 8601, both included, None for an open side), the links that they rest on, and those
    that contradict what is surer."""

    earliest: str | None
    latest: str | None
    used: tuple[DateLink, ...]
    against: tuple[DateLink, ...]


def windowed(own: tuple[str | None, str | None], links: Iterable[DateLink]) -> Windowed:
    """A document's own window, narrowed by its links in order of score while they fit.

    Links that fit and narrow nothing are in neither list.
    """
    earliest, latest = own
    used, against = list[DateLink](), list[DateLink]()
    for link in sorted(links, key=lambda each: (-each.score, each.reason, narrowest(each))):
        first = max(earliest or "", link.earliest or "")
        last = min(latest or OPEN_END, link.latest or OPEN_END)
        if first > last:
            against.append(link)
        elif (first, last) != (earliest or "", latest or OPEN_END):
            used.append(link)
            earliest, latest = first or None, None if last == OPEN_END else last
    return Windowed(earliest, latest, tuple(used), tuple(against))


def dated_between(reading: Reading, links: Iterable[DateLink]) -> DatedBetween | None:
    """When a document without a date was published; None where nothing shows it."""
    if reading.masthead.published.value is not None:
        return None
    found = windowed(own_window(reading), links)
    if found.earliest is None and found.latest is None:
        return None
    return DatedBetween(
        document=reading.document.id,
        earliest=found.earliest,
        latest=found.latest,
        reasons=own_reasons(reading),
        links=found.used,
        against=found.against,
    )


def own_window(reading: Reading) -> tuple[str | None, str | None]:
    """The days that a document shows by itself: as filed, else as its words give them."""
    shown = (reading.window.earliest, reading.window.latest) if reading.window else (None, None)
    first, last = (covered(each) for each in reading.masthead.published_window or shown)
    return first[0].isoformat() if first else None, last[1].isoformat() if last else None


def own_reasons(reading: Reading) -> tuple[WindowReason, ...]:
    """The document's own words on which its window rests: those that say when it was filed, where
    they do, else what its reader gives."""
    filed = reading.masthead.published_window
    if filed is None:
        return reading.window.reasons if reading.window else ()
    dated = (each for each in reading.times if each.value[:DAY] == filed[0])
    return tuple(WindowReason("filed", each.span, each.value) for each in islice(dated, 1))
