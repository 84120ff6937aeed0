"""Header words: what a product was made from, in the lines that stand over it."""

from onrecord.export.sample_words import sampled_line
from onrecord.model.product import Product

DAYS = (
    "Each statement has the day on which its text says that it was made, else that of its "
    "document; days that nothing states are marked as inferred."
)


def header_lines(product: Product) -> list[str]:
    """What was read and what was not, whose words nobody in particular answers for, how many human
    judgements it rests on, and what people found in a sample."""
    lines = [
        read_line(product),
        f"Words in a default voice, which only a by-line, an outlet or the document answers for: "
        f"{product.coverage.words_by_default_voice:,}.",
        f"Human judgements it rests on: {product.generated_by.judgements:,}.",
        DAYS,
        sampled_line(product.sampled),
    ]
    return [each for each in lines if each]


def read_line(product: Product) -> str:
    """How many documents were read of how many, and where the others are listed."""
    found, missing = product.coverage, len(product.coverage.not_read)
    rest = f"{missing:,} {'was' if missing == 1 else 'were'} not, for the reasons listed below."
    line = f"Read: {found.read:,} of {found.documents:,} documents"
    return f"{line}; {rest}" if missing else f"{line}."
