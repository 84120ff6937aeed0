"""Linked dates: what dated documents show of those without a date, kept in a record and checked."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.errors import RecordError
from onrecord.link import dates
from onrecord.link.dates_marks import profile_of
from onrecord.link.dates_windows import dated_between
from onrecord.model.link import DatedBetween, DateLink
from onrecord.model.records import Reading
from onrecord.store import load
from onrecord.store.dates import (
    dated_beside,
    every_reading,
    kept,
    mark_rows,
    put,
    settled,
    stored_marks,
    touched_documents,
    undated,
)


def relink(connection: sqlite3.Connection) -> None:
    """Links the documents that share a touched mark again; those with a date have no links."""
    for document in touched_documents(connection):
        put(connection, document, date_links(connection, document))
    settled(connection)


def date_links(connection: sqlite3.Connection, document: str) -> tuple[DateLink, ...]:
    """What other documents show of the day of one without a date; nothing of any other."""
    own = undated(connection, document)
    return dates.date_links(own, dated_beside(connection, document)) if own else ()


def anew(readings: Iterable[Reading]) -> tuple[DateLink, ...]:
    """All links of dates among current documents."""
    return dates.all_links(profile_of(each) for each in readings)


def windows(readings: Sequence[Reading], links: Iterable[DateLink]) -> dict[str, DatedBetween]:
    """Between which days documents without a date were published, by their ids."""
    found = by_document(links)
    between = (dated_between(each, found[each.document.id]) for each in readings)
    return {each.document: each for each in between if each}


def by_document(links: Iterable[DateLink]) -> dict[str, list[DateLink]]:
    found: dict[str, list[DateLink]] = defaultdict(list)
    for each in links:
        found[each.document].append(each)
    return found


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Documents with other marks or links of dates than their readings give."""
    try:
        expected = by_document(anew(load.readings(connection)))
        stored = by_document(kept(connection))
        for reading in every_reading(connection):
            document = reading.document
            place = f"document {document.id} ({document.source})"
            if stored_marks(connection, document.id) != mark_rows(reading):
                yield f"{place}: table date_mark differs from its reading"
            if stored[document.id] != expected[document.id]:
                yield f"{place}: table date_link differs from what dated documents show"
    except RecordError as error:
        yield f"dates: {error}"
