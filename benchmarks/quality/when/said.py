"""Quality of when statements were said, and of when they tell.

    python -m benchmarks.quality.when.said [--split dev|dev2|test] [--errors]

Articles are read whole, as published on the day given; each labelled attribution is held against
the one found whose content overlaps most. What the labels call no attribution, what is optional and
what is not found is counted apart. The plain guess is that all was said on the day of publication,
and that what is told goes on when it is said. `--errors` lists what is wrong, on dev and dev2
alone. The second annotator of the test set, held against the first in the same way, gives the
ceiling.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, cast

from benchmarks.quality.labelled import share
from benchmarks.quality.when.articles import values_of
from benchmarks.quality.when.labels import Place, Said, said
from onrecord.model.document import Document
from onrecord.model.records import Attribution
from onrecord.model.timing import Timing, When
from onrecord.models.kit import Kit

OPEN = ("dev", "dev2")
"""The splits that development looks at."""
OVERLAP = 0.5
"""Least shared part of two contents that are the same attribution."""
DAY = len("2018-07-16")
RELATIONS = ("past", "present", "future")


class Value(NamedTuple):
    """When one attribution was said, on what basis, and the times and relation of its content."""

    said: str | None
    basis: str | None
    times: tuple[Place, ...]
    relation: str | None


class Judged(NamedTuple):
    """One attribution with its values as labelled and as found."""

    label: Said
    text: str
    gold: Value
    found: Value


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=(*OPEN, "test"), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors and options.split not in OPEN:
        parser.error(f"errors are for {', '.join(OPEN)} alone")
    sys.stdout.writelines(f"{line}\n" for line in split(options.split, options.errors))


def split(name: str, with_errors: bool) -> Iterator[str]:
    labels = list(said(f"{name}.a"))
    firm = [each for each in labels if each.ok and not each.optional]
    results = list(results_of(firm))
    yield f"{name}: {len(labels)} labelled, {len(firm)} are counted, {len(results)} found"
    yield from figures("onrecord", results)
    yield from figures("plain guess", [guessed(each) for each in results])
    if name in OPEN:
        yield from wrong(results) if with_errors else ()
    else:
        second = {(each.article, each.content): each for each in said(f"{name}.b")}
        pairs = [(each, second[each.article, each.content]) for each in firm]
        both = [Judged(a, "", value_of(a), value_of(b)) for a, b in pairs if b.ok]
        yield from figures("the second annotator against the first", both)


def results_of(labels: Sequence[Said]) -> Iterator[Judged]:
    """The labels whose attribution is found, with what is found of it."""
    kit = Kit()
    in_order = sorted(labels, key=lambda each: (each.article, each.content))
    for article, own in groupby(in_order, lambda each: each.article):
        members = list(own)
        values = values_of(article, members[0].published, ("whens",), kit)
        yield from held_against(members, values) if values else ()


def held_against(labels: Iterable[Said], values: dict[str, object]) -> Iterator[Judged]:
    text = cast(Document, values["document"]).text
    timing = cast(Timing, values["timing"])
    places = {each.id: (each.span.start, each.span.end) for each in timing.times}
    found = {each.target: each for each in cast(tuple[When, ...], values["whens"])}
    for label in labels:
        match = best(label, cast(tuple[Attribution, ...], values["attributions"]))
        if match is not None:
            yield Judged(label, text, value_of(label), found_value(found.get(match.id), places))


def found_value(when: When | None, places: dict[str, Place]) -> Value:
    if when is None:
        return Value(None, None, (), None)
    return Value(when.said, when.basis, tuple(places[each] for each in when.content), when.relation)


def value_of(label: Said) -> Value:
    return Value(label.said, label.basis, label.content_times, label.relation)


def guessed(each: Judged) -> Judged:
    return each._replace(found=Value(each.label.published, "document", (), "present"))


def best(label: Said, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content overlaps the label's most."""
    gold = covered(label.content)

    def closeness(each: Attribution) -> float:
        own = covered((span.start, span.end) for span in each.content)
        return len(own & gold) / len(own | gold)

    match = max(attributions, key=closeness, default=None)
    return match if match is not None and closeness(match) >= OVERLAP else None


