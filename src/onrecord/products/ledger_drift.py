"""Ledger of drift: where a claim hardened or softened on its way."""

from onrecord.model.claim import Drift
from onrecord.model.ledger_drift import DriftItem, DriftLedger
from onrecord.model.product import Pile
from onrecord.products.index import Index, index_of
from onrecord.products.ledger_missing import Tellings, evidence
from onrecord.products.ledger_outlook import wanted
from onrecord.products.link_sentences import sentence
from onrecord.products.tellings import is_wanted, telling_item, tellings_of

REASONS = "link_drift_reasons"


def drift(pile: Pile, *, holder: str | None = None, about: str | None = None) -> DriftLedger:
    """What changed between a telling and its retelling, the surest first.

    `holder` and `about` choose as in the ledger of statements, by either of the two tellings.
    """
    index = index_of(pile)
    which, told = wanted(index, holder, about), tellings_of(index)
    items = tuple(
        drift_item(index, told, each)
        for each in pile.links.drifts
        if ends(each) <= told.keys() and any(is_wanted(which, told, one) for one in ends(each))
    )
    return DriftLedger(found=len(pile.links.drifts), items=items)


def ends(drift: Drift) -> frozenset[str]:
    return frozenset((drift.hop.source, drift.hop.member))


def drift_item(index: Index, told: Tellings, drift: Drift) -> DriftItem:
    return DriftItem(
        id=drift.id,
        kind=drift.kind,
        hardened=drift.hardened,
        why=sentence(REASONS, drift.reason),
        score=drift.score,
        before=evidence(index, drift.before),
        after=evidence(index, drift.after),
        told=telling_item(told[drift.hop.source]),
        retold=telling_item(told[drift.hop.member]),
        hop=drift.hop.kind,
        shown=tuple(evidence(index, each) for each in drift.hop.words),
        claim=drift.claim,
    )
