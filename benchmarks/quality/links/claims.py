"""Quality of claims: which of two stretches of news say the same, more, less, or otherwise.

    python -m benchmarks.quality.links.claims [--split dev|test] [--words] [--errors] [--others]

Pairs labelled from the texts alone; `dev` is what the network is tuned on and did not learn from,
`test` is of other stories. Each stretch is taken with what the reader says of the proposition that
overlaps it most; with `--words`, or where there is none, by its words alone, and nothing keeps two
apart. `--errors` lists what is wrong, on dev alone. The second annotator of the test set, held
against the first, gives the ceiling. `--others` measures on sets of other tasks, which nothing here
was trained or tuned on.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from msgspec.structs import replace

from benchmarks.quality.labelled import share
from benchmarks.quality.links.claims_others import others
from benchmarks.quality.when.articles import values_of
from onrecord.link.claims import standing
from onrecord.link.claims_near import near
from onrecord.link.claims_profile import ClaimProfile, profile
from onrecord.model.proposition import Proposition
from onrecord.models.kit import Kit
from onrecord.models.matcher import RELATIONS
from training.claims.labels import Label, Pair, Place, is_tuned_on, pairs

OVERLAP = 0.5
"""Least shared part of a stretch and a proposition that are the same."""
UNREAD = "?"
"""In place of the predicate of a stretch that is no proposition."""
Read = Mapping[str, Sequence[Proposition]]
"""The propositions of each article."""


class Result(NamedTuple):
    """A pair as labelled, and the relation that was found with its score and reason; whether both
    stretches are propositions, which alone the product links."""

    pair: Pair
    relation: str
    score: float
    reason: str
    read: bool = False


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--others", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors and options.split != "dev":
        parser.error("errors are for dev alone")
    kit = Kit()
    if options.others:
        sys.stdout.writelines(f"{line}\n" for line in others(kit))
        return
    found = chosen(options.split)
    told_in = {} if options.words else read(found, kit)
    results = [result(each, told_in, kit) for each in found]
    sys.stdout.writelines(f"{line}\n" for line in figures(options.split, results))
    if told_in:
        both = [each for each in results if each.read]
        name = f"{options.split}, both stretches propositions"
        sys.stdout.writelines(f"{line}\n" for line in figures(name, both))
    if options.split == "test":
        sys.stdout.writelines(f"{line}\n" for line in ceiling(found))
    if options.errors:
        sys.stdout.writelines(f"{line}\n" for line in wrong(results))


def chosen(split: str) -> list[Pair]:
    if split == "test":
        return pairs("test.a")
    return [each for each in pairs("train.a") if is_tuned_on(each.group)]


def read(found: Sequence[Pair], kit: Kit) -> Read:
    """The propositions of all articles that the pairs are of, each read as published on its day."""
    days = {
        side.article: side.published
        for each in found
        for side in (each.label.one, each.label.other)
    }
    return {
        article: cast(
            Sequence[Proposition],
            values_of(article, day, ("propositions",), kit).get("propositions", ()),
        )
        for article, day in sorted(days.items())
    }


def result(pair: Pair, read: Read, kit: Kit) -> Result:
    one = told("1", pair.label.one, pair.one, read, kit)
    other = told("2", pair.label.other, pair.other, read, kit)
    both = UNREAD not in (one.predicate, other.predicate)
    for how in near(one, [other]):
        found = standing(one, other, how, kit.matcher)
        if found is not None:
            return Result(pair, found.relation, found.score, found.reason, both)
    return Result(pair, "unrelated", 0.0, "", both)


def told(identity: str, place: Place, words: str, read: Read, kit: Kit) -> ClaimProfile:
    """A stretch as it is compared."""
    gold = covered(place.spans)
    (vector,) = kit.encoder.directions([" ".join(words.split())]) if kit.encoder else (b"",)

    def closeness(each: Proposition) -> float:
        own = covered([(span.start, span.end) for span in each.spans])
        return len(own & gold) / len(own | gold)

    match = max(read.get(place.article, ()), key=closeness, default=None)
    if match is None or closeness(match) < OVERLAP:
        return ClaimProfile(id=identity, words=words, predicate=UNREAD, vector=vector)
    return replace(profile(match, None), id=identity, words=words, vector=vector)


def covered(spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    return frozenset(place for start, end in spans for place in range(start, end))


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    gold = [each.pair.label.relation for each in results]
    said = [each.relation for each in results]
    right = sum(one == other for one, other in zip(said, gold, strict=True))
    yield f"{name}: {len(results)} pairs"
    yield f"  relation: {share(right, len(results))}"
    for one in RELATIONS:
        yield f"  {one}: {scores(gold, said, one)}"


def scores(gold: Sequence[str], said: Sequence[str], value: str) -> str:
    hits = sum(one == other == value for one, other in zip(gold, said, strict=True))
    found, wanted = list(said).count(value), list(gold).count(value)
    f1 = 2 * hits / (found + wanted) if found + wanted else 1.0
    return f"precision {share(hits, found)}, recall {share(hits, wanted)}, F1 {f1:.3f}"


def ceiling(found: Sequence[Pair]) -> Iterator[str]:
    second: dict[str, Label] = {each.label.pair: each.label for each in pairs("test.b")}
    results = [
        Result(each, second[each.label.pair].relation, 1.0, "")
        for each in found
        if each.label.pair in second
    ]
    yield from figures("the second annotator against the first", results)


def wrong(results: Sequence[Result]) -> Iterator[str]:
    for each in sorted(results, key=lambda each: -each.score):
        if each.relation != each.pair.label.relation:
            label = each.pair.label
            yield f"{label.pair}: {label.relation}, found {each.relation} {each.score:.2f}"
            yield f"    {each.reason} | {each.pair.one}\n    {each.pair.other}"


if __name__ == "__main__":
    main(sys.argv[1:])
