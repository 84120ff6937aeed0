"""Laws of linked dates: an update gives what a rebuild gives; windows hold the true day."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.dates import all_links
from onrecord.link.dates_marks import profile_of
from onrecord.link.dates_windows import dated_between
from onrecord.linking import faults, linked, windows
from onrecord.model.link import DatedBetween
from onrecord.model.records import Reading
from onrecord.store import load, write
from onrecord.store.dates import LINKS, MARKS
from tests.dated import OTHER, WORDS, Quoted, by, dated, relayed
from tests.empty import empty_record
from tests.readings import raw_of

SOURCES = ("a.txt", "b.txt", "c.txt", "d.txt")
SAYINGS = (WORDS, OTHER, "the ferry to the old quay has not sailed since the storm")
TOLD = (None, "on Wednesday", "on Friday", "today", "yesterday")
DAYS = (None, None, "2031-07-09", "2031-07-10", "2031-07", "no date")


class Added(NamedTuple):
    """A source gives a text, as published on a day; `cites` makes its words another outlet's."""

    source: str
    quoted: list[Quoted]
    published: str | None
    cites: bool


class Removed(NamedTuple):
    source: str


Step = Added | Removed
said = st.builds(
    Quoted,
    st.sampled_from(SAYINGS),
    st.sampled_from(TOLD),
    st.sampled_from((None, "2031-07-09", "2031-07-11")),
    st.sampled_from(("Tor Vik", "Ola Berg")),
)
additions = st.builds(
    Added,
    st.sampled_from(SOURCES),
    st.lists(said, min_size=1, max_size=2, unique_by=lambda each: each.words),
    st.sampled_from(DAYS),
    st.booleans(),
)
steps = st.lists(
    st.one_of(additions, additions, st.builds(Removed, st.sampled_from(SOURCES))),
    min_size=1,
    max_size=12,
)


def reading_of(step: Added) -> Reading:
    found = dated(step.source, step.quoted, step.published)
    if step.cites:
        return relayed(found, "The Harbour Post", "Ines Duarte")
    return by(found, "The Harbour Post", "Ines Duarte")


def add(connection: sqlite3.Connection, reading: Reading) -> None:
    with linked(connection):
        write.add(connection, raw_of(reading), [reading], readers="1")


def state(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """All links and marks of current documents."""
    rows = connection.execute(f"SELECT {LINKS} FROM date_link").fetchall()
    rows += connection.execute(
        f"SELECT document, {MARKS.replace('start, end', 'date_mark.start, date_mark.end')} "
        "FROM date_mark JOIN document ON document.id = date_mark.document WHERE document.current"
    ).fetchall()
    return sorted(rows, key=repr)


def shown(connection: sqlite3.Connection) -> dict[str, DatedBetween]:
    return windows(connection, tuple(load.readings(connection)))


@given(steps, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_an_update_gives_what_a_rebuild_in_any_order_gives(
    taken: list[Step], chance: object
) -> None:
    with empty_record() as connection, empty_record() as rebuilt:
        there: dict[str, Reading] = {}
        for step in taken:
            if isinstance(step, Added):
                there[step.source] = reading_of(step)
                add(connection, there[step.source])
            elif reading := there.pop(step.source, None):
                with linked(connection):
                    write.remove(connection, reading.document.id)
        assert list(faults(connection)) == []
        readings = list(there.values())
        chance.shuffle(readings)  # type: ignore[attr-defined]
        for reading in readings:
            add(rebuilt, reading)
        assert state(rebuilt) == state(connection)
        assert shown(rebuilt) == shown(connection)


class Event(NamedTuple):
    """Words and the day on which they were said."""

    words: str
    day: date


FIRST = date(2031, 7, 1)
events = st.lists(st.integers(0, 20), min_size=len(SAYINGS), max_size=len(SAYINGS)).map(
    lambda days: [
        Event(words, FIRST + timedelta(day)) for words, day in zip(SAYINGS, days, strict=True)
    ]
)
Report = tuple[int, int, bool, bool]
"""Which event, how many days later, whether it says when that was, and whether it has a date."""

reports: st.SearchStrategy[list[Report]] = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 12), st.booleans(), st.booleans()),
    min_size=2,
    max_size=8,
)


def told(event: Event, published: date, has_date: bool) -> Quoted:
    """A quotation with true words for when it was said, as far as a document has any."""
    after = (published - event.day).days
    weekday = f"on {event.day:%A}" if after < 7 else None
    when = {0: "today", 1: "yesterday"}.get(after, weekday)
    return Quoted(event.words, when, event.day.isoformat() if has_date else None)


@given(events, reports)
@settings(max_examples=200, deadline=None)
def test_a_window_holds_the_day_of_publication_where_nobody_errs(
    known: list[Event], made: list[Report]
) -> None:
    readings, days = [], {}
    for number, (which, after, telling, has_date) in enumerate(made):
        event = known[which]
        published = event.day + timedelta(after)
        quoted = told(event, published, has_date) if telling else Quoted(event.words)
        stated = published.isoformat() if has_date else None
        reading = dated(f"{number}.txt", [quoted], stated)
        readings.append(reading)
        days[reading.document.id] = published.isoformat()
    links = all_links(profile_of(each) for each in readings)
    for reading in readings:
        own = [each for each in links if each.document == reading.document.id]
        window = dated_between(reading, own)
        if window is not None:
            day = days[reading.document.id]
            assert window.against == ()
            assert (window.earliest or day) <= day <= (window.latest or day)
