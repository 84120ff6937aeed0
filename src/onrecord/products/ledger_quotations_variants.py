"""Variants of a quotation as a ledger shows them: whose, where, and in what they differ."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from onrecord.model.collation import CollatedQuotation, Variant, WordDifference
from onrecord.model.copies import CopyLink
from onrecord.model.ledger_quotations import DifferenceItem, LinkReason, VariantItem
from onrecord.model.product import Evidence
from onrecord.model.span import Span
from onrecord.products.index import Index, Shelf
from onrecord.products.ledger_outlook import chain_of
from onrecord.products.lines import named, names
from onrecord.products.link_sentences import sentence
from onrecord.products.said import order_of, said
from onrecord.products.statements import JOIN

REASONS = "link_quotation_reasons"
NO_WORD = re.compile(r"[\W_]+")
COPIED = frozenset({"identical", "edited", "excerpt"})

Copies = Mapping[str, frozenset[str]]
"""The documents with which each shares its own text, by id."""


def copies_of(links: Iterable[CopyLink]) -> Copies:
    found: dict[str, set[str]] = {}
    for each in links:
        if each.kind in COPIED:
            found.setdefault(each.one, set()).add(each.other)
            found.setdefault(each.other, set()).add(each.one)
    return {one: frozenset(others) for one, others in found.items()}


def variant_items(
    index: Index, quotation: CollatedQuotation, copies: Copies
) -> Iterator[VariantItem]:
    """Each variant of a quotation, the fullest first, then in the order of their days."""
    documents = {each.member: each.document for each in quotation.variants}
    wordings: dict[str, str] = {}
    printed: dict[str, dict[str, str]] = {}
    for each in sorted(quotation.variants, key=lambda one: order(index, quotation, one)):
        words = plain(each.spans)
        wording = wordings.setdefault(words, each.member)
        here = printed.setdefault(wording, {})
        copy_of = copied(each, here, copies)
        here.setdefault(each.document, each.member)
        against = index.shelves[documents[each.against]]
        yield variant_item((index.shelves[each.document], against), each, (wording, copy_of))


def order(
    index: Index, quotation: CollatedQuotation, each: Variant
) -> tuple[bool, tuple[bool, str], str, int, str]:
    shelf = index.shelves[each.document]
    when = order_of(said(shelf, each.member))
    return (
        each.member != quotation.fullest,
        when,
        shelf.reading.document.source,
        each.spans[0].start,
        each.member,
    )


def copied(each: Variant, printed: Mapping[str, str], copies: Copies) -> str | None:
    """The first variant with the same words in a document of which this one's is a copy."""
    others = copies.get(each.document, frozenset())
    return next((one for document, one in printed.items() if document in others), None)


def variant_item(
    shelves: tuple[Shelf, Shelf], each: Variant, same: tuple[str, str | None]
) -> VariantItem:
    shelf, against = shelves
    chain = chain_of(shelf, each.member)
    wording, copy_of = same
    return VariantItem(
        id=each.member,
        text=JOIN.join(span.exact for span in each.spans),
        evidence=tuple(map(shelf.evidence, each.spans)),
        holders=named(chain[0]) if chain else (),
        chain=names(chain),
        outlet=shelf.reading.masthead.outlet.value,
        said=said(shelf, each.member),
        relation=each.relation,
        cut=any(one.kind == "left_out" for one in each.differences),
        altered=each.relation == "altered",
        translated=each.relation == "rendered" or each.member in shelf.renderings,
        against=each.against,
        wording=wording,
        copy_of=copy_of,
        diff=tuple(difference_item(shelf, against, one) for one in each.differences),
        turned=each.turned,
        why=sentence(REASONS, each.why) if each.why else None,
    )


def difference_item(shelf: Shelf, against: Shelf, each: WordDifference) -> DifferenceItem:
    return DifferenceItem(
        kind=each.kind,
        fullest=evidence(against, each.fullest),
        variant=evidence(shelf, each.variant),
        edge=each.edge,
        marked=each.marked,
        why=sentence(REASONS, each.why) if each.why else None,
    )


def evidence(shelf: Shelf, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(map(shelf.evidence, spans))


def ordered(variants: Iterable[VariantItem], fullest: str) -> tuple[VariantItem, ...]:
    """The fullest and what prints the same words, then those that change the sense, the altered,
    the translated and the cut ones, each wording together."""
    found = tuple(variants)
    first: dict[str, int] = {}
    for number, each in enumerate(found):
        first.setdefault(each.wording, number)
    leading = {each.wording: each for each in found if each.wording == each.id}
    return tuple(
        sorted(found, key=lambda each: (rank(leading[each.wording], fullest), first[each.wording]))
    )


def rank(leading: VariantItem, fullest: str) -> tuple[bool, bool, int]:
    relations = ("altered", "rendered", "cut", "same")
    return leading.id != fullest, not leading.turned, relations.index(leading.relation)


def links_of(quotation: CollatedQuotation) -> tuple[LinkReason, ...]:
    return tuple(
        LinkReason(each.one, each.other, each.score, sentence(REASONS, each.reason), each.words)
        for each in quotation.links
    )


def plain(spans: Collection[Span]) -> str:
    """The words of quoted stretches without case, marks and what parts them."""
    return NO_WORD.sub(" ", " ".join(each.exact.casefold() for each in spans)).strip()
