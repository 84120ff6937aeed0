"""Holders shown: which renderer gives which format."""

from onrecord.errors import UsageError
from onrecord.export.holders_csv import holders_csv
from onrecord.export.holders_json import holder_json, holders_json
from onrecord.export.holders_markdown import holder_markdown, holders_markdown
from onrecord.export.holders_text import holder_text, holders_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_holders import HolderLedger, HolderPage


def holders(value: HolderLedger, form: str) -> str:
    """A ledger of holders as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return holders_text(value)
        case "md":
            return holders_markdown(value)
        case "json":
            return holders_json(value).decode()
        case "csv":
            return holders_csv(value)
    raise unknown(form)


def holder(value: HolderPage, form: str) -> str:
    """A holder's page as text, md or json. Raises UsageError for another format."""
    match form:
        case "text":
            return holder_text(value)
        case "md":
            return holder_markdown(value)
        case "json":
            return holder_json(value).decode()
    raise UsageError(f"a holder's page has no format {form}; use text, md or json")
