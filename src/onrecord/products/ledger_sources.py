"""Ledger of sources: what each document draws on, who draws on it, how much is its own."""

from onrecord.model.ledger_sources import SourceLedger
from onrecord.model.product import Pile


def sources(pile: Pile, *, holder: str | None = None, about: str | None = None) -> SourceLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return SourceLedger()
