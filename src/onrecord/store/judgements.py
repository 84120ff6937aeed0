"""Judgements in a record: a ledger that only grows, and where each of them applies today."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import msgspec

from onrecord.errors import OnrecordError, RecordError
from onrecord.link.judged import Decision, standing
from onrecord.model.judgement import (
    ON_STATEMENTS,
    PAIRED,
    Cited,
    JudgedForecast,
    JudgedStatement,
    Judgement,
)
from onrecord.products.statements_judged import standing_statements
from onrecord.store.blocks import touch
from onrecord.store.judgement_places import gone, placed_at, record_at

COLUMNS = "id, verdict, targets, value, revokes, author, time, note"
EVIDENCE = "document, source, start, end, url, words"


class Placed(NamedTuple):
    """A judgement and the holders, the forecast, the propositions (of claims) or the statement that
    it is about today, in the order of its targets.

    `missing` says why it cannot be applied; None where it can.
    """

    judgement: Judgement
    holders: tuple[str, ...] = ()
    missing: str | None = None
    forecast: str | None = None
    propositions: tuple[str, ...] = ()
    statement: str | None = None


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
            put_evidence(connection, each)
            touch_ends(connection, each)
    return new


def touch_ends(connection: sqlite3.Connection, judgement: Judgement) -> None:
    """Has linked again what a judgement is about, or the one that it revokes."""
    for each in about(connection, judgement):
        touch(connection, each.holders)
        if each.judgement.verdict in PAIRED and each.propositions:
            connection.executemany(
                "INSERT OR IGNORE INTO link_touched VALUES ('claims', ?)",
                [(one,) for one in each.propositions],
            )


def put_evidence(connection: sqlite3.Connection, judgement: Judgement) -> None:
    """Enters what shows an outcome, in its order."""
    rows = [
        (each.document, each.source, each.start, each.end, None, each.exact)
        if isinstance(each, Cited)
        else (None, None, None, None, each.url, each.text)
        for each in judgement.evidence
    ]
    connection.executemany(
        f"INSERT INTO judgement_evidence (judgement, number, {EVIDENCE}) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(judgement.id, number, *row) for number, row in enumerate(rows)],
    )


def evidence_in(connection: sqlite3.Connection) -> dict[str, list[Sequence[object]]]:
    """The rows of what shows outcomes, in their order, by the id of the judgement."""
    found: dict[str, list[Sequence[object]]] = {}
    for judgement, *row in connection.execute(
        f"SELECT judgement, {EVIDENCE} FROM judgement_evidence ORDER BY judgement, number"
    ):
        found.setdefault(judgement, []).append(row)
    return found


def about(connection: sqlite3.Connection, judgement: Judgement) -> list[Placed]:
    """What a judgement bears on: what the one is about that it revokes, where it does."""
    if judgement.revokes is None:
        return [placed(connection, judgement)]
    rows = connection.execute(f"SELECT {COLUMNS} FROM judgement WHERE id = ?", (judgement.revokes,))
    shown = evidence_in(connection)
    revoked = [judgement_of(row, shown.get(row[0], ())) for row in rows]
    return [placed(connection, each) for each in revoked]


def listed(connection: sqlite3.Connection) -> list[Judgement]:
    """Every judgement that was ever made, in order of time.

    Raises RecordError for a row that is none.
    """
    rows = connection.execute(f"SELECT {COLUMNS} FROM judgement")
    shown = evidence_in(connection)
    return sorted((judgement_of(row, shown.get(row[0], ())) for row in rows), key=moment)


def judgement_of(row: Sequence[str], evidence: Sequence[Sequence[object]] = ()) -> Judgement:
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
            "evidence": [shown_of(each) for each in evidence],
        }
        found = msgspec.convert(values, Judgement)
        instant(found.time)
        if found.id != identity:
            raise ValueError("its id is not the one of what it says")
    except (msgspec.MsgspecError, OnrecordError, ValueError) as error:
        raise RecordError(f"judgement {identity} is damaged ({error})") from error
    return found


def shown_of(row: Sequence[object]) -> dict[str, object]:
    """A row of evidence as what a judgement has."""
    document, source, start, end, url, words = row
    if url is not None:
        return {"kind": "outside", "url": url, "text": words}
    place = {"document": document, "source": source, "start": start, "end": end}
    return {"kind": "cited", **place, "exact": words}


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that nobody has revoked, in their order. What is revoked stays so."""
    every = list(judgements)
    gone = {each.revokes for each in every if each.revokes}
    return [each for each in every if each.verdict != "revoke" and each.id not in gone]


