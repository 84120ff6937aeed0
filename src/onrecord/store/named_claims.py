"""Named claims: the claim that a person means by an id, the beginning of one, or its words."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from onrecord.errors import RecordError
from onrecord.lexicon.stand import words_of
from onrecord.model.judgement import Target
from onrecord.store.named import LEAST_OF_AN_ID, in_document

KNOWN = """
SELECT proposition.id, coalesce(claim_member.claim, proposition.id), proposition.document,
    document.source, proposition.words, proposition.start, proposition.end
FROM proposition JOIN document ON document.id = proposition.document
LEFT JOIN claim_member ON claim_member.member = proposition.id
WHERE document.current
"""
ORDERED = "ORDER BY document.source, document.id, proposition.start, proposition.id"
FEW = 5
"""Claims that are listed where several fit."""


class KnownTelling(NamedTuple):
    """A proposition of a current document, and the claim that it is of."""

    id: str
    claim: str
    document: str
    source: str
    words: str
    start: int
    end: int


class MeantClaim(NamedTuple):
    """The claim that was meant, its tellings, and those of them that were named: by their own id or
    by words; none where the claim was named as a whole."""

    claim: str
    tellings: tuple[KnownTelling, ...]
    named: tuple[KnownTelling, ...] = ()

    @property
    def first(self) -> KnownTelling:
        return (*self.named, *self.tellings)[0]


def claim_meant(connection: sqlite3.Connection, asked: str) -> MeantClaim:
    """The claim with this id, with an id that begins so, or with a telling of these words, which
    @SOURCE may follow; a telling's own id means that telling.

    Raises RecordError, with candidates, where none or several fit.
    """
    found = by_id(connection, asked.strip()) or by_words(every(connection), asked)
    if not found and "@" in asked:
        with suppress(RecordError):
            words, document = in_document(connection, asked)
            found = by_words([e for e in every(connection) if e.document == document], words)
    claims = list(dict.fromkeys(each.claim for each in found))
    if len(claims) > 1:
        raise RecordError(f"{asked!r} fits several claims: {listed(found)}; name one by its id")
    if not claims:
        raise RecordError(
            f"no claim {asked!r} in the record: give its words, its id or six digits of it or "
            "more; onrecord show FILE claims --all lists them"
        )
    every_telling = tuple(tellings_of(connection, claims[0]))
    is_whole = claims[0].startswith(asked.strip())
    return MeantClaim(claims[0], every_telling, () if is_whole else tuple(found))


def is_claim(connection: sqlite3.Connection, asked: str) -> bool:
    """Whether some words are the id, or the beginning of one, of a claim or a telling."""
    return bool(by_id(connection, asked.strip()))


def by_id(connection: sqlite3.Connection, asked: str) -> list[KnownTelling]:
    """All tellings of the claims whose id is or begins so; else the tellings whose own does."""
    if len(asked) < LEAST_OF_AN_ID or not asked.isalnum():
        return []
    whole = rows(connection, "AND claim_member.claim GLOB ?", f"{asked}*")
    return whole or rows(connection, "AND proposition.id GLOB ?", f"{asked}*")


def every(connection: sqlite3.Connection) -> list[KnownTelling]:
    return rows(connection)


def rows(connection: sqlite3.Connection, which: str = "", *values: str) -> list[KnownTelling]:
    found = connection.execute(f"{KNOWN} {which} {ORDERED}", values)
    return [KnownTelling(*row) for row in found]


def by_words(known: Sequence[KnownTelling], asked: str) -> list[KnownTelling]:
    """The tellings of just these words; else those that have them in this order."""
    sought = plain(asked)
    if not sought.strip():
        return []
    told = [(each, plain(each.words)) for each in known]
    whole = [each for each, words in told if words == sought]
    return whole or [each for each, words in told if sought in words]


def plain(words: str) -> str:
    """Words as they are compared: no case and no marks, each between spaces."""
    return f" {' '.join(words_of(words.casefold()))} "


def listed(found: Iterable[KnownTelling]) -> str:
    """The first claims among some tellings, each with its words and document."""
    first = {each.claim: each for each in reversed(list(found))}
    few = sorted(first.values(), key=lambda each: (each.source, each.start))
    shown = "; ".join(f"{each.claim} {each.words[:80]!r} ({each.source})" for each in few[:FEW])
    return f"{shown}{' …' if len(few) > FEW else ''}"


def telling(connection: sqlite3.Connection, proposition: str) -> KnownTelling:
    """A telling by its id. Raises RecordError where no current document has it."""
    found = rows(connection, "AND proposition.id = ?", proposition)
    if not found:
        raise RecordError(f"no telling {proposition} in the record")
    return found[0]


def tellings_of(connection: sqlite3.Connection, claim: str) -> list[KnownTelling]:
    """All tellings of a claim in current documents."""
    return rows(connection, "AND coalesce(claim_member.claim, proposition.id) = ?", claim)


def claim_of(connection: sqlite3.Connection, proposition: str) -> str:
    """The claim that a proposition is of; its own id where it is of none."""
    row = connection.execute(
        "SELECT claim FROM claim_member WHERE member = ?", (proposition,)
    ).fetchone()
    return str(row[0]) if row else proposition


def nearest_link(connection: sqlite3.Connection, telling: str, others: Sequence[str]) -> str:
    """The one of several tellings that is linked to a telling most surely; the first of equals."""
    scores = dict.fromkeys(others, 0.0)
    found = connection.execute(
        "SELECT one, other, score FROM claim_link WHERE relation = 'same' AND ? IN (one, other)",
        (telling,),
    )
    for one, other, score in found:
        end = other if one == telling else one
        if end in scores:
            scores[end] = max(scores[end], score)
    return max(others, key=lambda each: scores[each])


def target_of(connection: sqlite3.Connection, told: KnownTelling) -> Target:
    """What a judgement about a claim names: the words of one telling from the first to the last."""
    (text,) = connection.execute(
        "SELECT text FROM document WHERE id = ?", (told.document,)
    ).fetchone()
    return Target(
        document=told.document,
        source=told.source,
        kind="claim",
        start=told.start,
        end=told.end,
        exact=text[told.start : told.end],
    )
