"""Holders JSON: a ledger of holders, or the page of one, as one JSON object."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.model.ledger_holders import HolderLedger, HolderPage

PAGE = "onrecord/holder/1"


def holders_json(ledger: HolderLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(ledger)}, indent=2)


def holder_json(page: HolderPage) -> bytes:
    """The page as indented JSON, its schema first."""
    return encoded({"schema": PAGE, **msgspec.to_builtins(page)}, indent=2)
