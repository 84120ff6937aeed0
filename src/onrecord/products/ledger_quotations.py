"""Ledger of quotations: the same words of the same holder across documents, with their variants."""

from onrecord.model.ledger_quotations import QuotationLedger
from onrecord.model.product import Pile


def quotations(
    pile: Pile, *, holder: str | None = None, about: str | None = None
) -> QuotationLedger:
    """The ledger; `holder` and `about` choose as in the ledger of statements."""
    return QuotationLedger()
