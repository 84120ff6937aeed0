"""Claims shown: which renderer gives which format."""

import msgspec

from onrecord.errors import UsageError
from onrecord.export.claims_csv import claims_csv
from onrecord.export.claims_lines import ledger_lines
from onrecord.export.claims_page import page_lines
from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.outline import outline_markdown, outline_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_claims import ClaimLedger, ClaimPage


def claims(value: ClaimLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(ledger_lines(value))
        case "md":
            return outline_markdown(ledger_lines(value))
        case "json":
            return claims_json(value).decode()
        case "csv":
            return claims_csv(value)
    raise unknown(form)


def claim(value: ClaimPage, form: str) -> str:
    """The page of one claim as text, md or json. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(page_lines(value))
        case "md":
            return outline_markdown(page_lines(value))
        case "json":
            return claims_json(value).decode()
    raise UsageError(f"the page of a claim has no format {form}; use text, md or json")


def claims_json(value: ClaimLedger | ClaimPage) -> bytes:
    """A ledger or page as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