def effective(connection: sqlite3.Connection) -> list[Placed]:
    """Where each judgement in force about holders applies, in order of time."""
    judged = in_force(listed(connection))
    return [placed(connection, each) for each in judged if each.kind == "holder"]


def about_claims(connection: sqlite3.Connection) -> list[Placed]:
    """Where each judgement in force about claims applies, in order of time."""
    judged = in_force(listed(connection))
    return [placed(connection, each) for each in judged if each.kind == "claim"]


def standing_claims(connection: sqlite3.Connection) -> list[Placed]:
    """Those about claims that can be applied and that no later one contradicts, in order of
    time."""
    found = [each for each in about_claims(connection) if each.missing is None]
    pairs = standing([Decision(each.judgement, each.propositions) for each in found])
    kept = {each.judgement.id for each in pairs}
    return [
        each for each in found if each.judgement.verdict not in PAIRED or each.judgement.id in kept
    ]


def counting(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """The judgements in force about holders that no later one overrules, also those that cannot
    be applied."""
    gone = {"revoked", "overruled", "revocation"}
    return tuple(
        each.judgement
        for each in ledger(connection)
        if each.state not in gone and each.judgement.kind == "holder"
    )


def outcomes(connection: sqlite3.Connection) -> tuple[JudgedForecast, ...]:
    """How forecasts came out: the latest judgement in force about each, and those that cannot be
    applied, in order of time."""
    found: dict[str, JudgedForecast] = {}
    judged = (each for each in in_force(listed(connection)) if each.verdict == "outcome")
    for each in judged:
        forecast = placed(connection, each).forecast
        found.pop(forecast or each.id, None)
        found[forecast or each.id] = JudgedForecast(each, forecast)
    return tuple(found.values())


def on_statements(connection: sqlite3.Connection) -> tuple[JudgedStatement, ...]:
    """Each judgement in force about a statement, with where it applies, in order of time."""
    found = []
    for each in in_force(listed(connection)):
        if each.verdict in ON_STATEMENTS:
            record, place = placed_at(connection, each.targets[0]) or (None, None)
            found.append(JudgedStatement(each, record, place))
    return tuple(found)


def ledger(connection: sqlite3.Connection) -> list[JudgementEntry]:
    """Every judgement that was ever made and what has become of it, in order of time."""
    every, used = listed(connection), shaping(connection)
    used |= {each.judgement.id for each in outcomes(connection) if each.forecast}
    used |= {each.judgement.id for each in standing_claims(connection)}
    used |= {each.judgement.id for each in standing_statements(on_statements(connection))}
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
    state = "applied" if judgement.id in used else "overruled"
    return JudgementEntry(judgement, state, without_evidence(connection, judgement))


def without_evidence(connection: sqlite3.Connection, judgement: Judgement) -> str | None:
    """Which of its evidence the record has no more; None where all of it stands."""
    lost = dict.fromkeys(each.source for each in gone(connection, judgement))
    return f"its evidence is gone: {', '.join(lost)}" if lost else None


def shaping(connection: sqlite3.Connection) -> set[str]:
    """The ids of judgements that some entity rests on."""
    rows = connection.execute("SELECT judgements FROM entity WHERE judgements <> ''")
    return {each for (ids,) in rows for each in ids.split()}


def placed(connection: sqlite3.Connection, judgement: Judgement) -> Placed:
    """The holders, forecast, propositions or statement that a judgement is about, or why there are
    none."""
    found = [record_at(connection, each) for each in judgement.targets]
    for target, record in zip(judgement.targets, found, strict=True):
        if record is None:
            missing = f"{target.exact!r} does not stand in {target.source}"
            if target.kind != "holder":
                missing = f"{target.source} has no {target.kind} {target.exact!r}"
            return Placed(judgement, (), missing)
    records = tuple(each for each in found if each is not None)
    if judgement.verdict == "outcome":
        return Placed(judgement, forecast=records[0])
    if judgement.verdict == "not-a-dispute":
        return Placed(judgement, propositions=records)
    if judgement.verdict in ON_STATEMENTS:
        return Placed(judgement, statement=records[0])
    if len(set(records)) < len(records):
        end = "holder" if judgement.kind == "holder" else "telling"
        return Placed(judgement, (), f"both ends are one {end} of one document")
    if judgement.kind == "claim":
        return Placed(judgement, propositions=records)
    return Placed(judgement, records)


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """A line for each place that a judgement in force cites and that does not stand any more."""
    try:
        every = listed(connection)
    except RecordError:
        return  # which linking says of a damaged judgement
    for judgement in in_force(every):
        for each in gone(connection, judgement):
            yield (
                f"judgement {judgement.id}: its evidence, {each.source}:{each.start}-{each.end}, "
                "is not in the record any more"
            )
