"""Ledger JSON: ledgers and overviews as one JSON object."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.model.ledger import Ledger, Overview

LEDGER = "onrecord/ledger/1"
OVERVIEW = "onrecord/overview/1"


def ledger_json(ledger: Ledger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(ledger)}, indent=2)


def overview_json(overview: Overview) -> bytes:
    """The overview as indented JSON, its schema first."""
    return encoded({"schema": OVERVIEW, **msgspec.to_builtins(overview)}, indent=2)
