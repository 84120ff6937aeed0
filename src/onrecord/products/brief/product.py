"""The product: its sections in order."""

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study


def brief(study: Study) -> Product:
    """To be written."""
    return Product(
        form="brief",
        title=phrase("title_brief"),
        generated_by=generated_by(study.pile),
        coverage=coverage(study.counts),
        sections=(),
        sources=sources(study.pile, ()),
    )
