"""Ledger of missing: documents and sources that the coverage rests on and the record lacks."""

from collections.abc import Mapping

from onrecord.model.claim import MissingSource
from onrecord.model.copies import Printed
from onrecord.model.ledger_missing import MissingItem, MissingLedger
from onrecord.model.product import Evidence, Pile
from onrecord.model.span import Span
from onrecord.products.index import Index, index_of
from onrecord.products.ledger_outlook import wanted
from onrecord.products.tellings import OnShelf, is_wanted, telling_item, tellings_of

Tellings = Mapping[str, OnShelf]


def missing(pile: Pile, *, holder: str | None = None, about: str | None = None) -> MissingLedger:
    """Those on which most documents rest first.

    `holder` and `about` choose as in the ledger of statements: a source is shown with all that
    hangs on it if one telling of that is asked for.
    """
    index = index_of(pile)
    which, told = wanted(index, holder, about), tellings_of(index)
    claim_of = {member: each.id for each in pile.links.claims for member in each.members}
    asked = (
        each
        for each in pile.links.missing
        if any(is_wanted(which, told, one) for one in each.propositions)
    )
    items = tuple(missing_item(index, told, claim_of, each) for each in asked)
    return MissingLedger(lacking=len(pile.links.missing), items=items)


def missing_item(
    index: Index, told: Tellings, claim_of: Mapping[str, str], source: MissingSource
) -> MissingItem:
    hanging = [each for each in source.propositions if each in told]
    return MissingItem(
        id=source.id,
        name=source.name,
        kind=source.kind,
        by=source.by,
        outlet=source.outlet,
        title=source.title,
        date=source.date,
        documents=source.documents,
        mentions=tuple(evidence(index, each) for each in source.mentions),
        claims=tuple(dict.fromkeys(claim_of[each] for each in hanging if each in claim_of)),
        tellings=tuple(telling_item(told[each]) for each in hanging),
    )


def evidence(index: Index, words: Printed) -> Evidence:
    """Words of a document as evidence."""
    return index.shelves[words.document].evidence(Span(words.start, words.end, words.exact))
