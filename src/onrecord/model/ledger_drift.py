"""Ledger of drift: where a claim hardened or softened on its way."""

from typing import Literal

import msgspec


class DriftItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class DriftLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["drift"] = "drift"
    items: tuple[DriftItem, ...] = ()
