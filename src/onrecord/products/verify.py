"""Verify: sentences held against the record; the one gate that they pass.

`verified`: every sentence of a product of ours is recomputed before any renderer gets it; what
fails is refused. `checked`: a sentence of somebody's draft gets a verdict with the evidence.
"""

from collections.abc import Iterator

import msgspec

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import (
    Pile,
    Product,
    ProductSection,
    Refused,
    Sentence,
)
from onrecord.products.checked import checked_parts
from onrecord.products.draft_verdicts import Against, Score, by_coverage, checked
from onrecord.products.keys import Key
from onrecord.products.line_checks import check_counts, check_heading, check_line
from onrecord.products.made_checks import kept_made, sound_matrix
from onrecord.products.page import Page
from onrecord.products.places import place_after
from onrecord.products.queries import Counts
from onrecord.products.roundup_checks import kept_roundup
from onrecord.products.said_groups import unmarked
from onrecord.products.sampled import sampled
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.statement_checks import Above, RefusalError, check_statement
from onrecord.products.study import Study, study_of
from onrecord.products.units import Unit

__all__ = ["Against", "Score", "by_coverage", "checked", "verified"]

STATEMENT_ROLES = ("said", "told", "own", "grounds", "context")


def verified(product: Product, pile: Pile) -> Product:
    """The product with only what the pile bears out; the rest is listed as refused, with reasons.

    Sources, coverage, what made the product and what was found in a sample are found anew.
    """
    study = study_of(pile)
    counts = study.counts
    refused = list(product.refused)
    title = phrase(f"title_{product.form}")
    if product.title != title:
        refused.append(Refused(product.title, "it is not the title of this form of product"))
    sections = tuple(kept_of(product, study, refused))
    return msgspec.structs.replace(
        product,
        title=title,
        generated_by=generated_by(pile),
        coverage=coverage(counts),
        sections=sections,
        sources=sources(pile, sections),
        matrix=sound_matrix(study, product.matrix, refused),
        refused=tuple(refused),
        sampled=sampled(counts.index),
    )


def kept_of(product: Product, study: Study, refused: list[Refused]) -> Iterator[ProductSection]:
    """What remains of the sections of a product, by the checks of its form."""
    match product.form:
        case "panel":
            return kept(study, product.sections, refused)
        case "roundup":
            return kept_roundup(study.counts, product.sections, refused)
    return kept_made(study, product.sections, refused)


def kept(
    study: Study, sections: tuple[ProductSection, ...], refused: list[Refused]
) -> Iterator[ProductSection]:
    """What remains of each section; what does not is added to `refused`. Sections of a lower level
    are of lines that say what they are made from."""
    page, counts = Page(), study.counts
    for section in sections:
        if section.level > 1:
            yield from kept_made(study, (section,), refused)
            continue
        try:
            above = Above(entry_key(counts, section.heading), page)
        except RefusalError as reason:
            refused += refused_whole(section, str(reason))
            continue
        sentences = tuple(kept_sentences(counts, section.sentences, above, refused))
        if above.entry is not None:
            sentences = marked(sentences, above.units, refused)
        if sentences:
            about = tuple(each for each in section.about if belongs(counts, each, above))
            yield msgspec.structs.replace(section, sentences=sentences, about=about)


def marked(
    sentences: tuple[Sentence, ...], units: list[tuple[Sentence, Unit]], refused: list[Refused]
) -> tuple[Sentence, ...]:
    """The sentences without those that mix what was said on several days unmarked."""
    mixed = unmarked(units)
    refused += [Refused(each.text, reason) for each, reason in mixed.items()]
    return tuple(each for each in sentences if each not in mixed)


def belongs(counts: Counts, holder: str, above: Above) -> bool:
    """Whether a holder is one that the entry is about."""
    if holder not in counts.homes or counts.index.judged.is_nobody(holder):
        return False
    return above.entry is None or counts.index.keys.get(holder) == above.entry


def refused_whole(section: ProductSection, reason: str) -> Iterator[Refused]:
    """A section's heading and, with it, every sentence under it."""
    if section.heading:
        yield Refused(section.heading.text, reason)
    for each in section.sentences:
        yield Refused(each.text, f"its heading is refused: {reason}")


def kept_sentences(
    counts: Counts, sentences: tuple[Sentence, ...], above: Above, refused: list[Refused]
) -> Iterator[Sentence]:
    for sentence in sentences:
        try:
            check_sentence(counts, sentence, above)
        except RefusalError as reason:
            refused.append(Refused(sentence.text, str(reason)))
        else:
            above.place = place_after(sentence, above.place)
            yield sentence


def check_sentence(counts: Counts, sentence: Sentence, above: Above) -> None:
    """Raises RefusalError unless every part and the whole can be recomputed."""
    parts = checked_parts(counts, sentence)
    if any(role in STATEMENT_ROLES for role, _ in parts.words):
        check_counts(parts)
        check_statement(counts, sentence, parts, above)
    else:
        check_line(counts, sentence, parts, above)


def entry_key(counts: Counts, heading: Sentence | None) -> Key | None:
    """Who is named in a heading, if anyone. Raises RefusalError where it cannot be recomputed."""
    if heading is None:
        return None
    return check_heading(counts.index, heading, checked_parts(counts, heading))
