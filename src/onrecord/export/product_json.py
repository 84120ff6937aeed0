"""Product JSON: a verified product as one JSON object."""

from onrecord.export.jsontext import encoded
from onrecord.export.product_values import (
    MatrixCellObject,
    MatrixObject,
    MatrixRowObject,
    ProductObject,
    ProductSectionObject,
    SentenceObject,
)
from onrecord.model.product import Matrix, MatrixRow, Product, ProductSection, Sentence


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
        matrix=matrix_object(product.matrix) if product.matrix else None,
    )


def section_object(section: ProductSection) -> ProductSectionObject:
    heading = section.heading
    return ProductSectionObject(
        heading=heading.text if heading else None,
        about=section.about,
        sentences=tuple(sentence_object(each) for each in section.sentences),
        heading_sentence=sentence_object(heading) if heading else None,
        kind=section.kind,
        level=section.level,
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
        id=sentence.id,
        made=sentence.made,
    )


def matrix_object(matrix: Matrix) -> MatrixObject:
    return MatrixObject(
        questions=tuple(map(sentence_object, matrix.questions)),
        rows=tuple(map(row_object, matrix.rows)),
    )


def row_object(row: MatrixRow) -> MatrixRowObject:
    cells = zip(row.cells, row.refers, strict=True)
    return MatrixRowObject(
        holder=row.heading.text,
        cells=tuple(MatrixCellObject(text=each.text, sentences=ids) for each, ids in cells),
    )
