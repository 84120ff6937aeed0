"""Page product: the sentences of a product as a page shows them, each with its way to evidence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeGuard

from onrecord.export.marks import introduces, shown_evidence
from onrecord.export.page_marks import Mark, Marks, Use, place_of
from onrecord.export.page_words import file_name, web_address
from onrecord.export.plain import shortened
from onrecord.export.said_marks import said_marks
from onrecord.model.product import (
    Name,
    Part,
    Phrase,
    Product,
    ProductSection,
    Sentence,
    Value,
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
    """A sentence with its anchor.

    `introduces`: it says whose section follows; `quotes`: it opens with a quotation mark;
    `tallies`: it is counts and our own words alone; `day`: when its statement was made, where it
    does not say so itself.
    """

    anchor: str
    parts: tuple[PartView, ...]
    marks: tuple[Mark, ...]
    introduces: bool
    quotes: bool
    tallies: bool
    day: str


class SectionView(NamedTuple):
    """A section of a product, under a heading or not.

    `quoted`: the label is words of a document; `said`: statements in it.
    """

    anchor: str
    label: str
    quoted: bool
    said: int
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
        said = (
            () if of_heading(anchor) else {each.evidence for each in sentence.parts if says(each)}
        )
        for evidence in shown_evidence(sentence):
            yield Use(anchor, label, evidence, minor=evidence not in said)


def says(part: Part) -> TypeGuard[Verbatim | Name]:
    """Whether the place of a part is what was said: words, or their copy in a document named.

    The other places of names are where a person, a role or a title is printed.
    """
    if not isinstance(part, Name):
        return isinstance(part, Verbatim)
    exact = part.evidence.exact if part.evidence else part.text
    return part.record == part.document and part.text not in exact and exact not in part.text


def of_heading(anchor: str) -> bool:
    """Whether an anchor is that of a section, rather than of a line in it."""
    return anchor.count("-") == 1


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
        days = said_marks(section.sentences)
        lines = (
            self.sentence(f"{anchor}-{line}", each, day)
            for line, (each, day) in enumerate(zip(section.sentences, days, strict=True), 1)
        )
        shown = tuple(lines)
        return SectionView(
            anchor=anchor,
            label=section_label(section),
            quoted=heading is not None and any(each.look == "verbatim" for each in heading.parts),
            said=sum(not each.introduces and not each.tallies for each in shown),
            heading=heading,
            sentences=shown,
        )

    def sentence(self, anchor: str, sentence: Sentence, day: str = "") -> SentenceView:
        places = dict.fromkeys(place_of(each) for each in shown_evidence(sentence))
        first, *_ = sentence.parts
        return SentenceView(
            anchor=anchor,
            parts=tuple(view for each in sentence.parts for view in self.part(each)),
            marks=tuple(self.marks.at[each] for each in places if each in self.marks.at),
            introduces=introduces(sentence),
            quotes=isinstance(first, Phrase) and first.text in ("“", "‘"),
            tallies=all(isinstance(each, Phrase | Value) for each in sentence.parts),
            day=day,
        )

    def part(self, part: Part) -> Iterator[PartView]:
        """One part; a phrase with the quotation marks at its edges set apart.

        A document without a title goes by its file: whoever the page is mailed to has no use for
        the folders of whoever made it.
        """
        if isinstance(part, Verbatim):
            yield PartView("verbatim", part.text, None)
        elif isinstance(part, Name):
            holder = self.holders.get(part.record) if part.field == "holder.name" else None
            named = part.field == "document.source" and not web_address(part.text)
            text = file_name(part.text) if named else part.text
            yield PartView(LOOKS.get(part.field, "field"), text, holder)
        elif isinstance(part, Phrase):
            for piece in filter(None, EDGE_MARKS.split(part.text)):
                yield PartView("marks" if EDGE_MARKS.fullmatch(piece) else "phrase", piece, None)
        else:
            yield PartView("value", part.text, None)
