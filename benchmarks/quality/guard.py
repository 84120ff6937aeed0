"""Guard quality: of labelled statements that must be held back, how many the guard holds back.

    python -m benchmarks.quality.guard [LABELS] [--errors]

LABELS is a folder of label files (benchmarks/quality/labels/a unless named); their texts are found
through ONRECORD_DATA. The attributions are the labelled ones, so that only the guard is measured.
A statement must be held back when its labels say that it was not made, is denied or asked, or is
rejected by its narrator; all others are plain. `--errors` lists what went wrong on development
texts; held-out texts give figures alone.
"""

import argparse
import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.model.document import Block, BlockKind, Document, Origin
from onrecord.model.records import Act, Attribution, Guard, Kind, Layout, Polarity
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.read.guard import guards
from onrecord.read.parse import parse

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels" / "a"
HELD_OUT = "helsinki"
OPTIONAL_TIER = 3
CLASSES = ("not made", "declined", "hypothetical", "future", "denies", "questions", "rejected")
Place = tuple[int, int]


class Where(msgspec.Struct, frozen=True):
    """Where a labelled text lies: a file, or an article of a pile."""

    file: str | None = None
    pile: str | None = None
    article: str | None = None


class Label(msgspec.Struct, frozen=True):
    """What the labels say of one attribution."""

    id: int
    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    kind: Kind
    act: Act
    polarity: Polarity
    certainty: str
    stance: str
    tier: int
    within: int | None = None


class LabelFile(msgspec.Struct, frozen=True):
    """One label file, as far as it is needed here."""

    document: Where
    lines: dict[str, tuple[Place, ...]]
    attributions: tuple[Label, ...]


class Outcome(NamedTuple):
    """A labelled statement, the classes for which it must be held back, and its guard."""

    name: str
    text: str
    label: Label
    classes: tuple[str, ...]
    guard: Guard


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    kit = Kit()
    outcomes = [o for path in sorted(options.labels.glob("*.json")) for o in judged(path, kit)]
    wrong = errors(outcomes) if options.errors else iter(())
    sys.stdout.writelines(f"{line}\n" for line in (*report(outcomes), *wrong))


def judged(path: Path, kit: Kit) -> Iterator[Outcome]:
    """Every labelled attribution of tier 1 or 2 with its guard."""
    file = msgspec.json.decode(path.read_bytes(), type=LabelFile)
    text = text_of(file.document)
    document, layout = bare_document(path.stem, text), layout_of(text, file)
    labels = [each for each in file.attributions if each.content]
    targets = tuple(attribution_of(text, each) for each in labels)
    read = guards(document, layout, parse(document, layout, kit), targets, ())
    for label, found in zip(labels, read, strict=True):
        if label.tier < OPTIONAL_TIER:
            yield Outcome(path.stem, text, label, classes_of(label), found)


def text_of(where: Where) -> str:
    """The labelled text: a file of the project or of the data, or an article of a pile."""
    data = Path(os.environ.get("ONRECORD_DATA", ROOT / ".." / "shared"))
    if where.file:
        path = next(p for p in (ROOT / where.file, data / where.file) if p.is_file())
        return path.read_bytes().decode()
    return pile(data / str(where.pile))[str(where.article)]


@cache
def pile(path: Path) -> dict[str, str]:
    """Articles by id; a pile writes the break between paragraphs as " ### "."""
    csv.field_size_limit(sys.maxsize)
    with path.open(newline="", encoding="utf-8") as lines:
        return {row["id"]: row["text"].replace(" ### ", "\n\n") for row in csv.DictReader(lines)}


def bare_document(name: str, text: str) -> Document:
    origin = Origin(media_type="text/plain", sha256="", bytes=len(text), encoding="utf-8")
    return Document(id=name, source=name, origin=origin, text=text, language="en")


def layout_of(text: str, file: LabelFile) -> Layout:
    """One block a line; the labelled furniture is furniture."""
    furniture = {start for start, _ in file.lines["furniture"]}
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            kind: BlockKind = "furniture" if start in furniture else "paragraph"
            blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return Layout(tuple(blocks), ())


def attribution_of(text: str, label: Label) -> Attribution:
    return Attribution(
        id=str(label.id),
        content=spans(text, label.content),
        cue=spans(text, label.cue),
        source=spans(text, label.source),
        kind=label.kind,
        score=1.0,
        within=None if label.within is None else str(label.within),
    )


def spans(text: str, places: tuple[Place, ...]) -> tuple[Span, ...]:
    return tuple(span_of(text, start, end) for start, end in sorted(places))


def classes_of(label: Label) -> tuple[str, ...]:
    named = (label.act.replace("_", " "), label.polarity)
    rejected = ("rejected",) if label.stance == "rejects" else ()
    return (*(name for name in named if name in CLASSES), *rejected)


def report(outcomes: list[Outcome]) -> Iterator[str]:
    """Recall over each class, and the share of plain statements held back, by part."""
    for part in ("development", "held out"):
        own = [o for o in outcomes if is_held_out(o) == (part == "held out")]
        if not own:
            continue
        must = [o for o in own if o.classes]
        plain = [o for o in own if not o.classes]
        sure = [o for o in plain if o.label.certainty == "certain"]
        yield f"{part}: {rate('must be held back and is', must)}"
        yield f"  {rate('plain but held', plain)}; {rate('plain and certain but held', sure)}"
        for name in CLASSES:
            if chosen := [o for o in must if name in o.classes]:
                yield f"  {rate(name, chosen)}"
        acts = sum(o.guard.act == o.label.act for o in must)
        polarities = sum(o.guard.polarity == o.label.polarity for o in must)
        yield f"  of these the act is right in {acts}, the polarity in {polarities}"
        kinds = Counter(reason.kind for o in plain for reason in o.guard.reasons)
        yield f"  reasons on plain ones: {dict(sorted(kinds.items()))}"


def is_held_out(outcome: Outcome) -> bool:
    return outcome.name.startswith(HELD_OUT)


def rate(name: str, outcomes: list[Outcome]) -> str:
    held = sum(outcome.guard.holds_back for outcome in outcomes)
    share = 100 * held / len(outcomes) if outcomes else 0.0
    return f"{name} {held} of {len(outcomes)} ({share:.1f} %)"


def errors(outcomes: list[Outcome]) -> Iterator[str]:
    """Each wrong decision on the development part."""
    for each in outcomes:
        if is_held_out(each) or bool(each.classes) == each.guard.holds_back:
            continue
        content, cue, source = (
            [each.text[start:end][:90] for start, end in places]
            for places in (each.label.content, each.label.cue, each.label.source)
        )
        grounds = [(reason.kind, reason.span.exact[:40]) for reason in each.guard.reasons]
        verdict = "MISSED" if each.classes else f"HELD {each.label.certainty}"
        yield f"{verdict} {each.name} {each.classes} {source} {cue} {content} {grounds}"


if __name__ == "__main__":
    main(sys.argv[1:])
