"""Quality of quantities: numbers found, with value, unit, change and what they count.

    python -m benchmarks.quality.when.quantities [--split dev|dev2|test|tune|apart] [--errors]

`dev`, `dev2` and `test` are labels of our own: sentences of articles, which are read whole. A
quantity is found where the words of a labelled number and of a found one overlap. `tune` and
`apart` are NewsQuant's sentences under ONRECORD_DATA, scored as `onrecord evaluate quantities`
does; every third is apart. `--errors` lists what is wrong, on dev, dev2 and tune alone. The second
annotator of the test set, held against the first in the same way, gives the ceiling.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, cast

from benchmarks.quality.labelled import f1, share
from benchmarks.quality.when.articles import is_furniture, values_of
from benchmarks.quality.when.labels import Place, Quantities, QuantityLabel, quantities
from benchmarks.quality.when.times import data
from onrecord.evaluate.quantities import Amount, same_head, same_unit, same_value
from onrecord.evaluate.quantities_files import sentences
from onrecord.evaluate.quantities_reading import amounts_in
from onrecord.evaluate.quantities_report import Asked, report
from onrecord.evaluate.quantities_text import errors, head, table
from onrecord.model.document import Document
from onrecord.model.quantities import Quantity
from onrecord.model.records import Layout
from onrecord.models.kit import Kit, Settings

OWN = ("dev", "dev2", "test")
PUBLIC = ("tune", "apart")
OPEN = ("dev", "dev2", "tune")
PARTS = 3
EXAMPLES = 1000
SHARED = 0.5
"""Least part of the words of two descriptions that are the same."""
WORD = re.compile(r"\w+")


class Item(NamedTuple):
    """One quantity, labelled or found: the place of its number, all of it, and what it counts."""

    number: Place
    span: Place
    amount: Amount
    of: tuple[Place, ...]


class Result(NamedTuple):
    """A sentence with its quantities, labelled and found, and the pairs that are the same."""

    label: Quantities
    text: str
    gold: list[Item]
    found: list[Item]
    pairs: list[tuple[Item, Item]]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=(*OWN, *PUBLIC), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors and options.split not in OPEN:
        parser.error(f"errors are for {', '.join(OPEN)} alone")
    made = public if options.split in PUBLIC else own
    sys.stdout.writelines(f"{line}\n" for line in made(options.split, options.errors))


def public(part: str, with_errors: bool) -> Iterator[str]:
    """The figures on one part of NewsQuant."""
    path = data() / "quantities" / "newsquant.dev.json"
    if not path.exists():
        yield "NewsQuant: not here; set ONRECORD_DATA"
        return
    kit = Kit(Settings(attribution="rules"))
    apart = part == "apart"
    read = [each for at, each in enumerate(sentences(path)) if (at % PARTS == 0) == apart]
    run = [amounts_in(each.text, kit) for each in read]
    made = report(read, run, Asked(f"NewsQuant, {part}", EXAMPLES if with_errors else 0))
    yield from head(made)
    for scope in made.scopes:
        yield from ("", *table(scope))
    yield from ("", *errors(made)) if with_errors else ()


def own(split: str, with_errors: bool) -> Iterator[str]:
    """The figures on labels of our own."""
    labels = list(quantities(f"{split}.a"))
    results = list(results_of(labels))
    yield from figures(f"own labels, {split}", results)
    if split in OPEN:
        yield from wrong(results) if with_errors else ()
    else:
        second = {(each.article, each.start): each for each in quantities(f"{split}.b")}
        texts = {(each.label.article, each.label.start): each.text for each in results}
        both = [
            agreement(each, second[key], texts[key])
            for each in labels
            if (key := (each.article, each.start)) in texts
        ]
        yield from figures("the second annotator against the first", both)


def results_of(labels: Sequence[Quantities]) -> Iterator[Result]:
    """The labelled sentences with what is found; without those that are read as furniture."""
    kit = Kit(Settings(attribution="rules"))
    for article, own in groupby(sorted(labels, key=lambda each: each.article), lambda e: e.article):
        values = values_of(article, None, ("quantities",), kit)
        if not values:
            continue
        layout, text = cast(Layout, values["layout"]), cast(Document, values["document"]).text
        found = [item_of(each) for each in cast(tuple[Quantity, ...], values["quantities"])]
        for label in own:
            inside = [each for each in found if label.start <= each.number[0] < label.end]
            if not is_furniture(layout, label.start):
                yield result(label, text, inside)


def item_of(each: Quantity) -> Item:
    return Item(
        (each.number.start, each.number.end),
        (each.span.start, each.span.end),
        Amount(each.value, each.high, each.change, (each.unit,)).plain(),
        tuple((span.start, span.end) for span in each.of),
    )


def labelled(each: QuantityLabel) -> Item:
    amount = Amount(each.value, each.high, each.change, (each.unit,), each.optional)
    return Item(each.number, each.span, amount.plain(), (each.of,) if each.of else ())


def agreement(one: Quantities, other: Quantities, text: str) -> Result:
    """The second annotator's quantities as if found; the optional ones only where they match."""
    gold = [each.number for each in one.quantities]
    found = (
        labelled(each)
        for each in other.quantities
        if not each.optional or any(touches(each.number, place) for place in gold)
    )
    return result(one, text, list(found))


