"""Profiles: what linking may know of holders, from the rows of their documents."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from onrecord.model.identity import ID_DIGITS
from onrecord.model.link import Profile

IN = "(SELECT value FROM json_each(?))"
HOLDERS = f"""
SELECT holder.id, holder.document, holder.kind, holder.naming, holder.name,
    holder.role, holder.affiliation, holder.countries,
    substr(document.published, 1, 10), document.outlet
FROM holder JOIN document ON document.id = holder.document
WHERE holder.id IN {IN} ORDER BY holder.id
"""
NAMES = f"SELECT holder, exact FROM mention WHERE form = 'name' AND holder IN {IN} ORDER BY start"
ROLES = f"SELECT holder, status, office, affiliation FROM role WHERE holder IN {IN} ORDER BY number"
QUOTES = f"""
SELECT holding.holder, passage.words FROM holding
JOIN statement ON statement.id = holding.target AND statement.kind = 'direct'
JOIN passage ON passage.statement = statement.id
WHERE holding.step = 0 AND holding.holder IN {IN}
"""
FEWEST = 6
"""Words of a quotation that is looked at: shorter ones are said by many."""


class Told(NamedTuple):
    """The words of a holder's roles, each list in the order of the text."""

    offices: tuple[str, ...]
    affiliations: tuple[str, ...]
    former: tuple[str, ...]


def profiles(connection: sqlite3.Connection, holders: Iterable[str]) -> Iterator[Profile]:
    """The profiles of these holders, by id, whether or not their documents are current."""
    asked = [json.dumps(list(holders))]
    names = grouped(connection.execute(NAMES, asked))
    quotes = grouped(connection.execute(QUOTES, asked))
    roles: dict[str, list[tuple[str, str | None, str | None]]] = defaultdict(list)
    for holder, *role in connection.execute(ROLES, asked):
        roles[holder].append((role[0], role[1], role[2]))
    for row in connection.execute(HOLDERS, asked):
        identity, document, kind, naming, name, role, affiliation, countries, day, outlet = row
        told = told_of(roles[identity] or [("current", role, affiliation)])
        yield Profile(
            holder=identity,
            document=document,
            kind=kind,
            naming=naming,
            name=name,
            names=tuple(dict.fromkeys(names[identity])),
            offices=told.offices,
            affiliations=told.affiliations,
            former=told.former,
            countries=tuple(countries.split()),
            published=day,
            outlet=outlet,
            quotes=tuple(sorted({hashed(each) for each in quotes[identity] if is_long(each)})),
        )


def grouped(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Second values by the first, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        found[key].append(value)
    return found


def told_of(roles: Iterable[tuple[str, str | None, str | None]]) -> Told:
    """Offices and affiliations, current ones first, then coming; and the words of former roles."""
    order = {"current": 0, "coming": 1}
    found = sorted((each for each in roles if each[0] in order), key=lambda each: order[each[0]])
    past = [word for status, *words in roles if status not in order for word in words]
    return Told(
        different(office for _, office, _ in found),
        different(affiliation for _, _, affiliation in found),
        different(past),
    )


def different(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def is_long(words: str) -> bool:
    return len(words.split()) >= FEWEST


def hashed(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]
