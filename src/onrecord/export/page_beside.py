"""Page beside: the words of a heading pointed at where a statement under it says them."""

import re

import msgspec

from onrecord.model.product import Evidence, Part, Product, ProductSection, Sentence, Verbatim


def beside(product: Product) -> Product:
    """The product with the words of each heading led to the first statement that holds them.

    A theme is cited where it stands first in the pile, mostly a single word far from anything
    that is quoted; the same words in a statement under it are evidence of it, and can be read.
    """
    sections = tuple(led(each) for each in product.sections)
    return msgspec.structs.replace(product, sections=sections)


def led(section: ProductSection) -> ProductSection:
    """The section with its heading's words cited from its statements, where these hold them."""
    if section.heading is None:
        return section
    parts = tuple(moved(each, section.sentences) for each in section.heading.parts)
    heading = msgspec.structs.replace(section.heading, parts=parts)
    return msgspec.structs.replace(section, heading=heading)


def moved(part: Part, sentences: tuple[Sentence, ...]) -> Part:
    if not isinstance(part, Verbatim):
        return part
    whole = re.compile(rf"(?<!\w){re.escape(part.evidence.exact)}(?!\w)")
    said = (each for sentence in sentences for each in sentence.parts)
    for each in said:
        if isinstance(each, Verbatim) and (match := whole.search(each.evidence.exact)):
            return Verbatim(part.text, within(each.evidence, match.span()))
    return part


def within(evidence: Evidence, span: tuple[int, int]) -> Evidence:
    """A stretch of what is cited: code points counted from its beginning."""
    start, end = span
    return msgspec.structs.replace(
        evidence,
        start=evidence.start + start,
        end=evidence.start + end,
        exact=evidence.exact[start:end],
    )
