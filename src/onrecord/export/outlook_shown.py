"""Outlook shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.outlook_csv import outlook_csv
from onrecord.export.outlook_markdown import outlook_markdown
from onrecord.export.outlook_text import outlook_text
from onrecord.export.outlook_words import OutlookLedger
from onrecord.export.shown import unknown


def outlook(value: OutlookLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outlook_text(value)
        case "md":
            return outlook_markdown(value)
        case "json":
            return outlook_json(value).decode()
        case "csv":
            return outlook_csv(value)
    raise unknown(form)


def outlook_json(value: OutlookLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
