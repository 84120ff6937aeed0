"""Judging statements: whose they are not, what is not to be printed, and what was checked."""

import sqlite3
from collections.abc import Iterable

from onrecord.api.judging import Decided, Judged, note_of, now, one_line, time_of
from onrecord.errors import UsageError
from onrecord.export.judgements import LONGEST_TARGET
from onrecord.linking import linked
from onrecord.model.judgement import CHECKS, ON_STATEMENTS, Judgement, Verdict
from onrecord.model.product import Pile
from onrecord.products.index import index_of
from onrecord.products.statements_printed import own_sentences
from onrecord.store import judgements
from onrecord.store.named_statements import Others, statement_meant, target_of
from onrecord.store.statement_places import KnownStatement

SHORT = 80
"""Characters of a statement's words that are said again."""


def on_statement(
    connection: sqlite3.Connection,
    verdict: Verdict,
    asked: str,
    value: str | None,
    decided: Decided,
    others: Others,
) -> Judged:
    """Enters what was decided about the statement that is named by its id, the beginning of one,
    or words; `others` are the sentences in documents' own voices.

    Raises UsageError where it makes no sense, RecordError where no statement or several fit.
    """
    if verdict not in ON_STATEMENTS:
        raise UsageError(f"of a statement: {', '.join(sorted(ON_STATEMENTS))}; not {verdict!r}")
    value = value_of(verdict, value)
    with linked(connection):
        meant = statement_meant(connection, asked, others)
        made = judgement_on(connection, verdict, meant, value, decided)
        judgements.append(connection, [made])
    words = " ".join(made.targets[0].exact.split())[:SHORT]
    return Judged(made, f"{words!r}: {now(connection, made)}")


def judgement_on(
    connection: sqlite3.Connection,
    verdict: Verdict,
    meant: KnownStatement,
    value: str | None,
    decided: Decided,
    sample: str | None = None,
) -> Judgement:
    """A judgement about one statement. Raises UsageError for one that is too long to be named."""
    if meant.end - meant.start > LONGEST_TARGET:
        raise UsageError(f"a statement that is judged has at most {LONGEST_TARGET} characters")
    return Judgement(
        verdict=verdict,
        targets=(target_of(connection, meant, sample),),
        value=value,
        author=one_line(decided.author, "author"),
        time=time_of(decided.time),
        note=note_of(decided.note),
    )


def value_of(verdict: Verdict, value: str | None) -> str | None:
    """What a verdict says of a statement: the right holder's name, or what was found in checking.

    Raises UsageError where it goes with another verdict, or is no such thing.
    """
    if verdict == "checked":
        if value not in CHECKS:
            raise UsageError(f"a statement is checked as one of: {', '.join(CHECKS)}")
        return value
    if value is None:
        return None
    if verdict == "strike":
        raise UsageError("what is struck has no value; say why in a note")
    return one_line(value, "the right holder's name")


def own_of(pile: Pile) -> Iterable[KnownStatement]:
    """The sentences that documents print in their own voices."""
    for shelf, identity, span in own_sentences(index_of(pile)):
        source = shelf.reading.document.source
        yield KnownStatement(
            identity, shelf.document, source, "sentence", span.exact, span.start, span.end
        )
