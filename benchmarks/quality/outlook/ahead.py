"""Quality of forecasts: what is told about the future, of which kind, and on whose word.

    python -m benchmarks.quality.outlook.ahead [--split dev|dev2|test] [--errors]

Articles are read whole; what is found in a labelled sentence is held against its labels. Two items
are the same where they are of one kind and share at least half of the shorter proposition.
`--errors` lists what is missed and invented on development sentences. The second annotator of the
test set, held against the first in the same way, gives the ceiling.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from benchmarks.quality.labelled import share
from benchmarks.quality.outlook.articles import reader
from benchmarks.quality.outlook.holders import is_named, names_of
from benchmarks.quality.outlook.labels import Ahead, Place, ahead
from onrecord.model.records import Forecast, Reading

KINDS = ("prediction", "plan", "schedule", "wish")
PARTS = ("horizon", "condition", "likelihood")
OPEN = ("dev", "dev2")
"""The splits that development looks at."""
SHARED = 0.5
"""Least part of the shorter proposition that two items share."""


class Item(NamedTuple):
    """One thing about the future, as labelled or as found; `names` are those of its forecaster."""

    kind: str
    places: tuple[Place, ...]
    names: tuple[str, ...]
    parts: dict[str, Place | None]


class Result(NamedTuple):
    """A sentence with what is labelled and found in it, and the pairs that are the same."""

    article: str
    sentence: str
    gold: list[Item]
    found: list[Item]
    pairs: list[tuple[Item, Item]]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "dev2", "test"), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    lines = split(options.split, options.errors)
    sys.stdout.writelines(f"{line}\n" for line in lines)


def split(name: str, errors: bool) -> Iterator[str]:
    labels = list(ahead(f"{name}.a"))
    results = list(results_of(labels, reader()))
    yield f"{name}: {len(results)} sentences"
    yield from figures("onrecord", results)
    if name in OPEN:
        yield from wrong(results) if errors else ()
    else:
        second = {(each.article, each.start): each for each in ahead(f"{name}.b")}
        both = (agreement(each, second[each.article, each.start]) for each in labels)
        yield from figures("second annotator against the first", list(both))


def results_of(labels: Sequence[Ahead], read: Callable[[str], Reading | None]) -> Iterator[Result]:
    for article, own in groupby(sorted(labels, key=lambda each: each.article), lambda e: e.article):
        reading = read(article)
        if reading is None:
            continue
        for label in own:
            inside = [each for each in reading.forecasts if lies_in(each, label)]
            found = [found_item(reading, each) for each in inside]
            sentence = reading.document.text[label.start : label.end]
            yield result(article, sentence, gold_items(label), found)


def agreement(one: Ahead, other: Ahead) -> Result:
    return result(one.article, "", gold_items(one), gold_items(other))


def result(article: str, sentence: str, gold: list[Item], found: list[Item]) -> Result:
    return Result(article, sentence, gold, found, pairs_of(gold, found))


def pairs_of(gold: Sequence[Item], found: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Each label with an item of its kind that shares enough with it; each item once."""
    left = list(found)
    pairs: list[tuple[Item, Item]] = []
    for each in gold:
        fitting = [o for o in left if o.kind == each.kind and overlap(each, o) >= SHARED]
        if fitting:
            best = max(fitting, key=lambda other: overlap(each, other))
            left.remove(best)
            pairs.append((each, best))
    return pairs


def overlap(one: Item, other: Item) -> float:
    first, second = covered(one.places), covered(other.places)
    return len(first & second) / min(len(first), len(second))


def covered(places: Iterable[Place]) -> frozenset[int]:
    return frozenset(place for start, end in places for place in range(start, end))


def lies_in(forecast: Forecast, label: Ahead) -> bool:
    """Whether the words that make it a forecast stand in the labelled sentence."""
    return label.start <= forecast.cue[0].start < label.end


def gold_items(label: Ahead) -> list[Item]:
    """The labelled items; advice is none of the reader's and is left out."""
    return [
        Item(
            each.kind,
            (each.proposition,),
            (each.forecaster or "",),
            {name: getattr(each, name) for name in PARTS},
        )
        for each in label.items
        if each.kind in KINDS
    ]


def found_item(reading: Reading, each: Forecast) -> Item:
    spans = {
        "horizon": each.horizon.span if each.horizon else None,
        "condition": each.condition,
        "likelihood": each.likelihood,
    }
    parts = {name: (span.start, span.end) if span else None for name, span in spans.items()}
    places = tuple((span.start, span.end) for span in each.proposition)
    return Item(each.kind, places, names_of(reading, each.target), parts)


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    yield f"{name}:"
    for kind in KINDS:
        gold = sum(each.kind == kind for result in results for each in result.gold)
        found = sum(each.kind == kind for result in results for each in result.found)
        pairs = [pair for result in results for pair in result.pairs if pair[0].kind == kind]
        yield (
            f"  {kind}: precision {share(len(pairs), found)}, recall {share(len(pairs), gold)}, "
            f"forecaster right {share(sum(right(*pair) for pair in pairs), len(pairs))}"
        )
    pairs = [pair for result in results for pair in result.pairs]
    for part in PARTS:
        yield f"  {part}: {parts_right(part, pairs)}"


def right(gold: Item, found: Item) -> bool:
    """Whether the forecaster is the labelled one."""
    return is_named(gold.names[0], found.names)


def parts_right(part: str, pairs: Sequence[tuple[Item, Item]]) -> str:
    """Precision and recall of one part among the items that are matched; touching is right."""
    given = [found.parts[part] for _, found in pairs if found.parts[part]]
    labelled = [gold.parts[part] for gold, _ in pairs if gold.parts[part]]
    both = [(gold.parts[part], found.parts[part]) for gold, found in pairs]
    hits = sum(touches(one, other) for one, other in both if one and other)
    return f"precision {share(hits, len(given))}, recall {share(hits, len(labelled))}"


def touches(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def wrong(results: Iterable[Result]) -> Iterator[str]:
    for each in results:
        matched = [item for pair in each.pairs for item in pair]
        missed = [item for item in each.gold if item not in matched]
        invented = [item for item in each.found if item not in matched]
        strays = [pair for pair in each.pairs if not right(*pair)]
        if missed or invented or strays:
            yield f"{each.article} {' '.join(each.sentence.split())}"
        for item in missed:
            yield f"    - {item.kind} {item.names[0]}"
        for item in invented:
            yield f"    + {item.kind} {' … '.join(item.names[:2])}"
        for gold, found in strays:
            yield f"    ? {gold.kind} of {gold.names[0]}, found {found.names[:3]}"


if __name__ == "__main__":
    main(sys.argv[1:])
