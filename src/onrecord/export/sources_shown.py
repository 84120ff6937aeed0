"""Sources shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.shown import unknown
from onrecord.export.sources_csv import sources_csv
from onrecord.export.sources_markdown import sources_markdown
from onrecord.export.sources_text import sources_text
from onrecord.model.ledger_sources import SourceLedger


def sources(value: SourceLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return sources_text(value)
        case "md":
            return sources_markdown(value)
        case "json":
            return sources_json(value).decode()
        case "csv":
            return sources_csv(value)
    raise unknown(form)


def sources_json(value: SourceLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
