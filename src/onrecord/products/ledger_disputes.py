"""Ledger of disputes: claims with those who deny, reject or contradict them."""

from onrecord.model.ledger_disputes import DisputeLedger
from onrecord.model.product import Pile


def disputes(pile: Pile, *, holder: str | None = None, about: str | None = None) -> DisputeLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return DisputeLedger()
