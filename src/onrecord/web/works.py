"""Works that several pages share: products, the overview, statements, and who cites which place."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from onrecord.api.making import made
from onrecord.export.marks import shown_evidence
from onrecord.model.ledger import Ledger, Overview, StatementItem
from onrecord.model.product import Product, ProductForm, Sentence
from onrecord.products.overview import overview
from onrecord.products.roundup import By
from onrecord.products.statements import statements
from onrecord.web.addresses import sentence_anchor
from onrecord.web.room import Room, Work


def made_product(name: str, room: Room) -> Product:
    """A verified product by its name in the room."""
    form, by = FORMS[name]
    return made(room.pile, form, by)


LABELS = {
    "brief": "Brief",
    "panel": "Panel",
    "questions": "Questions and takeaways",
    "background": "Background",
    "explainer": "Explainer",
    "roundup": "Roundup",
    "roundup-by-outlet": "Roundup by outlet",
}

FORMS: dict[str, tuple[ProductForm, By]] = {
    "brief": ("brief", "theme"),
    "panel": ("panel", "theme"),
    "questions": ("questions", "theme"),
    "background": ("background", "theme"),
    "explainer": ("explainer", "theme"),
    "roundup": ("roundup", "theme"),
    "roundup-by-outlet": ("roundup", "outlet"),
}

PRODUCTS: dict[str, Work[Product]] = {
    name: Work(f"the {label.lower()}", partial(made_product, name))
    for name, label in LABELS.items()
}

OVERVIEW: Work[Overview] = Work("the overview", lambda room: overview(room.pile))
STATEMENTS: Work[Ledger] = Work("the statements", lambda room: statements(room.pile))


class Cited(NamedTuple):
    """That a sentence of a product rests on a place in a document."""

    start: int
    end: int
    exact: str
    product: str
    anchor: str


def sentences_of(product: Product) -> Iterator[Sentence]:
    """Every printed sentence of a product, headings too."""
    for section in product.sections:
        if section.heading:
            yield section.heading
        yield from section.sentences


def made_citations(room: Room) -> dict[str, tuple[Cited, ...]]:
    found: dict[str, dict[Cited, None]] = defaultdict(dict)
    for name, work in PRODUCTS.items():
        for sentence in sentences_of(room.make(work)):
            anchor = sentence_anchor(sentence.id)
            for each in shown_evidence(sentence):
                cited = Cited(each.start, each.end, each.exact, name, anchor)
                found[each.document][cited] = None
    return {document: tuple(each) for document, each in found.items()}


def made_by_document(room: Room) -> dict[str, tuple[StatementItem, ...]]:
    found: dict[str, list[StatementItem]] = defaultdict(list)
    for item in room.make(STATEMENTS).items:
        found[item.evidence[0].document].append(item)
    return {document: tuple(each) for document, each in found.items()}


CITATIONS = Work("who cites what", made_citations)
"""Which sentences rest on each document, by its id, in the order of products."""

BY_DOCUMENT = Work("the statements of each document", made_by_document)
"""The statements of each document, by its id."""
