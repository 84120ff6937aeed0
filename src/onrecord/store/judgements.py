"""Judgements in a record: a ledger that only grows, and where each of them applies today."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import msgspec

from onrecord.errors import OnrecordError, RecordError
from onrecord.model.judgement import Judgement, Target
from onrecord.model.span import span_of
from onrecord.store.blocks import touch

COLUMNS = "id, verdict, targets, value, revokes, author, time, note"
LEAST = 0.5
"""Of the words of two stretches together, how many must be of both."""


class Placed(NamedTuple):
    """A judgement and the holders that it is about today, in the order of its targets.

    `missing` says why it cannot be applied; None where it can.
    """

    judgement: Judgement
    holders: tuple[str, ...] = ()
    missing: str | None = None


JudgementState = Literal["applied", "overruled", "revoked", "revocation", "not applied"]


class JudgementEntry(NamedTuple):
    """A judgement and what has become of it: overruled by a later one, revoked, itself the
    revocation of another, or not applied and why."""

    judgement: Judgement
    state: JudgementState
    why: str | None = None


def moment(judgement: Judgement) -> tuple[datetime, str]:
    """When a judgement was made, those of one moment in the order of their ids."""
    return instant(judgement.time), judgement.id


def instant(time: str) -> datetime:
    """A time in UTC. Raises ValueError where it is none; one without a zone is in UTC."""
    found = datetime.fromisoformat(time)
    try:
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"no time in UTC: {time}") from error


def append(connection: sqlite3.Connection, judgements: Iterable[Judgement]) -> int:
    """Enters judgements that are not there yet, and has linked again what they are about; gives
    how many were new."""
    new = 0
    for each in judgements:
        row = (each.id, each.verdict, msgspec.json.encode(each.targets).decode(), each.value)
        entered = connection.execute(
            f"INSERT OR IGNORE INTO judgement ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, each.revokes, each.author, each.time, each.note),
        )
        if entered.rowcount:
            new += 1
            touch(connection, about(connection, each))
    return new


def about(connection: sqlite3.Connection, judgement: Judgement) -> list[str]:
    """The holders that a judgement bears on: those of the one that it revokes, where it does."""
    if judgement.revokes is not None:
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM judgement WHERE id = ?", (judgement.revokes,)
        )
        revoked = [judgement_of(row) for row in rows]
        return [holder for each in revoked for holder in placed(connection, each).holders]
    return list(placed(connection, judgement).holders)


def listed(connection: sqlite3.Connection) -> list[Judgement]:
    """Every judgement that was ever made, in order of time.

    Raises RecordError for a row that is none.
    """
    rows = connection.execute(f"SELECT {COLUMNS} FROM judgement")
    return sorted((judgement_of(row) for row in rows), key=moment)


def judgement_of(row: tuple[str, ...]) -> Judgement:
    identity, verdict, targets, value, revokes, author, time, note = row
    try:
        values = {
            "verdict": verdict,
            "targets": msgspec.json.decode(targets),
            "value": value,
            "revokes": revokes,
            "author": author,
            "time": time,
            "note": note,
        }
        found = msgspec.convert(values, Judgement)
        instant(found.time)
        if found.id != identity:
            raise ValueError("its id is not the one of what it says")
    except (msgspec.MsgspecError, OnrecordError, ValueError) as error:
        raise RecordError(f"judgement {identity} is damaged ({error})") from error
    return found


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that nobody has revoked, in their order. What is revoked stays so."""
    every = list(judgements)
    gone = {each.revokes for each in every if each.revokes}
    return [each for each in every if each.verdict != "revoke" and each.id not in gone]


def effective(connection: sqlite3.Connection) -> list[Placed]:
    """Where each judgement in force applies, in order of time."""
    return [placed(connection, each) for each in in_force(listed(connection))]


