"""Linking: who is who across the documents of a record, when those without a date came out, and
who repeats whom.

A transaction notes the blocks that it touches. These are linked again, with all blocks that their
holders and people's judgements bind to them, before it ends or, in a build, at the end of all: so
an update gives what a rebuild gives, and after a crash the next one links what is left. So with the
marks by which dated documents meet those without a date, and with copies, quotations and claims
(linking/links.py).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from onrecord.errors import RecordError
from onrecord.link import dates, people
from onrecord.link.judged import Decision, Linked, judged_entities
from onrecord.linking import links, links_check
from onrecord.linking.linkers import version as items_version
from onrecord.model.judgement import PAIRED
from onrecord.model.link import DatedBetween
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.store import blocks as kept
from onrecord.store import dates_linked, judgements, link_items
from onrecord.store.dates import is_touched, put_all_marks
from onrecord.store.dates import kept as kept_links
from onrecord.store.entities import entities, kept_rows, partings, put, rows_of
from onrecord.store.profiles import profiles
from onrecord.store.sqlite import transaction

LINKER = "linker"
"""Setting: by which version of the rules a record was linked."""


@contextmanager
def linked(connection: sqlite3.Connection, kit: Kit | None = None) -> Iterator[None]:
    """A transaction; before it ends, what it has touched is linked again. Models of the kit are
    loaded where anything has to be compared."""
    with transaction(connection):
        yield
        relink(connection, kept.touched(connection))
        dates_linked.relink(connection)
        links.relink(connection, kit or Kit())


def link(connection: sqlite3.Connection, kit: Kit | None = None) -> None:
    """Links what has been touched and not been linked since."""
    with linked(connection, kit):
        pass


def relink(connection: sqlite3.Connection, blocks: Iterable[str]) -> None:
    """Links the holders of these blocks, and of all that are bound to them, again."""
    asked = sorted(set(blocks))
    if not asked:
        return
    decisions = decisions_of(connection)
    holders = kept.holders_in(connection, closed(connection, asked, decisions))
    put(connection, holders, linked_anew(connection, holders, decisions))
    kept.settled(connection)


def closed(
    connection: sqlite3.Connection, blocks: Iterable[str], decisions: Iterable[Decision]
) -> set[str]:
    """Blocks with all that share a holder with them or that a judgement binds or bound to them."""
    bound = [each.holders for each in decisions if each.judgement.verdict in PAIRED]
    bound += kept.judged_ends(connection)
    found: set[str] = set()
    fresh = set(blocks)
    while fresh:
        found |= fresh
        holders = set(kept.holders_in(connection, fresh))
        beside = {holder for ends in bound if not holders.isdisjoint(ends) for holder in ends}
        fresh = kept.blocks_with(connection, holders | beside) - found
    return found


def linked_anew(
    connection: sqlite3.Connection, holders: Iterable[str], decisions: Iterable[Decision]
) -> Linked:
    """The links and entities of holders that fill whole blocks; earlier documents have none."""
    found = tuple(profiles(connection, kept.current(connection, holders)))
    known = {each.holder for each in found}
    own = [each for each in decisions if known.issuperset(each.holders)]
    return judged_entities(found, people.links(found), own)


def decisions_of(connection: sqlite3.Connection) -> list[Decision]:
    """The judgements in force that can be applied, in order of time."""
    return [
        Decision(each.judgement, each.holders)
        for each in judgements.effective(connection)
        if each.missing is None
    ]


def whole(connection: sqlite3.Connection) -> Linked:
    """Every entity, by id, and the links by which holders are two; where the record has not all
    of them, they are found anew."""
    if is_linked(connection):
        return Linked(partings(connection), entities(connection))
    found = linked_anew(connection, every_holder(connection), decisions_of(connection))
    return found._replace(links=tuple(each for each in found.links if each.relation != "same"))


def windows(connection: sqlite3.Connection, readings: Sequence[Reading]) -> dict[str, DatedBetween]:
    """Between which days each of the record's current documents without a date was published, by
    its id, where anything shows that; where the record has not all links, they are found anew."""
    if is_linked(connection):
        return dates_linked.windows(readings, kept_links(connection))
    return dates_linked.windows(readings, dates_linked.anew(readings))


def is_linked(connection: sqlite3.Connection) -> bool:
    """Whether these rules have linked everything in the record."""
    return (
        linker(connection) == version()
        and not kept.touched(connection)
        and not is_touched(connection)
        and not link_items.is_left(connection)
    )


def every_holder(connection: sqlite3.Connection) -> list[str]:
    return [each for (each,) in connection.execute("SELECT id FROM holder ORDER BY id")]


def nearest(connection: sqlite3.Connection, holder: str, others: Sequence[str]) -> str:
    """The one of several holders that most makes one with a holder: by a judgement, else by the
    strongest link; the first of those that do so alike."""
    judged = {each for ends in kept.judged_ends(connection) if holder in ends for each in ends}
    (own,) = profiles(connection, [holder])
    scores = {
        each.holder: sum(
            link.score for link in people.links((own, each)) if link.relation == "same"
        )
        for each in profiles(connection, others)
    }
    return max(others, key=lambda each: (each in judged, scores[each]))


def bring_up_to_date(connection: sqlite3.Connection, kit: Kit | None = None) -> None:
    """Links everything again where that was done by other rules; else what is left to be linked."""
    with linked(connection, kit):
        if linker(connection) == version():
            return
        kept.put_all_blocks(connection)
        put_all_marks(connection)
        link_items.pend_all(connection)
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (LINKER, version()))


@cache
def version() -> str:
    """By which rules and models a record is linked."""
    return f"{people.VERSION}.{dates.VERSION} {items_version(Kit())}"


def linker(connection: sqlite3.Connection) -> str | None:
    """The version of the rules by which a record was linked; None where it never was."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (LINKER,)).fetchone()
    return str(row[0]) if row else None


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What the record says otherwise than linking everything again."""
    try:
        decisions = decisions_of(connection)
    except RecordError as error:
        yield str(error)
        return
    if not is_linked(connection):
        yield "links: not everything is linked by this version; onrecord build --to links it"
        return
    yield from block_faults(connection)
    holders = every_holder(connection)
    expected = rows_of(linked_anew(connection, holders, decisions))
    for table, rows in kept_rows(connection, holders).items():
        if rows != expected[table]:
            count = len(rows ^ expected[table])
            yield f"table {table} differs from what links give, in {count} rows"
    yield from dates_linked.faults(connection)
    yield from links_check.faults(connection, Kit())


def block_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Documents whose holders are in other blocks than theirs."""
    documents = connection.execute("SELECT id, source FROM document ORDER BY id").fetchall()
    for document, source in documents:
        expected = kept.blocks_of_document(connection, document)
        if kept.stored_blocks(connection, document) != expected:
            yield f"document {document} ({source}): table holder_block differs from its holders"
