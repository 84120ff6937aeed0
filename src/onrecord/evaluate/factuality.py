"""Factuality: how well it is told whether a text says that an event happened."""

from bisect import bisect_right
from collections.abc import Sequence
from statistics import StatisticsError, correlation, fmean

import msgspec

from onrecord.evaluate.factuality_files import Sentence
from onrecord.evaluate.intervals import Interval, middle95, resampled
from onrecord.model.parse import Parse
from onrecord.models.kit import Kit
from onrecord.pipeline import parsed
from onrecord.read.clauses import told

CONSTANT = 3.0
"""The guess that everything told happened: the baseline of the literature."""
BREAK = "\n\n"
BANDS = (("happened", 1.5, 3.01), ("open", -1.0, 1.5), ("did not happen", -3.0, -1.0))
"""Labels [low, high) by name."""


class Judged(msgspec.Struct, frozen=True):
    """One event: its label and what was read, −3 to 3."""

    label: float
    said: float


class Band(msgspec.Struct, frozen=True):
    """The events whose labels lie in one band: how many, and the mean absolute error."""

    name: str
    events: int
    mae: float


class Report(msgspec.Struct, frozen=True):
    """Mean absolute error with a 95 % interval by resampled sentences, Pearson's r (None where
    labels or readings do not vary), and the error of always guessing 3."""

    data: str
    models: tuple[str, ...]
    sentences: int
    events: int
    mae: float
    interval: Interval
    r: float | None
    constant_mae: float
    bands: tuple[Band, ...]


def judged(found: Sequence[Sentence], kit: Kit) -> tuple[tuple[Judged, ...], ...]:
    """The events of each sentence as labelled and as read; each sentence is read by itself."""
    text = BREAK.join(each.text for each in found)
    starts = [0]
    for each in found:
        starts.append(starts[-1] + len(each.text) + len(BREAK))
    places = [(start, start + len(each.text)) for start, each in zip(starts, found, strict=False)]
    parse = parsed(text, places, kit)
    return tuple(
        tuple(
            Judged(target.label, score_at(parse, start + each.place(target)[0]))
            for target in each.targets
        )
        for start, each in zip(starts, found, strict=False)
    )


def score_at(parse: Parse, place: int) -> float:
    """The score of the event whose word begins at a code point or goes on there."""
    return told(parse, max(bisect_right(parse.start, place) - 1, 0)).score


def report(data: str, read: Sequence[Sequence[Judged]], models: tuple[str, ...]) -> Report:
    """The figures over all events."""
    events = [event for sentence in read for event in sentence]
    return Report(
        data=data,
        models=models,
        sentences=len(read),
        events=len(events),
        mae=mae(events),
        interval=interval(read),
        r=pearson(events),
        constant_mae=fmean(abs(CONSTANT - event.label) for event in events),
        bands=tuple(band(events, *each) for each in BANDS),
    )


def interval(read: Sequence[Sequence[Judged]]) -> Interval:
    """Resamples sentences: the events of one hang together."""
    sums = [(sum(abs(e.label - e.said) for e in each), len(each)) for each in read]
    drawn = []
    for picks in resampled(sums):
        events = sum(sums[at][1] for at in picks)
        drawn.append(sum(sums[at][0] for at in picks) / max(events, 1))
    return middle95(drawn)


def band(events: Sequence[Judged], name: str, low: float, high: float) -> Band:
    inside = [event for event in events if low <= event.label < high]
    return Band(name, len(inside), mae(inside))


def mae(events: Sequence[Judged]) -> float:
    return fmean(abs(each.label - each.said) for each in events) if events else 0.0


def pearson(events: Sequence[Judged]) -> float | None:
    try:
        return correlation([each.label for each in events], [each.said for each in events])
    except StatisticsError:
        return None