def result(label: Quantities, text: str, found: list[Item]) -> Result:
    """A sentence's result; optional ones, and what is found for them, are left out."""
    items = [labelled(each) for each in label.quantities]
    gold = [each for each in items if not each.amount.optional]
    pairs = pairs_of(gold, found)
    taken = {id(other) for _, other in pairs}
    free = [each.number for each in items if each.amount.optional]
    counted = [
        each
        for each in found
        if id(each) in taken or not any(touches(each.number, place) for place in free)
    ]
    return Result(label, text, gold, counted, pairs)


def pairs_of(gold: Sequence[Item], found: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Each label with the first found one whose number words overlap its own; each once."""
    left = list(found)
    pairs: list[tuple[Item, Item]] = []
    for each in gold:
        best = next((other for other in left if touches(each.number, other.number)), None)
        if best is not None:
            left.remove(best)
            pairs.append((each, best))
    return pairs


def touches(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    gold = sum(len(each.gold) for each in results)
    found = sum(len(each.found) for each in results)
    pairs = [pair for each in results for pair in each.pairs]
    amounts = [(one.amount, other.amount) for one, other in pairs]
    yield f"{name}: {len(results)} sentences"
    yield f"  precision {share(len(pairs), found)}, recall {share(len(pairs), gold)}"
    for measure, same in (("value", same_value), ("unit", same_unit), ("head of unit", same_head)):
        hits = sum(same(one, other) for one, other in amounts)
        both = f1(hits / found, hits / gold) if found and gold else 0.0
        with_value = "" if measure == "value" else "value and "
        yield f"  {with_value}{measure}: {share(hits, len(pairs))} of the matched, F1 {both:.3f}"
    changes = sum(one.change == other.change for one, other in amounts)
    yield f"  change: {share(changes, len(pairs))}"
    yield from told_of(results)


def told_of(results: Iterable[Result]) -> Iterator[str]:
    """How often what is counted is found, among the matched whose label names it."""
    pairs = [(each.text, *pair) for each in results for pair in each.pairs]
    named = [(text, one, other) for text, one, other in pairs if one.of]
    hits = sum(is_same_thing(*each) for each in named)
    given = sum(bool(other.of) for _, one, other in pairs if not one.of)
    yield f"  what is counted: {share(hits, len(named))}; given where none is labelled: {given}"


def is_same_thing(text: str, gold: Item, found: Item) -> bool:
    one, other = places_of(text, gold.of), places_of(text, found.of)
    return len(one & other) >= SHARED * len(one | other) > 0


def places_of(text: str, places: Iterable[Place]) -> frozenset[int]:
    """Where the words at some places begin."""
    return frozenset(
        word.start() for start, end in places for word in WORD.finditer(text, start, end)
    )


def wrong(results: Iterable[Result]) -> Iterator[str]:
    for each in results:
        lines = list(wrong_in(each))
        if lines:
            words = each.text[each.label.start : each.label.end]
            yield f"{each.label.article} {' '.join(words.split())}"
            yield from lines


def wrong_in(each: Result) -> Iterator[str]:
    matched = {id(item) for pair in each.pairs for item in pair}
    yield from (f"    - {line(each.text, e)}" for e in each.gold if id(e) not in matched)
    yield from (f"    + {line(each.text, e)}" for e in each.found if id(e) not in matched)
    for one, other in each.pairs:
        of = not one.of or is_same_thing(each.text, one, other)
        if not (same_unit(one.amount, other.amount) and one.amount.change == other.amount.change):
            yield f"    ? {line(each.text, one)}; found {line(each.text, other)}"
        elif not of:
            yield f"    o {line(each.text, one)}; found {line(each.text, other)}"


def line(text: str, item: Item) -> str:
    value, high, change, units, _ = item.amount
    of = " … ".join(text[start:end] for start, end in item.of)
    top = "" if high is None else f" to {high:g}"
    return f"‹{text[slice(*item.span)]}› {change} {value:g}{top} {units[0]} of ⟦{of}⟧"


if __name__ == "__main__":
    main(sys.argv[1:])
