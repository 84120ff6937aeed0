"""The report of an evaluation of quantities: figures with intervals, and errors."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from onrecord.evaluate.attribution_examples import spread
from onrecord.evaluate.attribution_measures import Measure
from onrecord.evaluate.quantities import MEASURES, Amount, Counts, best, compared, counts, same_unit
from onrecord.evaluate.quantities_files import Sentence
from onrecord.evaluate.shares import Share, shares
from onrecord.export.plain import shortened

NAMES = {
    "value": "value",
    "unit": "value and unit",
    "head": "value and head",
    "change": "value and change",
    "all": "all",
}
ERRORS = ("missed", "spurious", "wrong unit", "wrong change")
WIDTH = 240
ONE = 1.0
PARTITIVE = "one of"
"""What data such as NewsQuant label as 1, and onrecord takes for no number."""


class Shown(msgspec.Struct, frozen=True):
    """A quantity as shown."""

    value: float
    high: float | None
    change: str
    units: tuple[str | None, ...]


class Example(msgspec.Struct, frozen=True):
    """One error: the sentence, what is labelled and what was found."""

    text: str
    labelled: Shown | None
    found: Shown | None


class Errors(msgspec.Struct, frozen=True):
    """One kind of error."""

    error: str
    count: int
    examples: tuple[Example, ...]


class Scope(msgspec.Struct, frozen=True):
    """The figures over all labels, or over those that are not "one of" something."""

    name: str
    counts: dict[str, int]
    measures: dict[str, Measure]


class QuantitiesReport(msgspec.Struct, frozen=True, kw_only=True):
    """An evaluation of quantities."""

    schema: Literal["onrecord/quantities/1"] = "onrecord/quantities/1"
    data: str
    sentences: int
    models: tuple[str, ...]
    scopes: tuple[Scope, ...]
    errors: tuple[Errors, ...]


class Asked(NamedTuple):
    """What is asked: the data's name, how many examples of each error, the models of the run."""

    data: str
    examples: int = 0
    models: tuple[str, ...] = ()


class Fault(NamedTuple):
    """One error: a label, what was found, or both."""

    error: str
    gold: Amount | None
    found: Amount | None


def report(
    read: Sequence[Sentence], run: Sequence[Sequence[Amount]], asked: Asked
) -> QuantitiesReport:
    """The report of the quantities found in each sentence."""
    held = list(zip(read, run, strict=True))
    lenient = [(without_one_of(each), found) for each, found in held]
    return QuantitiesReport(
        data=asked.data,
        sentences=len(read),
        models=asked.models,
        scopes=(scope("all labels", held), scope("without “one of”", lenient)),
        errors=errors(lenient, asked.examples),
    )


def without_one_of(each: Sentence) -> Sentence:
    """The sentence with the 1 of "one of the ports" optional."""
    if PARTITIVE not in each.text.casefold():
        return each
    amounts = (
        amount._replace(optional=amount.optional or (amount.value == ONE and amount.high is None))
        for amount in each.amounts
    )
    return each._replace(amounts=tuple(amounts))


def scope(name: str, held: Sequence[tuple[Sentence, Sequence[Amount]]]) -> Scope:
    rows = [counts(each.amounts, found) for each, found in held]
    total = Counts()
    for row in rows:
        total = total.plus(row)
    return Scope(name, total._asdict(), shares(rows, Counts._make, dict(figures())))


def figures() -> Iterator[tuple[str, Share[Counts]]]:
    """Precision, recall and F1 of each measure."""
    for field in MEASURES:
        yield from figures_of(Counts._fields.index(field), NAMES[field])


def figures_of(at: int, name: str) -> Iterator[tuple[str, Share[Counts]]]:
    yield f"{name} precision", lambda c: (c[at], c.found)
    yield f"{name} recall", lambda c: (c[at], c.gold)
    yield f"{name} F1", lambda c: (2 * c[at], c.found + c.gold)


def errors(held: Sequence[tuple[Sentence, Sequence[Amount]]], examples: int) -> tuple[Errors, ...]:
    """Every kind of error with examples spread over the sentences; "one of" is none."""
    kinds: dict[str, list[tuple[Sentence, Fault]]] = {error: [] for error in ERRORS}
    for each, found in held:
        for fault in faults(each.amounts, found):
            kinds[fault.error].append((each, fault))
    return tuple(
        Errors(error, len(all_), tuple(example(*one) for one in spread(all_, examples)))
        for error, all_ in kinds.items()
    )


def faults(gold: Sequence[Amount], found: Sequence[Amount]) -> Iterator[Fault]:
    labelled, read = compared(gold, found)
    pairs = best(labelled, read)
    for at in sorted(set(range(len(labelled))) - {one for one, _ in pairs}):
        yield Fault("missed", labelled[at], None)
    for at in sorted(set(range(len(read))) - {other for _, other in pairs}):
        yield Fault("spurious", None, read[at])
    for one, other in pairs:
        if not same_unit(labelled[one], read[other]):
            yield Fault("wrong unit", labelled[one], read[other])
        if labelled[one].change != read[other].change:
            yield Fault("wrong change", labelled[one], read[other])


def example(each: Sentence, fault: Fault) -> Example:
    return Example(shortened(each.text, WIDTH), shown(fault.gold), shown(fault.found))


def shown(amount: Amount | None) -> Shown | None:
    return Shown(*amount[:4]) if amount else None
