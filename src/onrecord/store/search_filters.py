"""Filters of a search: whose words, which outlets, which days, as conditions in SQL."""

import re
import sqlite3
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from onrecord.errors import RecordError, UsageError
from onrecord.lexicon.stand import folded
from onrecord.model.search import SearchFilters
from onrecord.store.search_match import listed

DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
HELD = (
    "(passage.statement IS NULL OR EXISTS (SELECT 1 FROM holding "
    "WHERE holding.target = passage.statement AND holding.step = 0 "
    "AND holding.holder IN (SELECT value FROM json_each(?))))"
)
IN_THEIR_DOCUMENTS = (
    "passage.document IN (SELECT document FROM holder WHERE id IN (SELECT value FROM json_each(?)))"
)

NAMED = """
SELECT holder.id, holder.name FROM holder
JOIN document ON document.id = holder.document WHERE document.current
UNION
SELECT entity_member.holder, entity.name FROM entity_member
JOIN entity ON entity.id = entity_member.entity
"""
ONE_WITH = """
SELECT holder FROM entity_member WHERE entity IN (
    SELECT entity FROM entity_member WHERE holder IN (SELECT value FROM json_each(?))
)
"""


class Condition(NamedTuple):
    """A condition on passage, document and statement, and the values of its marks."""

    sql: str
    values: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """Ids of the holders and names of the outlets that were asked for; None: all of them."""

    holders: frozenset[str] | None
    outlets: frozenset[str] | None


def wanted_of(connection: sqlite3.Connection, filters: SearchFilters) -> Wanted:
    """Raises RecordError for a holder or outlet that no current document has."""
    holders = outlets = None
    if filters.holder is not None:
        holders = holders_named(connection, filters.holder)
    if filters.outlet is not None:
        outlets = outlets_named(connection, filters.outlet)
    return Wanted(holders, outlets)


def holders_named(connection: sqlite3.Connection, wanted: str) -> frozenset[str]:
    """Holders with this id, this name or a name that ends in these words; all that are one with
    them, or with an entity of such a name; and those of several that these are members of."""
    rows = connection.execute(NAMED).fetchall()
    sought = folded(wanted)
    found = {
        identity
        for identity, name in rows
        if sought and (identity == wanted.strip() or f" {folded(name)}".endswith(f" {sought}"))
    }
    found |= {holder for (holder,) in connection.execute(ONE_WITH, (listed(found),))}
    if not found:
        raise RecordError(f"no holder named {wanted!r} in the record{near(wanted, rows)}")
    groups = connection.execute(
        "SELECT holder FROM member WHERE member IN (SELECT value FROM json_each(?))",
        (listed(found),),
    )
    return frozenset(found.union(group for (group,) in groups))


def outlets_named(connection: sqlite3.Connection, wanted: str) -> frozenset[str]:
    """Outlets whose name is this or has these words in it."""
    rows = connection.execute(
        "SELECT DISTINCT outlet, outlet FROM document WHERE current AND outlet IS NOT NULL"
    ).fetchall()
    sought = folded(wanted)
    found = {name for name, _ in rows if sought and f" {sought} " in f" {folded(name)} "}
    if not found:
        raise RecordError(
            f"no document from an outlet {wanted!r} in the record{near(wanted, rows)}"
        )
    return frozenset(found)


def near(wanted: str, rows: Iterable[tuple[str, str]]) -> str:
    """Words that name up to three names close to one that is not there; "" where none is."""
    names = sorted({name for _, name in rows})
    by_word = {
        word: name for name in reversed(names) for word in (folded(name), *folded(name).split())
    }
    close = dict.fromkeys(
        by_word[word] for word in get_close_matches(folded(wanted), by_word, cutoff=0.7)
    )
    return f"; near it: {', '.join(close)}" if close else ""


def conditions(filters: SearchFilters, wanted: Wanted) -> list[Condition]:
    """All that a match must fulfil; whose word a block rests on is seen later, in its hits."""
    found = [*scope_conditions(filters), *date_conditions(filters)]
    if wanted.outlets is not None:
        asked = "document.outlet IN (SELECT value FROM json_each(?))"
        found.append(Condition(asked, (listed(wanted.outlets),)))
    if wanted.holders is not None:
        found.append(Condition(HELD, (listed(wanted.holders),)))
        found.append(Condition(IN_THEIR_DOCUMENTS, (listed(wanted.holders),)))
    return found


def scope_conditions(filters: SearchFilters) -> list[Condition]:
    found: list[Condition] = []
    if filters.scope == "statements":
        found.append(Condition("passage.statement IS NOT NULL"))
    if filters.scope == "text":
        found.append(Condition("passage.statement IS NULL"))
    if filters.kind is not None:
        found.append(Condition("statement.kind = ?", (filters.kind,)))
    return found


def date_conditions(filters: SearchFilters) -> list[Condition]:
    """Documents whose day, month or year of publication may lie in the days asked for; those
    without a date stay in, to be counted. The 99th comes after every day."""
    since, until = day(filters.since, "--since"), day(filters.until, "--until")
    if since and until and since > f"{until}-99":
        raise UsageError(f"--since {since} lies after --until {until}")
    found: list[Condition] = []
    if since:
        later = "substr(document.published, 1, 10) || '-99' >= ?"
        found.append(Condition(f"(document.published IS NULL OR {later})", (since,)))
    if until:
        earlier = "substr(document.published, 1, 10) <= ? || '-99'"
        found.append(Condition(f"(document.published IS NULL OR {earlier})", (until,)))
    return found


def day(given: str | None, option: str) -> str | None:
    """A year, month or day as given. Raises UsageError where there is no such day."""
    if given is None:
        return None
    try:
        if DAY.fullmatch(given):
            date.fromisoformat(f"{given}-01-01"[:10])
            return given
    except ValueError:
        pass
    raise UsageError(f"{option} takes a day such as 2025-04-24, 2025-04 or 2025, not {given!r}")
