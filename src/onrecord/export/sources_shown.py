"""Sources shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.shown import unknown
from onrecord.model.ledger_sources import SourceLedger


def sources(value: SourceLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "json":
            return sources_json(value).decode()
    raise unknown(form)


def sources_json(value: SourceLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
