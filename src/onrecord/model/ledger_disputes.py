"""Ledger of disputes: claims with those who deny, reject or contradict them."""

from typing import Literal

import msgspec


class DisputeItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger."""

    id: str


class DisputeLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger."""

    form: Literal["disputes"] = "disputes"
    items: tuple[DisputeItem, ...] = ()
