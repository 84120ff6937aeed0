"""Product: one product, its sentences with their evidence, what was read for it and what not."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.export.page_words import web_address
from onrecord.export.plain import shortened, with_models
from onrecord.export.said_words import OPEN, day
from onrecord.model.product import (
    Coverage,
    GeneratedBy,
    MatrixRow,
    NotRead,
    Product,
    ProductSection,
    Refused,
    SourceEntry,
)
from onrecord.web.addresses import product_path, sentence_anchor
from onrecord.web.page import Entry, Page, View, Visit
from onrecord.web.room import Room
from onrecord.web.sentences import SentenceView, Writer, heading_label
from onrecord.web.works import CITATIONS, LABELS, PRODUCTS

LONGEST_LABEL = 60
FORMATS = (("Markdown", "md"), ("JSON", "json"), ("CSV", "csv"))


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


class HeaderView(NamedTuple):
    """Of what a product is made: figures in words, and what was not read."""

    read: str
    not_read: tuple[NotRead, ...]
    own_voice: str
    judgements: str
    sampled: str
    made: str


class ProductView(NamedTuple):
    """What the template shows."""

    name: str
    title: str
    header: HeaderView
    contents: tuple[SectionView, ...]
    sections: tuple[SectionView, ...]
    matrix: MatrixView | None
    sources: tuple[SourceView, ...]
    refused: tuple[Refused, ...]


def show(visit: Visit) -> View:
    name = visit.parts["name"]
    product = visit.room.of(PRODUCTS[name])
    exports = tuple((label, f"{product_path(name)}.{end}") for label, end in FORMATS)
    return View("product.html", product.title, product_view(name, product, visit), exports)


def product_view(name: str, product: Product, visit: Visit) -> ProductView:
    writer = Writer(visit.room, visit.addresses, product.sources)
    sections = tuple(section_view(each, writer) for each in product.sections)
    return ProductView(
        name=name,
        title=product.title,
        header=header(product),
        contents=tuple(each for each in sections if each.heading and each.heading.anchor),
        sections=sections,
        matrix=matrix_view(product, writer),
        sources=tuple(
            source_view(number, each, visit) for number, each in enumerate(product.sources, 1)
        ),
        refused=product.refused,
    )


def section_view(section: ProductSection, writer: Writer) -> SectionView:
    heading = section.heading
    return SectionView(
        kind=section.kind,
        level=section.level + 1,
        label=shortened(heading_label(heading), LONGEST_LABEL) if heading else "",
        heading=writer.sentence(heading) if heading else None,
        sentences=tuple(writer.sentence(each) for each in section.sentences),
    )


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


def header(product: Product) -> HeaderView:
    coverage, made = product.coverage, product.generated_by
    return HeaderView(
        read=read_words(coverage),
        not_read=coverage.not_read,
        own_voice=f"{coverage.words_by_default_voice:,}",
        judgements=judgement_words(made),
        sampled=sampled_words(product),
        made=f"onrecord {made.version}{with_models(made.models)}",
    )


def read_words(coverage: Coverage) -> str:
    everything = coverage.documents + len(coverage.not_read)
    return f"{coverage.read:,} of {everything:,} document{'' if everything == 1 else 's'}"


def judgement_words(made: GeneratedBy) -> str:
    """How many human judgements a product rests on, in words."""
    count = made.judgements
    return f"{count:,} human judgement{'' if count == 1 else 's'}" if count else "none"


def sampled_words(product: Product) -> str:
    """What people found in a sample; "" where nobody looked."""
    found = product.sampled
    if found is None:
        return ""
    return (
        f"{found.right:,} of {found.checked:,} checked statements are right: "
        f"{found.precision:.0%} ({found.low:.0%} to {found.high:.0%})"
    )


def every(room: Room) -> Iterable[str]:
    return map(product_path, PRODUCTS)


PAGE = Page(
    path=re.compile(rf"/products/(?P<name>{'|'.join(PRODUCTS)})"),
    show=show,
    every=every,
    entries=tuple(Entry("read", LABELS[each], product_path(each)) for each in PRODUCTS),
    works=(*PRODUCTS.values(), CITATIONS),
)
