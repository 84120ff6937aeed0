"""Ledger of claims: what is said by whom, and how many independent sources stand behind it."""

from onrecord.model.ledger_claims import ClaimLedger
from onrecord.model.product import Pile


def claims(pile: Pile, *, holder: str | None = None, about: str | None = None) -> ClaimLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return ClaimLedger()
