"""Layout quality: furniture and sections against labels.

    python -m benchmarks.quality.layout [LABELS] [--errors]

Furniture is scored by characters that are not white space. A section is found when form and
extent agree (character Jaccard of at least .9).
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.labelled import LABELS, Labelled, LabelledSection, f1, labelled, share
from onrecord.ingest.documents import documents
from onrecord.model.records import Layout, Section
from onrecord.read.layout import layout

FOUND = 0.9


class Score(NamedTuple):
    """Counts of one document: furniture characters both, ours, theirs; sections likewise."""

    both: int
    ours: int
    theirs: int
    sections: int
    found: int
    right: int


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS / "a")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    found = [(each, read(each)) for each in labelled(options.labels)]
    for part in ("development", "held out"):
        own = [(e, r) for e, r in found if e.held_out == (part == "held out")]
        if own:
            print("\n".join(report(part, [score(each, result) for each, result in own])))
    if options.errors:
        for each, result in found:
            if not each.held_out:
                print("\n".join(errors(each, result)))


def read(each: Labelled) -> Layout:
    (document,) = documents(each.raw)
    return layout(document)


def score(each: Labelled, result: Layout) -> Score:
    ours = characters(each.text, ((b.start, b.end) for b in result.blocks if b.kind == "furniture"))
    theirs = characters(each.text, each.file.lines["furniture"])
    sections = [section for section in result.sections if section.form != "byline"]
    right = sum(any(agree(s, label) for s in sections) for label in each.file.sections)
    return Score(
        len(ours & theirs), len(ours), len(theirs), len(each.file.sections), len(sections), right
    )


def characters(
    text: str, places: "Iterator[tuple[int, int]] | tuple[tuple[int, int], ...]"
) -> set[int]:
    return {at for start, end in places for at in range(start, end) if not text[at].isspace()}


def agree(section: Section, label: LabelledSection) -> bool:
    common = min(section.end, label.end) - max(section.start, label.start)
    either = max(section.end, label.end) - min(section.start, label.start)
    return section.form == label.form and common / either >= FOUND


def report(part: str, scores: list[Score]) -> Iterator[str]:
    both, ours, theirs, sections, found, right = (
        sum(column) for column in zip(*scores, strict=True)
    )
    precision, recall = both / ours if ours else 1.0, both / theirs if theirs else 1.0
    yield f"{part}: {len(scores)} documents"
    yield f"  furniture P {precision:.3f} R {recall:.3f} F1 {f1(precision, recall):.3f}"
    yield f"  sections found: {share(right, sections)}; of ours right: {share(right, found)}"


def errors(each: Labelled, result: Layout) -> Iterator[str]:
    """Sections missed and furniture decided otherwise, on development texts."""
    sections = [section for section in result.sections if section.form != "byline"]
    for label in each.file.sections:
        if not any(agree(section, label) for section in sections):
            yield f"{each.name}: missed {label.form} {each.text[label.start : label.start + 60]!r}"
    theirs = characters(each.text, each.file.lines["furniture"])
    for block in result.blocks:
        labelled_so = len(characters(each.text, ((block.start, block.end),)) & theirs) > 0
        if labelled_so != (block.kind == "furniture"):
            yield f"{each.name}: {block.kind} {each.text[block.start : block.end][:70]!r}"


if __name__ == "__main__":
    main(sys.argv[1:])
