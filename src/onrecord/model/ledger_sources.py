"""Ledger of sources: what each document draws on, who draws on it, how much is its own."""

from typing import Literal

import msgspec


class SourceItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class SourceLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["sources"] = "sources"
    items: tuple[SourceItem, ...] = ()
