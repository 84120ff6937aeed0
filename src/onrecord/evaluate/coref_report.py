"""The report of an evaluation of coreference: scores by scope and match, and fates by form."""

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from itertools import product
from typing import Literal, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.evaluate.attribution_measures import ENOUGH, Measure
from onrecord.evaluate.coref_errors import FormRow, Shown, rows, shown
from onrecord.evaluate.coref_files import Labelled
from onrecord.evaluate.coref_matching import By, Matched, Scope, key_of, matched, response_of
from onrecord.evaluate.coref_reading import Run
from onrecord.evaluate.coref_scores import CONLL, SCORES, Counts
from onrecord.evaluate.intervals import middle95, resampled

OURS = "onrecord"
SYSTEMS = (OURS, "same name", "nearest name")
MATCHES: tuple[By, ...] = ("heads", "spans")
SCOPES = tuple(Scope(*each) for each in product((False, True), (False, True)))
ALL = Scope(named=False, singletons=True)

Table = NDArray[np.float64]
"""Counts by document (or resample), score, and field of `Counts`."""


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and F1."""

    precision: float
    recall: float
    f1: float


class Row(msgspec.Struct, frozen=True):
    """The scores of one system in one scope; `conll` is the mean F1 of MUC, B³ and CEAFe."""

    system: str
    match: By
    named: bool
    singletons: bool
    scores: dict[str, Score]
    conll: Measure


class CorefReport(msgspec.Struct, frozen=True, kw_only=True):
    """An evaluation of coreference. `mentions` and `entities` are those labelled that count."""

    schema: Literal["onrecord/coreference/1"] = "onrecord/coreference/1"
    data: str
    documents: int
    words: int
    mentions: int
    entities: int
    turns: bool
    models: tuple[str, ...]
    rows: tuple[Row, ...]
    forms: tuple[FormRow, ...]
    errors: tuple[Shown, ...]


class Asked(NamedTuple):
    """What is asked: the data's name, whether turns were written out, whose errors to list."""

    data: str
    turns: bool = False
    errors: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


def report(read: Sequence[Labelled], runs: Sequence[Run], asked: Asked) -> CorefReport:
    """The report of the chains of each document. `errors` are patterns of names of documents."""
    pairs = list(zip(read, runs, strict=True))
    ours = [matched(each, run[OURS], "heads") for each, run in pairs]
    keys = [key_of(each, ALL) for each in ours]
    return CorefReport(
        data=asked.data,
        documents=len(read),
        words=sum(len(each.words) for each in read),
        mentions=sum(len(cluster) for key in keys for cluster in key),
        entities=sum(map(len, keys)),
        turns=asked.turns,
        models=asked.models,
        rows=tuple(
            row(system, by, scope, [matched(each, run[system], by) for each, run in pairs])
            for by in MATCHES
            for scope in SCOPES
            for system in SYSTEMS
        ),
        forms=rows(ours),
        errors=tuple(
            error
            for each in ours
            if any(fnmatchcase(each.document.name, name) for name in asked.errors)
            for error in shown(each)
        ),
    )


def row(system: str, by: By, scope: Scope, read: Sequence[Matched]) -> Row:
    """A system's scores over all documents: their counts summed."""
    table = np.array([counted(each, scope) for each in read])
    total = table.sum(axis=0)
    scores = [Counts(*fields) for fields in total.tolist()]
    return Row(
        system,
        by,
        scope.named,
        scope.singletons,
        {
            name: Score(each.precision, each.recall, each.f1)
            for name, each in zip(SCORES, scores, strict=True)
        },
        Measure(float(conll(total[None])[0]), interval(table, conll)),
    )


def counted(each: Matched, scope: Scope) -> list[Counts]:
    key, response = key_of(each, scope), response_of(each, scope)
    return [score(key, response) for score in SCORES.values()]


def interval(table: Table, figure: Callable[[Table], Table]) -> tuple[float, float] | None:
    """The 95 % interval of a figure over resamples of the documents."""
    if len(table) < ENOUGH:
        return None
    picks = np.array(list(resampled(range(len(table)))))
    return middle95(figure(table[picks].sum(axis=1)).tolist())


def conll(totals: Table) -> Table:
    """The CoNLL score of each of some totals."""
    f1 = np.zeros(totals.shape[:2])
    hits, of = totals[..., (0, 2)], totals[..., (1, 3)]
    shares = np.divide(hits, of, out=np.zeros_like(hits), where=of > 0)
    both = shares.sum(axis=-1)
    np.divide(2 * shares.prod(axis=-1), both, out=f1, where=both > 0)
    places = [at for at, name in enumerate(SCORES) if name in CONLL]
    mean: Table = f1[:, places].mean(axis=1)
    return mean
