"""Ledger of missing: documents and sources that the coverage rests on and the record lacks."""

from onrecord.model.ledger_missing import MissingLedger
from onrecord.model.product import Pile


def missing(pile: Pile, *, holder: str | None = None, about: str | None = None) -> MissingLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return MissingLedger()
