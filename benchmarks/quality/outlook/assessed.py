"""Quality of assessments: what should be done, what to watch, what is not known, and why.

    python -m benchmarks.quality.outlook.assessed [--split dev|test] [--errors]

Articles are read whole; what is found in a labelled sentence is held against its labels. Two items
are the same where they are of one kind and share at least half of the shorter span; a part is
right where half of its words and the label's are shared. `--errors` lists what is missed and
invented on development sentences. The second annotator of the test set, held against the first in
the same way, gives the ceiling.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, get_args

from benchmarks.quality.labelled import share
from benchmarks.quality.outlook.articles import reader
from benchmarks.quality.outlook.holders import AUTHOR, is_named, is_own, names_of
from benchmarks.quality.outlook.labels import Assessed, Place, assessed
from onrecord.model.records import Assessment, AssessmentKind, PartName, Reading

KINDS: tuple[AssessmentKind, ...] = get_args(AssessmentKind)
TOGETHER = ("prescription", "warning")
PARTS: dict[str, tuple[PartName, ...]] = {
    "prescription": ("addressee", "action", "grounds"),
    "warning": ("condition", "consequence", "addressee"),
    "indicator": ("sign", "of"),
    "unknown": ("question",),
    "ground": ("reason", "of"),
}
SHARED = 0.5
"""Least part of the shorter span that two items share, and of two parts' words."""


class Item(NamedTuple):
    """One assessment, as labelled or as found; `names` are those of its holder."""

    kind: str
    place: Place
    names: tuple[str, ...]
    parts: dict[PartName, Place]


class Result(NamedTuple):
    """A sentence, what is labelled and found in it, and the pairs that are the same."""

    article: str
    text: str
    sentence: Place
    gold: list[Item]
    found: list[Item]
    pairs: list[tuple[Item, Item]]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    lines = split(options.split, options.errors)
    sys.stdout.writelines(f"{line}\n" for line in lines)


def split(name: str, errors: bool) -> Iterator[str]:
    labels = list(assessed(f"{name}.a"))
    results = list(results_of(labels, reader()))
    yield f"{name}: {len(results)} sentences"
    yield from figures("onrecord", results)
    if name == "dev":
        yield from wrong(results) if errors else ()
    else:
        first = {(each.article, each.start): each for each in labels}
        second = assessed(f"{name}.b")
        both = [agreement(first[each.article, each.start], each) for each in second]
        yield from figures(f"second annotator against the first, {len(both)} sentences", both)


def results_of(
    labels: Sequence[Assessed], read: Callable[[str], Reading | None]
) -> Iterator[Result]:
    for article, own in groupby(sorted(labels, key=lambda each: each.article), lambda e: e.article):
        reading = read(article)
        if reading is None:
            continue
        for label in own:
            inside = [each for each in reading.assessments if lies_in(each, label)]
            found = [found_item(reading, each) for each in inside]
            yield result(label, reading.document.text, gold_items(label), found)


def agreement(one: Assessed, other: Assessed) -> Result:
    return result(one, "", gold_items(one), gold_items(other))


def result(label: Assessed, text: str, gold: list[Item], found: list[Item]) -> Result:
    place = (label.start, label.end)
    return Result(label.article, text, place, gold, found, pairs_of(gold, found))


