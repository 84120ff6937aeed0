"""Product: one product, its sentences with their evidence, what was read for it and what not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.export.header_words import header_lines
from onrecord.export.page_words import web_address
from onrecord.export.plain import shortened, with_models
from onrecord.export.said_words import OPEN, day
from onrecord.model.product import (
    MatrixRow,
    NotRead,
    Product,
    ProductSection,
    Refused,
    SourceEntry,
)
from onrecord.web.addresses import product_path, sentence_anchor
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.pages.export import exports
from onrecord.web.room import Room
from onrecord.web.sentences import SentenceView, Writer, heading_label, led
from onrecord.web.works import CITATIONS, LABELS, PRODUCTS

LONGEST_LABEL = 60
MANY = 60
"""Headings above which the list of contents has the widest only."""


class SectionView(NamedTuple):
    """A section; `level` that of its heading in HTML, `label` its line in the list of contents."""

    kind: str
    level: int
    label: str
    heading: SentenceView | None
    sentences: tuple[SentenceView, ...]


class CellView(NamedTuple):
    """A cell of the matrix: a line on what is found, and the sentences that it refers to."""

    line: SentenceView
    refers: tuple[str, ...]


class RowView(NamedTuple):
    heading: SentenceView
    cells: tuple[CellView, ...]


class MatrixView(NamedTuple):
    questions: tuple[SentenceView, ...]
    rows: tuple[RowView, ...]


class SourceView(NamedTuple):
    """A line of the list of sources; `href` leads to the document, `address` to where it was."""

    number: int
    entry: SourceEntry
    href: str
    dated: str
    address: str | None


class ProductView(NamedTuple):
    """What the template shows."""

    name: str
    title: str
    header: tuple[str, ...]
    not_read: tuple[NotRead, ...]
    made: str
    contents: tuple[SectionView, ...]
    sections: tuple[SectionView, ...]
    matrix: MatrixView | None
    sources: tuple[SourceView, ...]
    refused: tuple[Refused, ...]


def show(visit: Visit) -> View:
    name = visit.parts["name"]
    product = visit.room.of(PRODUCTS[name])
    return View("product.html", product.title, product_view(name, product, visit), exports(name))


def product_view(name: str, product: Product, visit: Visit) -> ProductView:
    writer = Writer(visit, product.sources)
    sections = tuple(section_views(product, writer))
    made = product.generated_by
    return ProductView(
        name=name,
        title=product.title,
        header=tuple(header_lines(product)),
        not_read=product.coverage.not_read,
        made=f"onrecord {made.version}{with_models(made.models)}",
        contents=contents_of(sections),
        sections=sections,
        matrix=matrix_view(product, writer),
        sources=tuple(
            source_view(number, each, visit) for number, each in enumerate(product.sources, 1)
        ),
        refused=product.refused,
    )


def section_views(product: Product, writer: Writer) -> Iterator[SectionView]:
    """The sections, those of a lower level labelled by what they say of the one above."""
    above = ""
    for each in product.sections:
        label = heading_label(each.heading, above if each.level > 1 else "") if each.heading else ""
        if each.level == 1:
            above = label
        yield section_view(each, shortened(label, LONGEST_LABEL), writer)


def section_view(section: ProductSection, label: str, writer: Writer) -> SectionView:
    return SectionView(
        kind=section.kind,
        level=section.level + 1,
        label=label,
        heading=led(writer.sentence(section.heading)) if section.heading else None,
        sentences=writer.sentences(section.sentences),
    )


def contents_of(sections: Sequence[SectionView]) -> tuple[SectionView, ...]:
    """The list of contents: the first of each label, and of many headings the widest only."""
    headed = [each for each in sections if each.heading and each.heading.anchor]
    if len(headed) > MANY:
        headed = [each for each in headed if each.level == headed[0].level]
    return tuple({(each.level, each.label): each for each in reversed(headed)}.values())[::-1]


def matrix_view(product: Product, writer: Writer) -> MatrixView | None:
    """The matrix; its lines have no anchors of their own."""
    if product.matrix is None:
        return None
    found = product.matrix
    return MatrixView(
        questions=tuple(writer.sentence(each) for each in found.questions),
        rows=tuple(row_view(each, writer) for each in found.rows),
    )


def row_view(row: MatrixRow, writer: Writer) -> RowView:
    cells = (
        CellView(writer.sentence(line), tuple(map(sentence_anchor, refers)))
        for line, refers in zip(row.cells, row.refers, strict=True)
    )
    return RowView(writer.sentence(row.heading), tuple(cells))


def source_view(number: int, entry: SourceEntry, visit: Visit) -> SourceView:
    path = f"/documents/{entry.document}"
    return SourceView(
        number, entry, visit.addresses.to(path), dated(entry), web_address(entry.source)
    )


def dated(entry: SourceEntry) -> str:
    """When a source was published, or between which days."""
    if entry.published:
        return day(entry.published)
    if entry.published_window is None:
        return "date unknown"
    first, last = entry.published_window
    return f"{day(f'{first or OPEN}/{last or OPEN}')}, inferred"


def every(room: Room) -> Iterable[str]:
    return map(product_path, PRODUCTS)


PAGE = Page(
    path=re.compile(rf"/products/(?P<name>{'|'.join(PRODUCTS)})"),
    show=show,
    every=every,
    entries=tuple(Entry("read", LABELS[each], product_path(each)) for each in PRODUCTS),
    works=(*PRODUCTS.values(), CITATIONS),
)
