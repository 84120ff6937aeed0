"""Arrivals in a record: when documents came, and which texts they take the place of."""

import sqlite3
from collections import defaultdict
from datetime import datetime

from onrecord.model.arrivals import Arrivals, Earlier
from onrecord.store.judgements import instant

CAME = (
    "SELECT retrieval.document, retrieval.added FROM retrieval "
    "JOIN document ON document.id = retrieval.document "
    "ORDER BY retrieval.document, retrieval.source, retrieval.raw_sha256"
)
BEFORE = (
    "SELECT DISTINCT now.document, gave.document, old.text FROM retrieval AS now "
    "JOIN document ON document.id = now.document AND document.current "
    "JOIN retrieval AS gave ON gave.source = now.source AND gave.document <> now.document "
    "JOIN document AS old ON old.id = gave.document AND NOT old.current "
    "WHERE now.newest AND now.source <> '-' ORDER BY now.document, gave.document"
)


def arrivals(connection: sqlite3.Connection) -> Arrivals:
    """When each current document came, and what its sources gave in its place before."""
    added = came(connection)
    earlier: dict[str, list[Earlier]] = defaultdict(list)
    for document, before, text in connection.execute(BEFORE):
        earlier[document].append(Earlier(document=before, text=text, added=added.get(before)))
    current = {
        document for (document,) in connection.execute("SELECT id FROM document WHERE current")
    }
    return Arrivals(
        added={each: time for each, time in added.items() if each in current},
        earlier={each: tuple(found) for each, found in earlier.items()},
    )


def came(connection: sqlite3.Connection) -> dict[str, str | None]:
    """When the first bytes of each document came; None where that of any was not noted."""
    times: dict[str, list[datetime | None]] = defaultdict(list)
    for document, added in connection.execute(CAME):
        times[document].append(noted(added))
    return {document: first(found) for document, found in times.items()}


def first(times: list[datetime | None]) -> str | None:
    known = [each for each in times if each is not None]
    return min(known).isoformat(timespec="seconds") if len(known) == len(times) else None


def noted(added: object) -> datetime | None:
    """A time in UTC; None where there is none, or none that can be read."""
    try:
        return instant(added) if isinstance(added, str) else None
    except ValueError:
        return None
