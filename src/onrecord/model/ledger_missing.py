"""Ledger of missing: documents and sources that the coverage rests on and the record lacks."""

from typing import Literal

import msgspec


class MissingItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class MissingLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["missing"] = "missing"
    items: tuple[MissingItem, ...] = ()
