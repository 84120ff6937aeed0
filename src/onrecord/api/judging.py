"""Judging: what a person decides about a record, put in it and linked at once."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.errors import RecordError, UsageError
from onrecord.export.judgements import LONGEST, LONGEST_NOTE
from onrecord.linking import linked, nearest
from onrecord.model.judgement import NO_PERSONS, ON_STATEMENTS, PAIRED, VALUED, Judgement, Verdict
from onrecord.products.statements_judged import by_whom, reason_of, standing_statements
from onrecord.store import judgements
from onrecord.store.named import Known, Meant, meant, target_of
from onrecord.store.named_claims import claim_of

NO_HOLDERS: frozenset[Verdict] = ON_STATEMENTS | {
    "revoke",
    "outcome",
    "not-a-dispute",
    "confirmed",
}
"""Verdicts about something else."""


class Decided(NamedTuple):
    """Who decided, when (ISO 8601; without a zone: UTC), and why."""

    author: str
    time: str
    note: str | None = None


class Judged(NamedTuple):
    """What was entered, and in one line what it changed."""

    judgement: Judgement
    change: str


def judge(
    connection: sqlite3.Connection,
    verdict: Verdict,
    about: tuple[str, ...],
    value: str | None,
    decided: Decided,
) -> Judged:
    """Enters a judgement about whom `about` names and links anew what it touches.

    Raises UsageError where it makes no sense, RecordError where nobody or several are named.
    """
    wanted = 2 if verdict in PAIRED else 1
    if verdict in NO_HOLDERS or len(about) != wanted:
        raise UsageError(f"a judgement {verdict!r} names {wanted} holder{'s' * (wanted == 2)}")
    with linked(connection):
        found = [meant(connection, each) for each in about]
        holders = pair(connection, verdict, *found) if verdict in PAIRED else found[0].holders[:1]
        if verdict == "not-a-person":
            check_person(found[0])
        made = Judgement(
            verdict=verdict,
            targets=tuple(target_of(connection, each) for each in holders),
            value=value_of(verdict, value),
            author=one_line(decided.author, "author"),
            time=time_of(decided.time),
            note=note_of(decided.note),
        )
        judgements.append(connection, [made])
    return Judged(made, change(connection, made, [each.name for each in found]))


def revoke(connection: sqlite3.Connection, identity: str, decided: Decided) -> Judged:
    """Takes a judgement back, named by its id or the beginning of one."""
    with linked(connection):
        revoked = standing(connection, identity)
        made = Judgement(
            verdict="revoke",
            revokes=revoked.id,
            author=one_line(decided.author, "author"),
            time=time_of(decided.time),
            note=note_of(decided.note),
        )
        judgements.append(connection, [made])
    names = " and ".join(dict.fromkeys(" ".join(each.exact.split()) for each in revoked.targets))
    return Judged(
        made, f"{names}: judgement {revoked.verdict!r} revoked; {now(connection, revoked)}"
    )


def enter(connection: sqlite3.Connection, made: Iterable[Judgement]) -> int:
    """Enters judgements from elsewhere, all or none; gives how many were new."""
    with linked(connection):
        return judgements.append(connection, made)


def standing(connection: sqlite3.Connection, identity: str) -> Judgement:
    """The one judgement in force whose id begins so. Raises RecordError for none or several."""
    every = judgements.listed(connection)
    found = [each for each in every if identity and each.id.startswith(identity)]
    if len(found) != 1:
        count = "no judgement" if not found else f"{len(found)} judgements"
        raise RecordError(f"{count} {identity!r}; onrecord judge FILE list shows their ids")
    if found[0] not in judgements.in_force(every):
        raise RecordError(f"{found[0].id} is revoked, or itself a revocation; judge again instead")
    return found[0]


def pair(
    connection: sqlite3.Connection, verdict: Verdict, one: Meant, other: Meant
) -> tuple[Known, Known]:
    """A holder for each end, the wider one first: what could be either stays with it."""
    if verdict == "different" and one.entity == other.entity:
        one, other = told_apart(one, other)
    if verdict == "same" and len(one.holders) > 1 and {*one.holders} == {*other.holders}:
        raise UsageError(f"both are {one.name}; name another")
    wide, narrow = sorted((one, other), key=lambda each: -len(each.holders))
    if {*wide.holders} & {*narrow.holders} and verdict == "different" and len(narrow.holders) > 1:
        raise UsageError(f"both are {wide.name}; say which is another as NAME@SOURCE")
    second = narrow.holders[0]
    rest = {each.id: each for each in wide.holders if each.id != second.id}
    if not rest:
        raise UsageError(f"both are {second.name} of {second.source}")
    if verdict == "same":
        return next(iter(rest.values())), second
    # whoever is nearest to the second keeps the others: they are no nearer to it
    return rest[nearest(connection, second.id, list(rest))], second


def told_apart(one: Meant, other: Meant) -> tuple[Meant, Meant]:
    """Two that are one so far, each with those who are called as it was named, if that tells."""
    sides = one.as_printed, other.as_printed
    if not all(sides) or sides[0] & sides[1]:
        return one, other
    mine, yours = (
        each._replace(holders=tuple(holder for holder in each.holders if holder.id in side))
        for each, side in zip((one, other), sides, strict=True)
    )
    return mine, yours


def value_of(verdict: Verdict, value: str | None) -> str | None:
    """What a verdict says of somebody: a name, an affiliation, the kind of what is no person.

    Raises UsageError where it goes with another verdict, or is no such thing.
    """
    if value is None:
        return None
    if verdict == "not-a-person":
        if value not in NO_PERSONS:
            raise UsageError(f"what is no person is one of: {', '.join(NO_PERSONS)}")
        return value
    if verdict not in VALUED:
        raise UsageError(f"a judgement {verdict!r} has no value")
    return one_line(value, verdict)


def check_person(found: Meant) -> None:
    kinds = {each.kind for each in found.holders}
    if "person" not in kinds:
        raise RecordError(f"{found.name} is not taken for a person but for: {', '.join(kinds)}")


def one_line(words: str, what: str) -> str:
    """Words in one line. Raises UsageError where there are none or too many."""
    found = " ".join(words.split())
    if not 0 < len(found) <= LONGEST or not found.isprintable():
        raise UsageError(f"{what}: give 1 to {LONGEST} printable characters, not {found[:40]!r}")
    return found


def note_of(note: str | None) -> str | None:
    """A note. Raises UsageError where it is too long."""
    if note is not None and len(note) > LONGEST_NOTE:
        raise UsageError(f"a note has at most {LONGEST_NOTE} characters, not {len(note)}")
    return note


def time_of(time: str) -> str:
    """A time in UTC, to the microsecond. Raises UsageError where it is none."""
    try:
        return judgements.instant(time).isoformat(timespec="microseconds")
    except ValueError as error:
        raise UsageError(f"a time such as 2025-04-24T10:00:00Z, not {time!r}") from error


def change(connection: sqlite3.Connection, made: Judgement, names: list[str]) -> str:
    """What a judgement has changed, in one line."""
    what = " and ".join(dict.fromkeys(names))
    return f"{what}: {now(connection, made)}"


def now(connection: sqlite3.Connection, made: Judgement) -> str:
    """Under which name those whom a judgement is about are now, in how many documents; what claims
    or statements it is about are now."""
    state = next(each for each in judgements.ledger(connection) if each.judgement.id == made.id)
    if made.verdict == "outcome":
        return came_out(connection, made)
    if state.state in ("overruled", "not applied"):
        return f"kept, but {state.state}" + (f" ({state.why})" if state.why else "")
    if made.kind == "claim":
        return claimed(connection, made)
    if made.verdict in ON_STATEMENTS:
        return printed(connection, made)
    found = dict.fromkeys(entity(connection, each) for each in placed(connection, made))
    return "; ".join(found)


def claimed(connection: sqlite3.Connection, made: Judgement) -> str:
    """Of which claims the tellings are now that a judgement is about, and what counts of it."""
    counts = made in judgements.in_force(judgements.listed(connection))
    if made.verdict == "confirmed":
        return "confirmed" if counts else "not confirmed by this any more"
    if made.verdict == "not-a-dispute":
        return "no dispute" if counts else "a dispute again, if it is found"
    told = judgements.placed(connection, made).propositions
    claims = list(dict.fromkeys(claim_of(connection, each) for each in told))
    return f"{'one claim' if len(claims) == 1 else 'two claims'}, {' and '.join(claims)}"


def printed(connection: sqlite3.Connection, made: Judgement) -> str:
    """What keeps the statement of a judgement off products now, as people decided it."""
    statement = judgements.placed(connection, made).statement
    standing = standing_statements(judgements.on_statements(connection))
    about = [each.judgement for each in standing if each.record == statement]
    against = [reason for each in about if (reason := reason_of(each))]
    if against:
        named = f" ({made.value} by {made.author})" if made.verdict == "wrong-holder" else ""
        return f"{', '.join(against)}{named if made in about and made.value else ''}"
    found = [f"checked {by_whom(each)}: right" for each in about]
    return ", ".join(found) or "nobody keeps it off products"


def came_out(connection: sqlite3.Connection, made: Judgement) -> str:
    """How the forecast of a judgement came out by the latest one, and whether that is this."""
    place = judgements.placed(connection, made)
    if place.forecast is None:
        return f"kept, but not applied ({place.missing})"
    found = {each.forecast: each.judgement for each in judgements.outcomes(connection)}
    latest = found.get(place.forecast)
    if latest is None:
        return "open"
    came = (latest.value or "").replace("_", " ")
    return came if latest == made else f"{came} (judgement {latest.id} of {latest.time[:10]})"


def placed(connection: sqlite3.Connection, made: Judgement) -> tuple[str, ...]:
    return judgements.placed(connection, made).holders


def entity(connection: sqlite3.Connection, holder: str) -> str:
    """The entity that a holder is now, in words."""
    name, kind, affiliation, count = connection.execute(
        "SELECT entity.name, entity.kind, entity.affiliation, ("
        "SELECT count(DISTINCT holder.document) FROM entity_member AS member "
        "JOIN holder ON holder.id = member.holder WHERE member.entity = entity.id) "
        "FROM entity_member JOIN entity ON entity.id = entity_member.entity "
        "WHERE entity_member.holder = ?",
        (holder,),
    ).fetchone()
    documents = f"{count} document{'' if count == 1 else 's'} now under {name}"
    of = f" of {affiliation}" if affiliation else ""
    return f"{documents}{of}" + ("" if kind == "person" else f" ({kind})")
