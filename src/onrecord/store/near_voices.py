"""Near voices: on whose word places rest, who that is across documents, and how they are told."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from onrecord.model.product import NamedHolder
from onrecord.model.search import Voice
from onrecord.store.near import listed

Rendering = Literal["said", "likely"]
At = tuple[str, int, int]
"""A place: document, and code points [start, end)."""

AROUND = """
WITH place AS (
    SELECT key, json_extract(value, '$[0]') AS document, json_extract(value, '$[1]') AS start,
        json_extract(value, '$[2]') AS end
    FROM json_each(?)
)
SELECT place.key, span.end - span.start, iif(statement.kind = 'own', 1, 0), statement.id,
    statement.kind, statement.rendering
FROM place
JOIN statement ON statement.document = place.document AND statement.start <= place.start
JOIN span ON span.statement = statement.id AND span.part = 'content'
WHERE span.start <= place.start AND span.end >= place.end
UNION ALL
SELECT place.key, section.end - section.start, 2, section.id, section.form, NULL
FROM place
JOIN section ON section.document = place.document
WHERE section.start <= place.start AND section.end >= place.end
ORDER BY 1, 2, 3, 4
"""
STEPS = """
SELECT holding.target, holding.step, holder.id, holder.name,
    coalesce(entity_member.entity, holder.id)
FROM holding
JOIN holder ON holder.id = holding.holder
LEFT JOIN entity_member ON entity_member.holder = holder.id
WHERE holding.target IN (SELECT value FROM json_each(?))
ORDER BY holding.target, holding.step, holding.rowid
"""
SECTION = 2


class Placed(NamedTuple):
    """Whose word a place rests on: the voice, the entities of its holders by id, the kind of the
    statement or form of the section that it stands in, and whether the words are a translator's.
    """

    voice: Voice | None
    speakers: tuple[str, ...]
    kind: str | None
    rendering: Rendering | None


class Below(NamedTuple):
    """The innermost statement or section around a place. `order`: 0 an attribution, 1 a sentence
    in a section's own voice, 2 a section."""

    order: int
    target: str
    kind: str
    rendering: Rendering | None


class Step(NamedTuple):
    """One holder in a chain: the number of the step, the holder, and who that is by entity."""

    number: int
    holder: NamedHolder
    entity: str


NOBODY = Placed(None, (), None, None)


def placed(connection: sqlite3.Connection, places: Sequence[At]) -> list[Placed]:
    """What each place rests on, by the innermost statement or section around it."""
    below: dict[int, Below] = {}
    for number, _, *found in connection.execute(AROUND, (json.dumps(places),)):
        below.setdefault(number, Below(*found))
    chains = steps(connection, {each.target for each in below.values()})
    return [
        described(below[number], chains.get(below[number].target, ()))
        if number in below
        else NOBODY
        for number in range(len(places))
    ]


def steps(connection: sqlite3.Connection, targets: Iterable[str]) -> dict[str, tuple[Step, ...]]:
    """The holders of statements and sections, then everyone who relays them."""
    found: dict[str, list[Step]] = {}
    rows = connection.execute(STEPS, (listed(targets),))
    for target, number, identity, name, entity in rows:
        found.setdefault(target, []).append(Step(number, NamedHolder(identity, name), entity))
    return {target: tuple(each) for target, each in found.items()}


def described(below: Below, chain: Sequence[Step]) -> Placed:
    numbers = dict.fromkeys(each.number for each in chain)
    voice = Voice(
        tuple(each.holder for each in chain if each.number == 0),
        tuple(tuple(e.holder.name for e in chain if e.number == one) for one in numbers),
        None if below.order == SECTION else below.target,
    )
    speakers = tuple(sorted({each.entity for each in chain if each.number == 0}))
    return Placed(voice, speakers, below.kind, below.rendering)
