"""Sampling: what a person found in checking a sample, entered as judgements."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.api.judging import Decided
from onrecord.api.judging_statements import judgement_on
from onrecord.errors import UsageError
from onrecord.linking import linked
from onrecord.model.judgement import Judgement
from onrecord.model.product import Pile
from onrecord.model.sample import Sample, Sampled, sample_named
from onrecord.model.sample_sheet import Ticked
from onrecord.products.index import Index, index_of
from onrecord.products.sampled import could_be_printed, sampled
from onrecord.products.sampled_sheet import checked_in
from onrecord.store import judgements
from onrecord.store.statement_places import KnownStatement, rows


class Ticks(NamedTuple):
    """What a sheet brought: judgements that are new, how many were there already, and the
    statements that are not in the record, or not in what the sample is drawn from, any more."""

    new: tuple[Judgement, ...]
    known: int
    gone: tuple[str, ...]


def tick(
    connection: sqlite3.Connection, pile: Pile, ticks: Sequence[Ticked], decided: Decided
) -> Ticks:
    """Enters what was found in checking statements of one sample, all or none.

    What a sheet had before it was filled in, and what it says as the record does, is not entered
    again. Raises UsageError for a sheet of several samples, or of one that says two things of one
    statement.
    """
    found = consistent(ticks)
    index = index_of(pile)
    sample = sample_named(ticks[0].sample) if ticks else Sample()
    there, known = checked_in(index, sample), 0
    gone: list[str] = []
    made: list[Judgement] = []
    with linked(connection):
        for each in found:
            statement = statement_in(connection, index, sample, each.statement)
            if statement is None:
                gone.append(each.statement)
            elif there.get(statement.id) == each.found:
                known += 1
            else:
                by = decided._replace(note=each.note or decided.note)
                made.append(
                    judgement_on(connection, "checked", statement, each.found, by, sample.name)
                )
        judgements.append(connection, made)
    return Ticks(tuple(made), known, tuple(gone))


def consistent(ticks: Iterable[Ticked]) -> list[Ticked]:
    """Each statement once. Raises UsageError where a sheet is of several samples, or says two
    things of one statement."""
    found: dict[str, Ticked] = {}
    samples: set[str] = set()
    for each in ticks:
        samples.add(each.sample)
        if found.setdefault(each.statement, each).found != each.found:
            raise UsageError(f"the sheet says two things of statement {each.statement}")
    if len(samples) > 1:
        raise UsageError(f"the sheet mixes samples: {', '.join(sorted(samples))}")
    return list(found.values())


def statement_in(
    connection: sqlite3.Connection, index: Index, sample: Sample, identity: str
) -> KnownStatement | None:
    """A statement of what the sample is drawn from; None where it is not in that any more."""
    found = index.record(identity)
    if found is None or (sample.scope == "printable" and not could_be_printed(*found)):
        return None
    return next(rows(connection, "WHERE statement.id = ?", identity), None)


def sampled_of(pile: Pile) -> Sampled | None:
    """What was found in the sample that was checked last."""
    return sampled(index_of(pile))
