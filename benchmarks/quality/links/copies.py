"""Quality of copies: whether two articles share text, how, and from whom they have it.

    python -m benchmarks.quality.links.copies [--split dev|test] [--errors]

Pairs of articles, labelled from the texts alone. "Shares text" counts pairs that are linked at
all; a pair that does not meet under any key, or that compares as independent, is independent. Two
articles with the very same text are one document, and identical. `--errors` lists what is wrong, on
dev alone. The second annotator of the test set, held against the first, gives the ceiling.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import msgspec

from benchmarks.quality.labelled import share
from benchmarks.quality.verify.labels import article_text
from benchmarks.quality.when.articles import value
from onrecord.ingest.documents import documents
from onrecord.link.copies import LINKER
from onrecord.link.copies_profile import CopyProfile
from onrecord.link.linker import Item
from onrecord.model.copies import CopyLink
from onrecord.model.document import Masthead, Raw
from onrecord.model.records import Attribution, Layout, Reading, Speakers
from onrecord.models.kit import Kit

LABELS = Path(__file__).parent / "labels"
CLASSES = ("identical", "edited", "excerpt", "quotation", "independent")
INDEPENDENT = "independent"
OPEN = ("dev",)
FROM = {"versions": "same", "one": "one", "other": "other", "third": "third"}
Link = CopyLink | None


class Label(msgspec.Struct, frozen=True, rename={"kind": "class", "origin": "from"}):
    """How two articles are related: a class, from whom (one, other, third, same), whose text."""

    pair: str
    one: str
    other: str
    kind: str
    origin: str | None
    third: str | None
    sure: bool


class Result(NamedTuple):
    """A pair as labelled, and the class and origin that were found."""

    label: Label
    kind: str
    origin: str | None


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors and options.split not in OPEN:
        parser.error(f"errors are for {', '.join(OPEN)} alone")
    sys.stdout.writelines(f"{line}\n" for line in report(options.split, options.errors))


def report(split: str, with_errors: bool) -> Iterator[str]:
    gold = list(labels(f"{split}.a"))
    results = list(results_of(gold))
    yield from figures(f"{split}", results)
    if split not in OPEN:
        second = {each.pair: each for each in labels(f"{split}.b")}
        both = [Result(each, second[each.pair].kind, second[each.pair].origin) for each in gold]
        yield from figures("the second annotator against the first", both)
    for each in results if with_errors else ():
        if each.kind != each.label.kind or each.origin != each.label.origin:
            label = each.label
            yield (
                f"{label.pair} {label.one} {label.other}: {label.kind} from {label.origin}, "
                f"found {each.kind} from {each.origin}{'' if label.sure else ' (label not sure)'}"
            )


def labels(name: str) -> Iterator[Label]:
    data = (LABELS / f"copies_{name}.jsonl").read_bytes()
    yield from msgspec.json.Decoder(Label).decode_lines(data)


def results_of(gold: Sequence[Label]) -> Iterator[Result]:
    """What is found for each pair; without those whose texts are not here."""
    kit = Kit()
    names = sorted({name for each in gold for name in (each.one, each.other)})
    read = {name: item for name in names if (item := item_of(name, kit))}
    for each in gold:
        if each.one in read and each.other in read:
            yield result(each, read[each.one], read[each.other], kit)


class ReadItem(NamedTuple):
    """The id of an article's document, and what of it is compared, if anything."""

    document: str
    item: Item[CopyProfile] | None


def item_of(article: str, kit: Kit) -> ReadItem | None:
    """An article as it is linked; None where its text is not here."""
    text = article_text(article)
    if text is None:
        print(f"{article}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
        return None
    document = documents(Raw(source=f"{article}.txt", data=text.encode()))[0]
    values: dict[str, object] = {"document": document, "kit": kit, "today": None}
    reading = Reading(
        document=document,
        layout=cast(Layout, value("layout", values)),
        masthead=cast(Masthead, value("masthead", values)),
        attributions=cast(tuple[Attribution, ...], value("attributions", values)),
        speakers=cast(Speakers, value("speakers", values)),
    )
    return ReadItem(document.id, next(iter(LINKER.items(reading)), None))


def result(label: Label, one: ReadItem, other: ReadItem, kit: Kit) -> Result:
    if one.document == other.document:
        return Result(label, "identical", "unknown")
    link = link_of(one.item, other.item, kit)
    if link is None:
        return Result(label, INDEPENDENT, None)
    origin = FROM.get(link.origin, "unknown")
    if origin in ("one", "other") and link.one != one.document:
        origin = "other" if origin == "one" else "one"
    return Result(label, link.kind, origin)


def link_of(one: Item[CopyProfile] | None, other: Item[CopyProfile] | None, kit: Kit) -> Link:
    """The link of two items that meet under a key."""
    if one is None or other is None or not set(one.blocks) & set(other.blocks):
        return None
    return next(iter(LINKER.compare(one.profile, [other.profile], kit)), None)


def figures(name: str, results: Sequence[Result]) -> Iterator[str]:
    right = sum(each.kind == each.label.kind for each in results)
    by_class = [of_class(results, each) for each in CLASSES]
    linked = [each for each in results if INDEPENDENT not in (each.kind, each.label.kind)]
    found = sum(each.kind != INDEPENDENT for each in results)
    labelled = sum(each.label.kind != INDEPENDENT for each in results)
    yield f"{name}: {len(results)} pairs, {labelled} of which share text"
    yield (
        f"  shares text: precision {share(len(linked), found)} recall "
        f"{share(len(linked), labelled)} F1 {f1_of(len(linked), found, labelled):.3f}"
    )
    yield f"  classes: accuracy {share(right, len(results))} macro-F1 {mean(by_class):.3f}"
    for each, value_of in zip(CLASSES, by_class, strict=True):
        counted = Counter(r.kind for r in results if r.label.kind == each)
        row = " ".join(f"{counted[other]:4d}" for other in CLASSES)
        yield f"    {each:12} F1 {value_of:.3f}   found as {row}"
    agreed = sum(each.origin == each.label.origin for each in linked)
    yield f"  from whom, where both share text: {share(agreed, len(linked))}"


def f1_of(both: int, found: int, labelled: int) -> float:
    return 2 * both / (found + labelled) if found + labelled else 1.0


def of_class(results: Iterable[Result], kind: str) -> float:
    both = [each for each in results if kind in (each.kind, each.label.kind)]
    right = sum(each.kind == each.label.kind for each in both)
    return f1_of(right, right, len(both))


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


if __name__ == "__main__":
    main(sys.argv[1:])
