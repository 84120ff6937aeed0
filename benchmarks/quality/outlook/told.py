"""Quality of how attributions are told: act, polarity, certainty and whose it is.

    python -m benchmarks.quality.outlook.told [--split dev|test] [--errors]
    python -m benchmarks.quality.outlook.told --older

Articles are read whole; each labelled attribution is held against the one found whose content
overlaps most. What the labels call no attribution, or what is not found, is counted apart.
`--older` takes the labels of benchmarks/quality/labels instead, with the labelled attributions as
given: their coverage texts are development, the rest gives totals alone. `--errors` lists what is
wrong on development articles. The second annotator of the test set gives the ceiling.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from benchmarks.quality.labelled import LABELS as OLDER
from benchmarks.quality.labelled import labelled, share
from benchmarks.quality.modality import is_held_out, judged
from benchmarks.quality.outlook.labels import Place, Told, told
from benchmarks.quality.verify.labels import article_text
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Attribution, Modality, Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document

VALUES = ("act", "polarity", "certainty", "whose")
OVERLAP = 0.5
"""Least shared part of two contents that are the same attribution."""


class Judged(NamedTuple):
    """One attribution: where, its stratum and words, and its values as labelled and as found."""

    article: str
    stratum: str
    words: str
    gold: dict[str, str]
    found: dict[str, str]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--older", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    lines = older(options.errors) if options.older else split(options.split, options.errors)
    sys.stdout.writelines(f"{line}\n" for line in lines)


def split(name: str, errors: bool) -> Iterator[str]:
    labels = list(told(f"{name}.a"))
    firm = [each for each in labels if each.ok]
    results = list(results_of(firm))
    yield f"{name}: {len(labels)} labelled, {len(firm)} are attributions, {len(results)} found"
    for stratum in sorted({each.stratum for each in results}):
        yield from figures(stratum, [each for each in results if each.stratum == stratum])
    yield from figures("all", results)
    yield from confusions(results)
    if name == "dev":
        yield from wrong(results) if errors else ()
    else:
        second = {(each.article, each.content, each.cue): each for each in told(f"{name}.b")}
        pairs = ((each, second[each.article, each.content, each.cue]) for each in firm)
        both = [agreement(one, other) for one, other in pairs if other.ok]
        yield from figures("two annotators", both)


def results_of(labels: Sequence[Told]) -> Iterator[Judged]:
    """The labels whose attribution is found, with what is found of it."""
    kit = Kit()
    for article, own in groupby(sorted(labels, key=lambda each: each.article), lambda e: e.article):
        text = article_text(article)
        if text is None:
            print(f"{article}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
            continue
        raw = Raw(source=f"{article}.txt", data=text.encode())
        reading = read_document(documents(raw)[0], kit)
        yield from held_against(own, reading)


def held_against(labels: Iterable[Told], reading: Reading) -> Iterator[Judged]:
    modalities = {each.target: each for each in reading.modalities}
    for each in labels:
        match = best(each, reading.attributions)
        if match is not None:
            words = told_words(reading.document.text, each.cue, each.content)
            found = values_of(modalities[match.id])
            yield Judged(each.article, each.stratum, words, labelled_values(each), found)


def best(label: Told, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content overlaps the label's most; of equals, that of the same cue."""
    gold, gold_cue = covered(label.content), covered(label.cue)

    def closeness(each: Attribution) -> tuple[float, float]:
        own = covered((span.start, span.end) for span in each.content)
        cue = covered((span.start, span.end) for span in each.cue)
        return jaccard(own, gold), jaccard(cue, gold_cue)

    match = max(attributions, key=closeness, default=None)
    return match if match is not None and closeness(match)[0] >= OVERLAP else None


def covered(places: Iterable[Place]) -> frozenset[int]:
    return frozenset(place for start, end in places for place in range(start, end))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def told_words(text: str, cue: Iterable[Place], content: Iterable[Place]) -> str:
    cues, contents = (
        " … ".join(" ".join(text[start:end].split()) for start, end in places)
        for places in (cue, content)
    )
    return f"‹{cues}› ⟦{contents}⟧"


def labelled_values(each: Told) -> dict[str, str]:
    return {name: str(getattr(each, name)) for name in VALUES}


def values_of(each: Modality) -> dict[str, str]:
    return {name: str(getattr(each, name)) for name in VALUES}


def agreement(one: Told, other: Told) -> Judged:
    return Judged(one.article, one.stratum, "", labelled_values(one), labelled_values(other))


def figures(name: str, results: Sequence[Judged]) -> Iterator[str]:
    """The share of right values, and of the attributions whose value is not the plain one."""
    yield f"{name}:"
    for value in values_in(results):
        right = sum(each.gold[value] == each.found[value] for each in results)
        plain = Counter(each.gold[value] for each in results).most_common(1)[0][0]
        marked = [each for each in results if each.gold[value] != plain]
        hit = sum(each.gold[value] == each.found[value] for each in marked)
        given = sum(each.found[value] != plain for each in results)
        yield f"  {value}: {share(right, len(results))}"
        yield f"    not {plain}: recall {share(hit, len(marked))}, precision {share(hit, given)}"


def values_in(results: Sequence[Judged]) -> tuple[str, ...]:
    return tuple(name for name in VALUES if results and name in results[0].gold)


def confusions(results: Sequence[Judged]) -> Iterator[str]:
    """Per value, how often what was labelled so was found otherwise."""
    for value in values_in(results):
        pairs = Counter((each.gold[value], each.found[value]) for each in results)
        counts = (f"{gold} → {found} {count}" for (gold, found), count in sorted(pairs.items()))
        yield f"{value}, labelled → found: {', '.join(counts)}"


def wrong(results: Iterable[Judged]) -> Iterator[str]:
    for each in results:
        differing = [
            f"{name} {each.gold[name]} → {each.found[name]}"
            for name in each.gold
            if each.gold[name] != each.found[name]
        ]
        if differing:
            yield f"{each.article} {'; '.join(differing)}: {each.words}"


def older(errors: bool) -> Iterator[str]:
    """The same over the labels that are not of this set; they do not say whose certainty it is."""
    kit = Kit()
    outcomes = [o for each in labelled(OLDER / "a") for o in judged(each, kit)]
    for part in ("development", "held out"):
        results = []
        for each in outcomes:
            if is_held_out(each) != (part == "held out"):
                continue
            gold = {name: str(getattr(each.label, name)) for name in VALUES if name != "whose"}
            words = told_words(each.text, each.label.cue, each.label.content)
            results.append(Judged(each.name, part, words, gold, values_of(each.modality)))
        yield from figures(part, results)
        yield from confusions(results)
        yield from wrong(results) if errors and part == "development" else ()


if __name__ == "__main__":
    main(sys.argv[1:])
