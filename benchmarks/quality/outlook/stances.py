"""Quality of the narrator's stance toward what he reports: rejects and endorses, each by itself.

    python -m benchmarks.quality.outlook.stances [--split dev|dev2|test] [--errors]

Two sets of labels: `stances` are whole articles, in which every attribution that the annotator was
shown and did not name is neutral; `told` are single attributions drawn from many articles. Each
labelled attribution is held against the one found whose content overlaps most; where none is found
its stance counts as neutral. "Kept off products" counts what no product tells as fact, by its
stance or by what its modality says (a ground, another act than made, another polarity than
asserts). `--errors` lists what is wrong on development articles. Where there is a second annotator,
he gives the ceiling.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from benchmarks.quality.labelled import share
from benchmarks.quality.outlook.labels import LABELS, Place, Stances, stances, told
from benchmarks.quality.outlook.told import covered, jaccard
from benchmarks.quality.verify.labels import article_text
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Attribution, Reading, Stance
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document

MARKED = ("rejects", "endorses")
VALUES = (*MARKED, "neutral")
OVERLAP = 0.5
"""Least shared part of two contents that are the same attribution."""


class Labelled(NamedTuple):
    """One attribution of an article as labelled, and the words that show its stance."""

    article: str
    content: tuple[Place, ...]
    value: str
    shown: tuple[Place, ...]


class Judged(NamedTuple):
    """A label with the stance found, and its words; `met` is false where none is found there.

    `held` says that modality alone keeps it off products.
    """

    label: Labelled
    found: str
    met: bool
    words: str
    held: bool = False


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "dev2", "test"), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    kit = Kit()
    for line in report(options.split, options.errors and options.split != "test", kit):
        print(line, flush=True)


def report(split: str, errors: bool, kit: Kit) -> Iterator[str]:
    everything: list[Judged] = []
    for name, first, second in (
        ("whole articles", in_articles(f"{split}.a"), in_articles(f"{split}.b")),
        ("single attributions", alone(f"{split}.a"), alone(f"{split}.b")),
    ):
        if not first:
            continue
        results = list(judged(first, kit))
        everything += results
        yield from figures(f"{split}, {name}", results)
        yield kept_off(results)
        if second:
            yield from figures("two annotators", list(agreement(first, second)))
    yield from figures(f"{split}, both", everything)
    yield kept_off(everything)
    yield from wrong(everything) if errors else ()


def in_articles(name: str) -> list[Labelled]:
    """Every attribution of the whole articles with its value; none where the set is not there."""
    if not (LABELS / f"stances_{name}.jsonl").exists():
        return []
    return [each for article in stances(name) for each in values_of(article)]


def values_of(article: Stances) -> Iterator[Labelled]:
    marked = {
        each.content: (value, each.cue) for value in MARKED for each in getattr(article, value)
    }
    for content in article.seen:
        yield Labelled(article.article, content, *marked.get(content, ("neutral", ())))


def alone(name: str) -> list[Labelled]:
    """The single attributions; what the labels call none is left out."""
    if not (LABELS / f"told_{name}.jsonl").exists():
        return []
    return [
        Labelled(each.article, each.content, each.stance, each.stance_cue)
        for each in told(name)
        if each.ok
    ]


def judged(labels: Sequence[Labelled], kit: Kit) -> Iterator[Judged]:
    by_article = attrgetter("article")
    for article, own in groupby(sorted(labels, key=by_article), by_article):
        text = article_text(article)
        if text is None:
            print(f"{article}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
            continue
        raw = Raw(source=f"{article}.txt", data=text.encode())
        yield from held_against(own, read_document(documents(raw)[0], kit))


def held_against(labels: Iterable[Labelled], reading: Reading) -> Iterator[Judged]:
    found = {each.target: each for each in reading.stances}
    held = {each.target for each in reading.modalities if each.holds_back}
    for label in labels:
        match = best(label, reading.attributions)
        stance = found.get(match.id) if match else None
        words = in_words(reading.document.text, label, stance)
        value = stance.value if stance else "neutral"
        kept = match is not None and match.id in held
        yield Judged(label, value, match is not None, words, kept)


def best(label: Labelled, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content overlaps the labelled one most, and at least OVERLAP."""
    gold = covered(label.content)

    def closeness(each: Attribution) -> float:
        return jaccard(covered((span.start, span.end) for span in each.content), gold)

    match = max(attributions, key=closeness, default=None)
    return match if match is not None and closeness(match) >= OVERLAP else None


def in_words(text: str, label: Labelled, stance: Stance | None) -> str:
    content, shown = (
        " … ".join(" ".join(text[start:end].split()) for start, end in places)
        for places in (label.content, label.shown)
    )
    found = " … ".join(each.exact for each in stance.cue) if stance else ""
    return f"⟦{content[:160]}⟧ labelled by ‹{shown}›, found by ‹{found}›"


def agreement(first: Sequence[Labelled], second: Sequence[Labelled]) -> Iterator[Judged]:
    """The second annotator's values as if found, where both saw the attribution."""
    other = {(each.article, each.content): each.value for each in second}
    for each in first:
        if (each.article, each.content) in other:
            yield Judged(each, other[each.article, each.content], True, "")


def figures(name: str, results: Sequence[Judged]) -> Iterator[str]:
    """Precision and recall of each stance by itself, and how often which became which."""
    met = sum(each.met for each in results)
    yield f"{name}: {len(results)} attributions, {met} found"
    for value in MARKED:
        hit = sum(each.found == value == each.label.value for each in results)
        given = sum(each.found == value for each in results)
        gold = sum(each.label.value == value for each in results)
        yield f"  {value}: precision {share(hit, given)}, recall {share(hit, gold)}"
    pairs = Counter((each.label.value, each.found) for each in results)
    counts = (f"{gold} → {found} {pairs[gold, found]}" for gold in VALUES for found in VALUES)
    yield f"  labelled → found: {', '.join(counts)}"


def kept_off(results: Sequence[Judged]) -> str:
    """How much of what the narrator rejects no product tells as fact, and how much besides."""
    gold = [each for each in results if each.label.value == "rejects"]
    rest = [each for each in results if each.label.value != "rejects"]
    off, other = (
        sum(not each.met or each.held or each.found == "rejects" for each in some)
        for some in (gold, rest)
    )
    return (
        f"  labelled rejects kept off products by any ground: {share(off, len(gold))}; "
        f"of all others: {share(other, len(rest))}"
    )


def wrong(results: Iterable[Judged]) -> Iterator[str]:
    for each in results:
        if each.found != each.label.value:
            yield f"{each.label.article} {each.label.value} → {each.found}: {each.words}"


if __name__ == "__main__":
    main(sys.argv[1:])
