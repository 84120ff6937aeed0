"""The product: its sections in order, and the timeline as data."""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product, ProductSection, Sentence
from onrecord.products.background.entries import KINDS, book_of
from onrecord.products.background.findings import findings_of
from onrecord.products.background.found import Finding, Part
from onrecord.products.background.lines import entry_line, finding_line, group_heading, heading
from onrecord.products.background.placement import EntryKind
from onrecord.products.background.who import people, who_line
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study

GROUPED: tuple[Part, ...] = ("numbers", "disputes")
PLAIN: tuple[Part, ...] = ("agenda", "expected", "watch", "unknown", "not-done")


class Entry(msgspec.Struct, frozen=True):
    """An entry of the timeline as data: `date` is YYYY, YYYY-MM or YYYY-MM-DD, `inferred` says
    that it was counted from when the document was published."""

    key: str
    kind: EntryKind
    date: str
    precision: str
    inferred: bool
    sentence: Sentence


PRECISIONS = {1: "year", 2: "month", 3: "day"}


def timeline(study: Study, most: int | None = None) -> tuple[Entry, ...]:
    """The timeline in order of kind and time; with `most`, that many of the weightiest entries."""
    return tuple(
        Entry(
            key=each.best.key,
            kind=each.best.kind,
            date=each.best.value,
            precision=PRECISIONS[each.best.precision],
            inferred=each.best.inferred,
            sentence=entry_line(study, each),
        )
        for each in book_of(study).chosen(most)
    )


def background(study: Study) -> Product:
    """The timeline, the numbers, and what is in dispute, to watch, unknown and not done."""
    sections = tuple(sections_of(study))
    return Product(
        form="background",
        title=phrase("title_background"),
        generated_by=generated_by(study.pile),
        coverage=coverage(study.counts),
        sections=sections,
        sources=sources(study.pile, sections),
    )


def sections_of(study: Study) -> Iterator[ProductSection]:
    entries = timeline(study)
    for kind in KINDS:
        lines = [each.sentence for each in entries if each.kind == kind]
        yield from section(study, kind, lines)
    for part in GROUPED:
        yield from grouped(study, part, findings_of(study).of(part))
    for part in PLAIN:
        yield from section(
            study, part, [finding_line(each) for each in findings_of(study).of(part)]
        )
    yield from section(study, "who", [who_line(each) for each in people(study)])


def section(study: Study, part: str, lines: Sequence[Sentence]) -> Iterator[ProductSection]:
    """A part under its heading; none without lines."""
    if lines:
        yield ProductSection(heading=heading(study, part), sentences=tuple(lines), kind=part)


def grouped(study: Study, part: Part, found: Sequence[Finding]) -> Iterator[ProductSection]:
    """A part with a section for each number or dispute."""
    groups: dict[str, list[Finding]] = {}
    for each in found:
        groups.setdefault(each.group, []).append(each)
    if groups:
        yield ProductSection(heading=heading(study, part), sentences=(), kind=part)
    for group, members in groups.items():
        yield ProductSection(
            heading=group_heading(study, part, group),
            sentences=tuple(map(finding_line, members)),
            kind=part,
            level=2,
        )
