"""Named statements: the statement that a person means by an id, the beginning of one, or words."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from onrecord.errors import RecordError
from onrecord.lexicon.stand import words_of
from onrecord.model.judgement import Target
from onrecord.store.named import LEAST_OF_AN_ID, in_document
from onrecord.store.statement_places import KnownStatement, rows

CURRENT = "WHERE document.current"
FEW = 5
"""Statements that are listed where several fit."""
FEWEST = 3
"""Words of a statement that is named by the sentence it stands in."""
Others = Callable[[], Iterable[KnownStatement]]
"""Sentences in documents' own voices, which no table has."""


def statement_meant(connection: sqlite3.Connection, asked: str, others: Others) -> KnownStatement:
    """The one statement of a current document with this id, with an id that begins so, or with
    these words, which @SOURCE may follow; `others` are asked where none of the record's fits.

    Raises RecordError, with candidates, where none or several fit.
    """
    asked = asked.strip()
    found = by_id(connection, asked) or among(connection, list(rows(connection, CURRENT)), asked)
    if not found:
        own = list(others())
        found = [each for each in own if begins(each.id, asked)] or among(connection, own, asked)
    if len(found) > 1:
        raise RecordError(f"{asked!r} fits several statements: {listed(found)}; name one by its id")
    if not found:
        raise RecordError(
            f"no statement {asked!r} in the record: give its words, its id or six digits of it or "
            "more; onrecord show FILE statements --format json lists them"
        )
    return found[0]


def by_id(connection: sqlite3.Connection, asked: str) -> list[KnownStatement]:
    if not begins(asked, asked):
        return []
    return list(rows(connection, f"{CURRENT} AND statement.id GLOB ?", f"{asked}*"))


def begins(identity: str, asked: str) -> bool:
    """Whether what was asked is the beginning of an id, long enough to mean one."""
    return len(asked) >= LEAST_OF_AN_ID and asked.isalnum() and identity.startswith(asked)


def among(
    connection: sqlite3.Connection, known: Sequence[KnownStatement], asked: str
) -> list[KnownStatement]:
    """Those of some statements that have these words, in the document that is named if one is; else
    those that stand in these words, as in a printed sentence."""
    found = by_words(known, asked)
    if not found and "@" in asked:
        with suppress(RecordError):
            words, document = in_document(connection, asked)
            there = [each for each in known if each.document == document]
            return by_words(there, words) or inside(there, words)
    return found or inside(known, asked)


def by_words(known: Sequence[KnownStatement], asked: str) -> list[KnownStatement]:
    """Statements of just these words; else those that have them, in this order."""
    sought = plain(asked)
    if not sought.strip():
        return []
    told = [(each, plain(each.words)) for each in known]
    whole = [each for each, words in told if words == sought]
    return whole or [each for each, words in told if sought in words]


def inside(known: Sequence[KnownStatement], asked: str) -> list[KnownStatement]:
    """Statements that stand in some words, the widest of each place."""
    sought = plain(asked)
    told = [(each, plain(each.words)) for each in known]
    found = [each for each, words in told if words in sought and len(words.split()) >= FEWEST]
    return [each for each in found if not any(covers(one, each) for one in found)]


def covers(one: KnownStatement, other: KnownStatement) -> bool:
    """Whether one statement stands around another."""
    wider = one.end - one.start > other.end - other.start
    around = one.start <= other.start and other.end <= one.end
    return one.document == other.document and wider and around


def plain(words: str) -> str:
    """Words as they are compared: no case and no marks, each between spaces."""
    return f" {' '.join(words_of(words.casefold()))} "


def listed(found: Sequence[KnownStatement]) -> str:
    shown = "; ".join(f"{each.id} {each.words[:80]!r} ({each.source})" for each in found[:FEW])
    return f"{shown}{' …' if len(found) > FEW else ''}"


def target_of(
    connection: sqlite3.Connection, told: KnownStatement, sample: str | None = None
) -> Target:
    """What a judgement about a statement names: its content from the first word to the last."""
    (text,) = connection.execute(
        "SELECT text FROM document WHERE id = ?", (told.document,)
    ).fetchone()
    return Target(
        document=told.document,
        source=told.source,
        kind=told.kind,
        start=told.start,
        end=told.end,
        exact=text[told.start : told.end],
        sample=sample,
    )
