"""Disputes shown: which renderer gives which format."""

import msgspec

from onrecord.export.disputes_csv import disputes_csv
from onrecord.export.disputes_lines import ledger_lines
from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.outline import outline_markdown, outline_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_disputes import DisputeLedger


def disputes(value: DisputeLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(ledger_lines(value))
        case "md":
            return outline_markdown(ledger_lines(value))
        case "json":
            return disputes_json(value).decode()
        case "csv":
            return disputes_csv(value)
    raise unknown(form)


def disputes_json(value: DisputeLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
