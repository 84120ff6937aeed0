"""Works that several pages share: products, the overview, statements, and who cites which place."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple, get_args

from onrecord.export.marks import shown_evidence
from onrecord.model.ledger import Ledger, Overview, StatementItem
from onrecord.model.product import Product, ProductForm, Sentence
from onrecord.products.background import background
from onrecord.products.brief import brief
from onrecord.products.explainer import explainer
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.questions import questions
from onrecord.products.roundup import roundup
from onrecord.products.statements import statements
from onrecord.products.verify import verified
from onrecord.web.addresses import product_path, sentence_anchor
from onrecord.web.room import Room, Work

OF_STUDY = {
    "questions": questions,
    "background": background,
    "explainer": explainer,
    "brief": brief,
}


def made_product(name: str, room: Room) -> Product:
    """A verified product by its name in the room."""
    if name in OF_STUDY:
        return verified(OF_STUDY[name](room.study), room.pile)
    pile = room.unlinked
    if name == "panel":
        return verified(panel(pile), pile)
    return verified(roundup(pile, "outlet" if name.endswith("by-outlet") else "theme"), pile)


def product_work(name: str) -> Work[Product]:
    return Work(f"product {name}", partial(made_product, name))


PRODUCTS: dict[str, Work[Product]] = {
    name: product_work(name)
    for name in ("brief", "panel", "questions", "background", "explainer", "roundup")
} | {"roundup-by-outlet": product_work("roundup-by-outlet")}

LABELS = {
    "brief": "Brief",
    "panel": "Panel",
    "questions": "Questions and takeaways",
    "background": "Background",
    "explainer": "Explainer",
    "roundup": "Roundup",
    "roundup-by-outlet": "Roundup by outlet",
}
FORMS: tuple[ProductForm, ...] = get_args(ProductForm)

OVERVIEW: Work[Overview] = Work("overview", lambda room: overview(room.pile))
STATEMENTS: Work[Ledger] = Work("statements", lambda room: statements(room.pile))


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


CITATIONS = Work("citations", made_citations)
"""Which sentences rest on each document, by its id, in the order of products."""

BY_DOCUMENT = Work("statements by document", made_by_document)
"""The statements of each document, by its id."""


def path_of(cited: Cited) -> str:
    return product_path(cited.product)
