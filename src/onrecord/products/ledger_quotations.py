"""Ledger of quotations: the same words of the same holder across documents, with their variants."""

from collections.abc import Iterator

from onrecord.model.collation import CollatedQuotation, Variant
from onrecord.model.ledger_quotations import QuotationItem, QuotationLedger
from onrecord.model.product import NamedHolder, Pile
from onrecord.model.records import Attribution
from onrecord.products.index import Index, Shelf, index_of
from onrecord.products.ledger_outlook import Wanted, chain_of, wanted
from onrecord.products.ledger_quotations_variants import (
    Copies,
    copies_of,
    links_of,
    ordered,
    variant_items,
)
from onrecord.products.lines import named

TOLD = "indirect"


def quotations(
    pile: Pile, *, holder: str | None = None, about: str | None = None
) -> QuotationLedger:
    """Quotations of several documents; of a holder who is asked for, all.

    `holder` and `about` choose as in the ledger of statements: a quotation is shown with all its
    variants if one of them is asked for.
    """
    index = index_of(pile)
    which, copies = wanted(index, holder, about), copies_of(pile.links.copies)
    collated = pile.links.quotations
    items = [
        quotation_item(index, each, copies)
        for each in collated
        if is_wanted(index, each, which) and (holder is not None or is_shown(each))
    ]
    if holder is not None:
        known = {member for each in collated for member in each.members}
        items += (quotation_item(index, each, copies) for each in alone(index, which, known))
    return QuotationLedger(collated=len(collated), items=tuple(sorted(items, key=rank)))


def is_shown(quotation: CollatedQuotation) -> bool:
    return len({each.document for each in quotation.variants}) > 1


def is_wanted(index: Index, quotation: CollatedQuotation, which: Wanted) -> bool:
    return any(
        which.holds(shelf, each.member, each.spans)
        for each in quotation.variants
        if (shelf := index.shelves.get(each.document))
    )


def alone(index: Index, which: Wanted, known: set[str]) -> Iterator[CollatedQuotation]:
    """The direct quotations of whom is asked for that nothing else repeats."""
    for shelf in index.shelves.values():
        for said in shelf.attributions.values():
            if said.id in known or said.kind != "direct" or not was_made(shelf, said):
                continue
            if which.holds(shelf, said.id, said.content):
                variant = Variant(
                    member=said.id,
                    document=shelf.document,
                    spans=said.content,
                    relation="same",
                    against=said.id,
                )
                yield CollatedQuotation(
                    id=said.id, members=(said.id,), fullest=said.id, links=(), variants=(variant,)
                )


def was_made(shelf: Shelf, said: Attribution) -> bool:
    modality = shelf.modalities.get(said.id)
    return modality is None or modality.act == "made"


def quotation_item(index: Index, quotation: CollatedQuotation, copies: Copies) -> QuotationItem:
    variants = ordered(variant_items(index, quotation, copies), quotation.fullest)
    reasons = [each.why for each in variants if each.why]
    return QuotationItem(
        id=quotation.id,
        holders=holders_of(index, quotation),
        fullest=quotation.fullest,
        documents=len({each.document for each in quotation.variants}),
        wordings=len({each.wording for each in variants}),
        turned=bool(reasons),
        why=reasons[0] if reasons else None,
        variants=variants,
        links=links_of(quotation),
    )


def holders_of(index: Index, quotation: CollatedQuotation) -> tuple[NamedHolder, ...]:
    """Whose words they are: as the fullest version names them, else the first that names them."""
    fullest_first = sorted(quotation.variants, key=lambda each: each.member != quotation.fullest)
    chains = [chain_of(index.shelves[each.document], each.member) for each in fullest_first]
    known = [each[0] for each in chains if each]
    named_first = [each for each in known if any(one.naming == "named" for one in each)]
    best = next(iter((*named_first, *known)), ())
    return named(best)


def rank(item: QuotationItem) -> tuple[bool, int, int, str]:
    return not item.turned, -item.documents, -item.wordings, item.id
