"""Page product: the sentences of a product as a page shows them, each with its way to evidence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.marks import introduces, shown_evidence
from onrecord.export.page_marks import Mark, Marks, Use, place_of
from onrecord.export.plain import shortened
from onrecord.model.product import (
    Name,
    Part,
    Phrase,
    Product,
    ProductSection,
    Sentence,
    Verbatim,
)

LABEL = 60
"""Characters of a heading in a label or in the list of contents."""

EDGE_MARKS = re.compile("(^[”’]|[“‘]$)")

MANY = 24
"""Sections up to which the list of contents stands open."""

LOOKS = {
    "holder.name": "who",
    "holder.role": "role",
    "holder.affiliation": "role",
    "masthead.title": "title",
    "masthead.outlet": "outlet",
}
"""How a field of a record is set; a field that is not listed is set as plain text."""


class PartView(NamedTuple):
    """A part: its look (a class of the style sheet), its words, and the holder it leads to."""

    look: str
    text: str
    holder: str | None


class SentenceView(NamedTuple):
    """A sentence with its anchor; `introduces` whose section follows, or states something."""

    anchor: str
    parts: tuple[PartView, ...]
    marks: tuple[Mark, ...]
    introduces: bool
    quotes: bool


class SectionView(NamedTuple):
    """A section of a product, under a heading or not."""

    anchor: str
    label: str
    heading: SentenceView | None
    sentences: tuple[SentenceView, ...]


class ProductView(NamedTuple):
    """A product with its sections; `many`: its list of contents is folded."""

    anchor: str
    title: str
    sections: tuple[SectionView, ...]
    many: bool


def anchored(products: Sequence[Product]) -> Iterator[tuple[str, str, Sentence]]:
    """Every printed sentence with its anchor and a label of the section that it stands in."""
    for number, product in enumerate(products, 1):
        for rank, section in enumerate(product.sections, 1):
            anchor, label = f"p{number}-{rank}", section_label(section)
            if section.heading:
                yield anchor, label, section.heading
            for line, sentence in enumerate(section.sentences, 1):
                yield f"{anchor}-{line}", label, sentence


def section_label(section: ProductSection) -> str:
    """The first name or quoted words of a heading, or the beginning of its phrase."""
    if section.heading is None:
        return "about this product"
    parts = section.heading.parts
    named = next((each.text for each in parts if isinstance(each, Name | Verbatim)), None)
    return shortened(named or section.heading.text.rstrip(": 0123456789"), LABEL)


def sentence_uses(products: Sequence[Product]) -> Iterator[Use]:
    """What the sentences point at."""
    for anchor, label, sentence in anchored(products):
        for evidence in shown_evidence(sentence):
            yield Use(anchor, label, evidence)


class Printer(NamedTuple):
    """What sentences need to be shown: the marks, and the anchors of holders by id."""

    marks: Marks
    holders: Mapping[str, str]

    def product(self, number: int, product: Product) -> ProductView:
        anchor = f"p{number}"
        sections = tuple(
            self.section(f"{anchor}-{rank}", each) for rank, each in enumerate(product.sections, 1)
        )
        headed = sum(each.heading is not None for each in sections)
        return ProductView(anchor, product.title, sections, headed > MANY)

    def section(self, anchor: str, section: ProductSection) -> SectionView:
        heading = self.sentence(anchor, section.heading) if section.heading else None
        lines = (
            self.sentence(f"{anchor}-{line}", each)
            for line, each in enumerate(section.sentences, 1)
        )
        return SectionView(anchor, section_label(section), heading, tuple(lines))

    def sentence(self, anchor: str, sentence: Sentence) -> SentenceView:
        places = dict.fromkeys(place_of(each) for each in shown_evidence(sentence))
        first, *_ = sentence.parts
        return SentenceView(
            anchor=anchor,
            parts=tuple(view for each in sentence.parts for view in self.part(each)),
            marks=tuple(self.marks.at[each] for each in places if each in self.marks.at),
            introduces=introduces(sentence),
            quotes=isinstance(first, Phrase) and first.text in ("“", "‘"),
        )

    def part(self, part: Part) -> Iterator[PartView]:
        """One part; a phrase with the quotation marks at its edges set apart."""
        if isinstance(part, Verbatim):
            yield PartView("verbatim", part.text, None)
        elif isinstance(part, Name):
            holder = self.holders.get(part.record) if part.field == "holder.name" else None
            yield PartView(LOOKS.get(part.field, "field"), part.text, holder)
        elif isinstance(part, Phrase):
            for piece in filter(None, EDGE_MARKS.split(part.text)):
                yield PartView("marks" if EDGE_MARKS.fullmatch(piece) else "phrase", piece, None)
        else:
            yield PartView("value", part.text, None)
