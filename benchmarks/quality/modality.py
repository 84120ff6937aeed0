"""Modality quality: of labelled statements that must be held back, how many are held back.

    python -m benchmarks.quality.modality [LABELS] [--errors]

LABELS is a folder of label files (benchmarks/quality/labels/a unless named); their texts are found
through ONRECORD_DATA. The attributions are the labelled ones, so that only it is measured.
A statement must be held back when its labels say that it was not made, is denied or asked, or is
rejected by its narrator; all others are plain. `--errors` lists what went wrong on development
texts; held-out texts give figures alone.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.labelled import (
    HELD_OUT,
    LABELS,
    OPTIONAL_TIER,
    Label,
    LabelFile,
    Labelled,
    Place,
    labelled,
)
from onrecord.model.document import Block, BlockKind, Document, Origin
from onrecord.model.records import Attribution, Layout, Modality
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.read.modality import modalities
from onrecord.read.parse import parse

CLASSES = ("not made", "declined", "hypothetical", "future", "denies", "questions", "rejected")


class Outcome(NamedTuple):
    """A labelled statement, the classes for which it must be held back, and its modality."""

    name: str
    text: str
    label: Label
    classes: tuple[str, ...]
    modality: Modality


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS / "a")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    kit = Kit()
    outcomes = [o for each in labelled(options.labels) for o in judged(each, kit)]
    wrong = errors(outcomes) if options.errors else iter(())
    sys.stdout.writelines(f"{line}\n" for line in (*report(outcomes), *wrong))


def judged(each: Labelled, kit: Kit) -> Iterator[Outcome]:
    """Every labelled attribution of tier 1 or 2 with its modality."""
    document, layout = bare_document(each.name, each.text), layout_of(each.text, each.file)
    labels = [label for label in each.file.attributions if label.content]
    targets = tuple(attribution_of(each.text, label) for label in labels)
    read = modalities(document, layout, parse(document, layout, kit), targets, ())
    for label, found in zip(labels, read, strict=True):
        if label.tier < OPTIONAL_TIER:
            yield Outcome(each.name, each.text, label, classes_of(label), found)


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
        acts = sum(o.modality.act == o.label.act for o in must)
        polarities = sum(o.modality.polarity == o.label.polarity for o in must)
        yield f"  of these the act is right in {acts}, the polarity in {polarities}"
        kinds = Counter(reason.kind for o in plain for reason in o.modality.reasons)
        yield f"  reasons on plain ones: {dict(sorted(kinds.items()))}"


def is_held_out(outcome: Outcome) -> bool:
    return outcome.name.startswith(HELD_OUT)


def rate(name: str, outcomes: list[Outcome]) -> str:
    held = sum(outcome.modality.holds_back for outcome in outcomes)
    share = 100 * held / len(outcomes) if outcomes else 0.0
    return f"{name} {held} of {len(outcomes)} ({share:.1f} %)"


def errors(outcomes: list[Outcome]) -> Iterator[str]:
    """Each wrong decision on the development part."""
    for each in outcomes:
        if is_held_out(each) or bool(each.classes) == each.modality.holds_back:
            continue
        content, cue, source = (
            [each.text[start:end][:90] for start, end in places]
            for places in (each.label.content, each.label.cue, each.label.source)
        )
        grounds = [(reason.kind, reason.span.exact[:40]) for reason in each.modality.reasons]
        verdict = "MISSED" if each.classes else f"HELD {each.label.certainty}"
        yield f"{verdict} {each.name} {each.classes} {source} {cue} {content} {grounds}"


if __name__ == "__main__":
    main(sys.argv[1:])