def pairs_of(gold: Sequence[Item], found: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Each label with an item of its kind that shares enough with it; each item once."""
    left = list(found)
    pairs: list[tuple[Item, Item]] = []
    for each in gold:
        fitting = [o for o in left if o.kind == each.kind and is_same(each.place, o.place)]
        if fitting:
            best = max(fitting, key=lambda other: common(each.place, other.place))
            left.remove(best)
            pairs.append((each, best))
    return pairs


def is_same(one: Place, other: Place) -> bool:
    return common(one, other) >= SHARED * min(one[1] - one[0], other[1] - other[0])


def common(one: Place, other: Place) -> int:
    """How many code points two places share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def lies_in(assessment: Assessment, label: Assessed) -> bool:
    """Whether most of an assessment stands in the labelled sentence."""
    span = (assessment.span.start, assessment.span.end)
    return 2 * common(span, (label.start, label.end)) > span[1] - span[0]


def gold_items(label: Assessed) -> list[Item]:
    return [Item(e.kind, e.span, (e.holder or "",), e.parts) for e in label.items]


def found_item(reading: Reading, each: Assessment) -> Item:
    parts = {part.name: (part.span.start, part.span.end) for part in each.parts}
    place = (each.span.start, each.span.end)
    return Item(each.kind, place, holder_names(reading, each.target), parts)


def holder_names(reading: Reading, target: str | None) -> tuple[str, ...]:
    """All names of the holders; an author who speaks of himself ("I think") is the author too."""
    names = names_of(reading, target)
    held = {each.target: each.holders for each in reading.speakers.holdings}
    own = {held[e.id] for e in reading.layout.sections if is_own(reading, e.id) and e.id in held}
    return (AUTHOR, *names) if target in held and held[target] in own else names


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    yield f"{name}:"
    for kind in KINDS:
        yield f"  {kind}: {counts(results, (kind,))}"
        pairs = [pair for result in results for pair in result.pairs if pair[0].kind == kind]
        yield f"    {', '.join(parts_right(part, pairs) for part in PARTS[kind])}"
    yield f"  prescriptions and warnings: {counts(results, TOGETHER)}"
    yield f"  all: {counts(results, KINDS)}"


def counts(results: Sequence[Result], kinds: Sequence[str]) -> str:
    gold = sum(each.kind in kinds for result in results for each in result.gold)
    found = sum(each.kind in kinds for result in results for each in result.found)
    pairs = [pair for result in results for pair in result.pairs if pair[0].kind in kinds]
    f1 = 2 * len(pairs) / (gold + found) if gold + found else 0.0
    holders = share(sum(right(*pair) for pair in pairs), len(pairs))
    precision, recall = share(len(pairs), found), share(len(pairs), gold)
    return f"precision {precision}, recall {recall}, F1 {f1:.3f}, holder right {holders}"


def right(gold: Item, found: Item) -> bool:
    """Whether the holder is the labelled one."""
    return is_named(gold.names[0], found.names)


def parts_right(part: PartName, pairs: Sequence[tuple[Item, Item]]) -> str:
    """How often a part that the label has is found there."""
    labelled = [
        (gold.parts[part], found.parts.get(part)) for gold, found in pairs if part in gold.parts
    ]
    hits = sum(other is not None and agree(one, other) for one, other in labelled)
    return f"{part} {share(hits, len(labelled))}"


def agree(one: Place, other: Place) -> bool:
    """Whether two places share half of what they cover together."""
    shared = common(one, other)
    return shared >= SHARED * (one[1] - one[0] + other[1] - other[0] - shared)


def wrong(results: Iterable[Result]) -> Iterator[str]:
    for each in results:
        paired = {id(item) for pair in each.pairs for item in pair}
        missed = [item for item in each.gold if id(item) not in paired]
        invented = [item for item in each.found if id(item) not in paired]
        strays = [pair for pair in each.pairs if not right(*pair) or not whole(*pair)]
        if missed or invented or strays:
            yield f"{each.article} {words(each, each.sentence)}"
        yield from (f"    - {item.kind} {words(each, item.place)}" for item in missed)
        yield from (f"    + {item.kind} {words(each, item.place)}" for item in invented)
        for gold, found in strays:
            yield f"    ? {gold.kind} of {gold.names[0]}, found {found.names[:3]}"
            yield f"      {shown(each, gold)}"
            yield f"      {shown(each, found)}"


def whole(gold: Item, found: Item) -> bool:
    """Whether every labelled part is found."""
    return all(
        name in found.parts and agree(place, found.parts[name])
        for name, place in gold.parts.items()
    )


def shown(result: Result, item: Item) -> str:
    return " · ".join(f"{name}: {words(result, place)}" for name, place in item.parts.items())


def words(result: Result, place: Place) -> str:
    return " ".join(result.text[place[0] : place[1]].split())


if __name__ == "__main__":
    main(sys.argv[1:])
