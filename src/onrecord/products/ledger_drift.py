"""Ledger of drift: where a claim hardened or softened on its way."""

from onrecord.model.ledger_drift import DriftLedger
from onrecord.model.product import Pile


def drift(pile: Pile, *, holder: str | None = None, about: str | None = None) -> DriftLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return DriftLedger()
