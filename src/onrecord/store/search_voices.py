"""Voices under a stretch of text: the innermost statement or section, and whose word it is."""

import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.model.product import NamedHolder
from onrecord.model.search import Place, Voice

STRETCHES = """
SELECT span.start, span.end, statement.id, iif(statement.kind = 'own', 1, 0)
FROM span JOIN statement ON statement.id = span.statement
WHERE statement.document = :document AND span.part = 'content'
UNION ALL
SELECT section.start, section.end, section.id, 2 FROM section WHERE section.document = :document
"""
STEPS = """
SELECT holding.step, holder.id, holder.name FROM holding
JOIN holder ON holder.id = holding.holder WHERE holding.target = ?
ORDER BY holding.step, holding.rowid
"""
SECTION = 2


class Stretch(NamedTuple):
    """Code points that rest on somebody's word. `order`: 0 an attribution, 1 a sentence in a
    section's own voice, 2 a section."""

    start: int
    end: int
    target: str
    order: int


Stretches = tuple[Stretch, ...]


def stretches_of(connection: sqlite3.Connection, document: str) -> Stretches:
    """All contents and sections of a document, in order."""
    rows = connection.execute(STRETCHES, {"document": document})
    return tuple(sorted(Stretch(*row) for row in rows))


def underlying(stretches: Stretches, places: Iterable[Place]) -> Iterator[Stretch | None]:
    """The innermost stretch around each place; stretches and places are in order."""
    waiting = deque(stretches)
    begun: list[Stretch] = []
    for start, end in places:
        while waiting and waiting[0].start <= start:
            begun.append(waiting.popleft())
        begun = [each for each in begun if each.end > start]
        around = (each for each in begun if each.end >= end)
        yield min(around, key=lambda e: (e.end - e.start, e.order, e.target), default=None)


def targets_held_by(
    connection: sqlite3.Connection, document: str, holders: frozenset[str]
) -> frozenset[str]:
    """Statements and sections of a document that rest on these holders."""
    rows = connection.execute(
        "SELECT target, holder FROM holding WHERE document = ? AND step = 0", (document,)
    )
    return frozenset(target for target, holder in rows if holder in holders)


def voices_under(
    connection: sqlite3.Connection, document: str, places: Iterable[Place]
) -> tuple[Voice, ...]:
    """On whose word the places rest, each once, in the order of the text."""
    found = underlying(stretches_of(connection, document), places)
    below = dict.fromkeys(each for each in found if each is not None)
    return tuple(dict.fromkeys(voice(connection, each) for each in below))


def voice(connection: sqlite3.Connection, stretch: Stretch) -> Voice:
    steps: dict[int, list[NamedHolder]] = {}
    for step, identity, name in connection.execute(STEPS, (stretch.target,)):
        steps.setdefault(step, []).append(NamedHolder(identity, name))
    chain = tuple(tuple(each.name for each in steps[step]) for step in sorted(steps))
    statement = None if stretch.order == SECTION else stretch.target
    return Voice(tuple(steps.get(0, ())), chain, statement)
