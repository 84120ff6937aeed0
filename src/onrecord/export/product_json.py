"""Product JSON: a verified product as one JSON object."""

from onrecord.export.jsontext import encoded
from onrecord.export.product_values import ProductObject, ProductSectionObject, SentenceObject
from onrecord.model.product import Product, ProductSection, Sentence


def product_json(product: Product) -> bytes:
    """The product as indented JSON; words are exact, control characters included."""
    return encoded(product_object(product), indent=2)


def product_object(product: Product) -> ProductObject:
    return ProductObject(
        form=product.form,
        title=product.title,
        generated_by=product.generated_by,
        coverage=product.coverage,
        sections=tuple(section_object(each) for each in product.sections),
        sources=product.sources,
        refused=product.refused,
        sampled=product.sampled,
    )


def section_object(section: ProductSection) -> ProductSectionObject:
    heading = section.heading
    return ProductSectionObject(
        heading=heading.text if heading else None,
        about=section.about,
        sentences=tuple(sentence_object(each) for each in section.sentences),
        heading_sentence=sentence_object(heading) if heading else None,
    )


def sentence_object(sentence: Sentence) -> SentenceObject:
    return SentenceObject(
        parts=sentence.parts,
        text=sentence.text,
        evidence=sentence.evidence,
        holders=sentence.holders,
        chain=sentence.chain,
        when=sentence.when,
        said=sentence.said,
        claim=sentence.claim,
    )