def counting(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """The judgements in force that no later one overrules, also those that cannot be applied."""
    gone = {"revoked", "overruled", "revocation"}
    return tuple(each.judgement for each in ledger(connection) if each.state not in gone)


def ledger(connection: sqlite3.Connection) -> list[JudgementEntry]:
    """Every judgement that was ever made and what has become of it, in order of time."""
    every, used = listed(connection), shaping(connection)
    valid = {each.id for each in in_force(every)}
    return [entry(connection, each, valid, used) for each in every]


def entry(
    connection: sqlite3.Connection, judgement: Judgement, valid: set[str], used: set[str]
) -> JudgementEntry:
    if judgement.id not in valid:
        state: JudgementState = "revocation" if judgement.verdict == "revoke" else "revoked"
        return JudgementEntry(judgement, state)
    if (missing := placed(connection, judgement).missing) is not None:
        return JudgementEntry(judgement, "not applied", missing)
    return JudgementEntry(judgement, "applied" if judgement.id in used else "overruled")


def shaping(connection: sqlite3.Connection) -> set[str]:
    """The ids of judgements that some entity rests on."""
    rows = connection.execute("SELECT judgements FROM entity WHERE judgements <> ''")
    return {each for (ids,) in rows for each in ids.split()}


def placed(connection: sqlite3.Connection, judgement: Judgement) -> Placed:
    """The holders that a judgement is about, or why there are none."""
    found = [holder_at(connection, each) for each in judgement.targets]
    for target, holder in zip(judgement.targets, found, strict=True):
        if holder is None:
            return Placed(judgement, (), f"{target.exact!r} does not stand in {target.source}")
    holders = tuple(each for each in found if each is not None)
    if len(set(holders)) < len(holders):
        return Placed(judgement, (), "both ends are one holder of one document")
    return Placed(judgement, holders)


def holder_at(connection: sqlite3.Connection, target: Target) -> str | None:
    """The holder whose words overlap the target's best.

    Where its document is not current any more: in the newer version that the same source gives,
    if the words stand there once.
    """
    if is_current(connection, target.document):
        return overlapping(connection, target.document, target)
    found = set()
    for document, moved in moved_targets(connection, target):
        if (holder := overlapping(connection, document, moved)) is not None:
            found.add(holder)
    return found.pop() if len(found) == 1 else None


def is_current(connection: sqlite3.Connection, document: str) -> bool:
    row = connection.execute("SELECT current FROM document WHERE id = ?", (document,)).fetchone()
    return bool(row and row[0])


def moved_targets(connection: sqlite3.Connection, target: Target) -> Iterator[tuple[str, Target]]:
    """Documents that the target's source gives now and that have its words once, with the place."""
    rows = connection.execute(
        "SELECT DISTINCT document.id, document.text FROM retrieval "
        "JOIN document ON document.id = retrieval.document "
        "WHERE retrieval.source = ? AND retrieval.newest AND document.current",
        (target.source,),
    )
    for document, text in rows:
        if target.end == 0:
            yield document, target
        elif text.count(target.exact) == 1:
            start = text.index(target.exact)
            span = span_of(text, start, start + len(target.exact))
            yield document, msgspec.structs.replace(target, start=span.start, end=span.end)


def overlapping(connection: sqlite3.Connection, document: str, target: Target) -> str | None:
    """The holder of a document with a mention that overlaps the target best, by half at least;
    a name before a reference. What has no place in the text is found by its name; where other
    words stand than the target's, nobody is."""
    if target.end == 0:
        return without_place(connection, document, target.exact)
    if not stands(connection, document, target):
        return None
    rows = connection.execute(
        "SELECT mention.holder, mention.form, mention.start, mention.end FROM holder "
        "JOIN mention ON mention.holder = holder.id "
        "WHERE holder.document = ? AND mention.start < ? AND mention.end > ?",
        (document, target.end, target.start),
    )
    best = min(
        (
            (-share(start, end, target), form != "name", holder)
            for holder, form, start, end in rows
            if share(start, end, target) >= LEAST
        ),
        default=None,
    )
    return best[2] if best else None


def stands(connection: sqlite3.Connection, document: str, target: Target) -> bool:
    """Whether a document has the target's words at their place."""
    # substr() in SQLite ends at a NUL, which texts may have
    row = connection.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()
    return row is not None and row[0][target.start : target.end] == target.exact


def share(start: int, end: int, target: Target) -> float:
    """The part of two stretches' code points together that is of both."""
    both = min(end, target.end) - max(start, target.start)
    return both / (max(end, target.end) - min(start, target.start))


def without_place(connection: sqlite3.Connection, document: str, name: str) -> str | None:
    """The one holder of a document that has this name and no mention."""
    rows = connection.execute(
        "SELECT id FROM holder WHERE document = ? AND name = ? "
        "AND id NOT IN (SELECT holder FROM mention) LIMIT 2",
        (document, name),
    ).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None
