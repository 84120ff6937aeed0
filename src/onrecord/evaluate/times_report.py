"""The report of an evaluation of times: figures with intervals, and errors by kind."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from onrecord.evaluate.attribution_examples import spread
from onrecord.evaluate.attribution_measures import Measure
from onrecord.evaluate.shares import Share, shares
from onrecord.evaluate.timeml import TimeMl
from onrecord.evaluate.times import Compared, Counts, Timed, compared, counts, summed
from onrecord.evaluate.times_errors import ERRORS, KINDS, Fault, faults
from onrecord.export.plain import shortened

AROUND = 50
"""Code points shown on either side of an example."""
SHARES: dict[str, Share[Counts]] = {
    "strict precision": lambda c: (c.strict, c.found),
    "strict recall": lambda c: (c.strict, c.gold),
    "strict F1": lambda c: (2 * c.strict, c.found + c.gold),
    "relaxed precision": lambda c: (c.relaxed, c.found),
    "relaxed recall": lambda c: (c.relaxed, c.gold),
    "relaxed F1": lambda c: (2 * c.relaxed, c.found + c.gold),
    "type F1": lambda c: (2 * c.type, c.found + c.gold),
    "value F1": lambda c: (2 * c.value, c.found + c.gold),
    "type, of matches": lambda c: (c.type, c.relaxed),
    "value, of matches": lambda c: (c.value, c.relaxed),
}


class Shown(msgspec.Struct, frozen=True):
    """A time as shown: its words, type and value."""

    words: str
    type: str
    value: str


class Example(msgspec.Struct, frozen=True):
    """One error: in which document and where, the words around it, what is labelled and found."""

    document: str
    published: str | None
    at: int
    around: str
    labelled: Shown | None
    found: Shown | None


class Errors(msgspec.Struct, frozen=True):
    """One error in one kind of time."""

    error: str
    kind: str
    count: int
    examples: tuple[Example, ...]


class TimesReport(msgspec.Struct, frozen=True, kw_only=True):
    """An evaluation of times. `undated` are documents that give no date of their making."""

    schema: Literal["onrecord/times/1"] = "onrecord/times/1"
    data: str
    documents: int
    undated: int
    models: tuple[str, ...]
    counts: dict[str, int]
    measures: dict[str, Measure]
    errors: tuple[Errors, ...]


class Asked(NamedTuple):
    """What is asked: the data's name, how many examples of each error, the models of the run."""

    data: str
    examples: int = 0
    models: tuple[str, ...] = ()


def report(read: Sequence[TimeMl], run: Sequence[Sequence[Timed]], asked: Asked) -> TimesReport:
    """The report of the times found in each document."""
    held = [compared(each.text, each.times, found) for each, found in zip(read, run, strict=True)]
    rows = [counts(each) for each in held]
    return TimesReport(
        data=asked.data,
        documents=len(read),
        undated=sum(each.published is None for each in read),
        models=asked.models,
        counts=summed(rows)._asdict(),
        measures=measures(rows),
        errors=errors(list(zip(read, held, strict=True)), asked.examples),
    )


def measures(rows: Sequence[Counts]) -> dict[str, Measure]:
    """Every figure over the counts of some documents."""
    return shares(rows, Counts._make, SHARES)


def errors(held: Sequence[tuple[TimeMl, Compared]], examples: int) -> tuple[Errors, ...]:
    """Every error by kind of time, with examples spread over the documents."""
    kinds: dict[tuple[str, str], list[tuple[TimeMl, Fault]]] = {
        (error, kind): [] for error in ERRORS for kind in KINDS
    }
    for each, pairs in held:
        for fault in faults(each.text, pairs):
            kinds[fault.error, fault.kind].append((each, fault))
    return tuple(
        Errors(error, kind, len(all_), tuple(example(*one) for one in spread(all_, examples)))
        for (error, kind), all_ in kinds.items()
        if all_
    )


def example(each: TimeMl, fault: Fault) -> Example:
    times = [time for time in (fault.gold, fault.found) if time]
    start, end = min(time.start for time in times), max(time.end for time in times)
    around = each.text[max(start - AROUND, 0) : end + AROUND]
    return Example(
        each.name,
        each.published,
        start,
        shortened(around, 2 * len(around)),
        shown(each.text, fault.gold),
        shown(each.text, fault.found),
    )


def shown(text: str, time: Timed | None) -> Shown | None:
    if time is None:
        return None
    return Shown(shortened(text[time.start : time.end], 2 * AROUND), time.type, time.value)