def covered(places: Iterable[Place]) -> frozenset[int]:
    return frozenset(place for start, end in places for place in range(start, end))


def figures(name: str, results: Sequence[Judged]) -> Iterator[str]:
    many = len(results)
    yield f"{name}:"
    yield f"  said: {share(counted(results, same_said), many)}"
    yield f"  said, to the day: {share(counted(results, same_day), many)}"
    moved = [each for each in results if each.gold.said != each.label.published]
    yield f"  said on another day: {share(counted(moved, same_said), len(moved))}"
    yield f"  basis: {share(counted(results, same_basis), many)}"
    yield from bases(results)
    yield from times(results)
    yield f"  relation: {share(counted(results, same_relation), many)}"
    yield from relations(results)


def counted(results: Iterable[Judged], same: Callable[[Judged], bool]) -> int:
    return sum(same(each) for each in results)


def same_said(each: Judged) -> bool:
    return each.gold.said == each.found.said


def same_day(each: Judged) -> bool:
    """The same, or the same day at another hour or part of it."""
    gold, found = each.gold.said or "", each.found.said or ""
    return gold[:DAY] == found[:DAY] and bool(gold)


def same_basis(each: Judged) -> bool:
    return each.gold.basis == each.found.basis


def same_relation(each: Judged) -> bool:
    return each.gold.relation == each.found.relation


def bases(results: Sequence[Judged]) -> Iterator[str]:
    """Precision and recall of what is stated."""
    hits = sum(e.gold.basis == e.found.basis == "stated" for e in results)
    given = sum(each.found.basis == "stated" for each in results)
    labelled = sum(each.gold.basis == "stated" for each in results)
    yield f"    stated: precision {share(hits, given)}, recall {share(hits, labelled)}"


def times(results: Sequence[Judged]) -> Iterator[str]:
    """Precision and recall of the times of what is told; overlapping is right."""
    hits = sum(touched(each.gold.times, each.found.times) for each in results)
    right = sum(touched(each.found.times, each.gold.times) for each in results)
    given = sum(len(each.found.times) for each in results)
    labelled = sum(len(each.gold.times) for each in results)
    yield f"  times of content: precision {share(right, given)}, recall {share(hits, labelled)}"


def touched(one: Iterable[Place], other: Sequence[Place]) -> int:
    """How many of one side's places overlap one of the other's."""
    return sum(any(a[0] < b[1] and b[0] < a[1] for b in other) for a in one)


def relations(results: Sequence[Judged]) -> Iterator[str]:
    for name in RELATIONS:
        hits = sum(each.gold.relation == each.found.relation == name for each in results)
        given = sum(each.found.relation == name for each in results)
        labelled = sum(each.gold.relation == name for each in results)
        yield f"    {name}: precision {share(hits, given)}, recall {share(hits, labelled)}"
    pairs = Counter((each.gold.relation, each.found.relation) for each in results)
    shown = (f"{a} → {b} {n}" for (a, b), n in sorted(pairs.items(), key=str) if a != b)
    yield f"    labelled → found: {', '.join(shown) or 'all the same'}"


def wrong(results: Iterable[Judged]) -> Iterator[str]:
    for each in results:
        lines = list(differing(each))
        if lines:
            words = " … ".join(each.text[start:end] for start, end in each.label.content)
            yield f"{each.label.article} of {each.label.published} ⟦{' '.join(words.split())}⟧"
            yield from (f"    {line}" for line in lines)


def differing(each: Judged) -> Iterator[str]:
    gold, found = each.gold, each.found
    if not same_said(each) or not same_basis(each):
        words = each.text[slice(*each.label.said_words)] if each.label.said_words else ""
        yield f"said {gold.said} {gold.basis} ‹{words}› → {found.said} {found.basis}"
    if not same_relation(each):
        yield f"relation {gold.relation} → {found.relation}"
    for mark, one, other in (("-", gold.times, found.times), ("+", found.times, gold.times)):
        for place in one:
            if not touched([place], other):
                yield f"time {mark} ‹{each.text[slice(*place)]}›"


if __name__ == "__main__":
    main(sys.argv[1:])
