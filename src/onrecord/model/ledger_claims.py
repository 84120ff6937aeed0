"""Ledger of claims: what is said by whom, and how many independent sources stand behind it."""

from typing import Literal

import msgspec


class ClaimItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class ClaimLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["claims"] = "claims"
    items: tuple[ClaimItem, ...] = ()
