"""Said: when each statement was made, and what that rests on."""

import re

from onrecord.lexicon.timex import FIRST, Days, days_of
from onrecord.model.identity import record_id
from onrecord.model.product import Said
from onrecord.model.span import Span
from onrecord.model.timing import When
from onrecord.products.index import Shelf

STATED, INFERRED = "stated", "inferred"
EARLIER = "PAST_REF"
"""The value of "once" and "long ago"."""
OPEN = ".."
UNKNOWN_PART = re.compile(r"T.*|(?:-XX)+$")
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
PRECISE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def said(shelf: Shelf, target: str | None) -> Said:
    """When a statement was made: as the text states it, else the date that bounds it.

    The date is None where words of time only say that it was before ("once"); the tense of a verb
    ("had told") gives none.
    """
    bound, when = published(shelf), when_of(shelf, target)
    if when is None or when.basis != STATED or when.span is None:
        return bound
    date = calendar(when.said)
    if date is None and not (when.said == EARLIER and is_time(shelf, when.span)):
        return bound
    return Said(date, STATED, shelf.evidence(when.span), bound.date)


def is_time(shelf: Shelf, span: Span) -> bool:
    return record_id(shelf.document, "time", (span,)) in shelf.times


def published(shelf: Shelf) -> Said:
    """The date of publication, or the days between which it is inferred to lie."""
    stated, window = shelf.reading.masthead.published, shelf.window
    if stated.value is not None:
        return Said(stated.value, f"published ({stated.basis})")
    if window is None:
        return Said(None, "unknown")
    if window.earliest == window.latest:
        return Said(window.earliest, INFERRED)
    return Said(f"{window.earliest or OPEN}/{window.latest or OPEN}", INFERRED)


def when_of(shelf: Shelf, target: str | None) -> When | None:
    return shelf.whens.get(target) if target is not None else None


def calendar(value: str | None) -> str | None:
    """What is known of the day, to the day at most; None where not even the year is."""
    known = UNKNOWN_PART.sub("", value or "")
    return known if days_of(known) else None


def time_told(shelf: Shelf, target: str) -> str | None:
    """The first time of what a statement tells that is known to the year, as TIMEX3."""
    when = when_of(shelf, target)
    values = (
        shelf.times[each].value for each in (when.content if when else ()) if each in shelf.times
    )
    return next((each for each in values if calendar(each)), None)


def days(said: Said) -> Days | None:
    """The days on one of which it was said."""
    return days_of(said.date) if said.date else None


def in_words(value: str) -> str:
    """A day, month or year as it is; of anything else its first and last day."""
    if PLAIN.fullmatch(value):
        return value
    found = days_of(value)
    return f"{found.first} to {found.last}" if found else value


def stated_day(shelf: Shelf, target: str) -> str | None:
    """The day that the text states for a statement, as it is printed; None where it states none."""
    found = said(shelf, target)
    return in_words(found.date) if found.basis == STATED and found.date else None


def is_stated_apart(shelf: Shelf, target: str) -> bool:
    """Whether the text states another day than that of publication, or that it is long past."""
    found = said(shelf, target)
    if found.basis != STATED:
        return False
    stated, bound = days(found), days(published(shelf))
    return stated is None or bound is None or stated.apart(bound)


def order_of(said: Said) -> tuple[bool, str]:
    """What statements are put in order of time by: what was said earlier, on no day that is known,
    comes first, and what nothing dates last."""
    found = days(said)
    if found is None:
        return said.basis != STATED, ""
    return False, found.first if found.first != FIRST else found.last
