"""The report of an evaluation of attribution: figures, errors, reliability, and another run."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from onrecord.evaluate.attribution_changes import EFFECTS, WHATS, Change, Effect, What, changes
from onrecord.evaluate.attribution_errors import KINDS, Fault, faults
from onrecord.evaluate.attribution_examples import (
    Example,
    change_example,
    error_example,
    spread,
)
from onrecord.evaluate.attribution_judged import Judged, judged_all
from onrecord.evaluate.attribution_measures import Measure, differences, measures, summed
from onrecord.evaluate.attribution_runs import Run
from onrecord.evaluate.polnear import Article
from onrecord.evaluate.reliability import AtThreshold, Bin, at_threshold, bins
from onrecord.model.thresholds import LEDGER, SURE


class Errors(msgspec.Struct, frozen=True):
    """One kind of error."""

    kind: str
    count: int
    examples: tuple[Example, ...]


class Changes(msgspec.Struct, frozen=True):
    """One kind of change, with how many of it are to what effect."""

    what: What
    count: int
    effects: dict[Effect, int]
    examples: tuple[Example, ...]


class System(msgspec.Struct, frozen=True):
    """One run's figures. `counts` are those of the tally."""

    name: str
    counts: dict[str, int]
    measures: dict[str, Measure]


class Against(msgspec.Struct, frozen=True):
    """Another run: its figures, how much higher this run's are, and what differs."""

    system: System
    differences: dict[str, Measure]
    changes: tuple[Changes, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """An evaluation."""

    schema: Literal["onrecord/evaluation/1"] = "onrecord/evaluation/1"
    data: str
    articles: int
    least: float
    models: tuple[str, ...]
    system: System
    errors: tuple[Errors, ...]
    reliability: tuple[Bin, ...]
    thresholds: tuple[AtThreshold, ...]
    against: Against | None = None


class NamedRun(NamedTuple):
    """A run and what it is called."""

    name: str
    run: Run


class Asked(NamedTuple):
    """What is asked of an evaluation; `models` are those of the run, named."""

    data: str
    least: float = 0.0
    examples: int = 3
    models: tuple[str, ...] = ()


def report(
    articles: Sequence[Article], now: NamedRun, before: NamedRun | None, asked: Asked
) -> Report:
    """The report of a run over labelled articles, and of another run beside it."""
    read = judged_all(articles, now.run, asked.least)
    levels = (("sure", SURE), ("ledger", LEDGER))
    return Report(
        data=asked.data,
        articles=len(articles),
        least=asked.least,
        models=asked.models,
        system=system(now.name, read),
        errors=errors(read, asked.examples),
        reliability=bins(read),
        thresholds=tuple(
            at_threshold(name, least, judged_all(articles, now.run, max(least, asked.least)))
            for name, least in levels
        ),
        against=against(read, articles, before, asked) if before else None,
    )


def system(name: str, read: Sequence[Judged]) -> System:
    tallies = [each.tally for each in read]
    return System(name, summed(tallies)._asdict(), measures(tallies))


def errors(read: Iterable[Judged], examples: int) -> tuple[Errors, ...]:
    """Every kind of error with examples spread over the articles."""
    kinds: dict[str, list[tuple[Judged, Fault]]] = {kind: [] for kind in KINDS}
    for each in read:
        for fault in faults(each.compared):
            kinds[fault.kind].append((each, fault))
    return tuple(
        Errors(kind, len(all_), tuple(error_example(*one) for one in spread(all_, examples)))
        for kind, all_ in kinds.items()
    )


def against(
    read: Sequence[Judged], articles: Sequence[Article], before: NamedRun, asked: Asked
) -> Against:
    other = judged_all(articles, before.run, asked.least)
    return Against(
        system(before.name, other),
        differences([each.tally for each in read], [each.tally for each in other]),
        differing(list(zip(read, other, strict=True)), asked.examples),
    )


def differing(pairs: Iterable[tuple[Judged, Judged]], examples: int) -> tuple[Changes, ...]:
    """Every kind of change with examples spread over the articles."""
    kinds: dict[What, list[tuple[Judged, Judged, Change]]] = {what: [] for what in WHATS}
    for now, before in pairs:
        for change in changes(now, before):
            kinds[change.what].append((now, before, change))
    return tuple(
        Changes(
            what,
            len(all_),
            {
                effect: sum(change.effect == effect for *_, change in all_)
                for effect in EFFECTS[what]
            },
            tuple(change_example(*one) for one in spread(all_, examples)),
        )
        for what, all_ in kinds.items()
    )
