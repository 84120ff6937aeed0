"""Quotations shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.shown import unknown
from onrecord.model.ledger_quotations import QuotationLedger


def quotations(value: QuotationLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "json":
            return quotations_json(value).decode()
    raise unknown(form)


def quotations_json(value: QuotationLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
