"""Ledger of quotations: the same words of the same holder across documents, with their variants."""

from typing import Literal

import msgspec


class QuotationItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class QuotationLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["quotations"] = "quotations"
    items: tuple[QuotationItem, ...] = ()
