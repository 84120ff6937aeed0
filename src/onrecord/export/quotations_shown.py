"""Quotations shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.quotations_csv import quotations_csv
from onrecord.export.quotations_markdown import quotations_markdown
from onrecord.export.quotations_text import quotations_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_quotations import QuotationLedger


def quotations(value: QuotationLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return quotations_text(value)
        case "md":
            return quotations_markdown(value)
        case "json":
            return quotations_json(value).decode()
        case "csv":
            return quotations_csv(value)
    raise unknown(form)


def quotations_json(value: QuotationLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
