"""Drift shown: which renderer gives which format."""

import msgspec

from onrecord.export.drift_csv import drift_csv
from onrecord.export.drift_lines import drift_lines
from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.outline import outline_markdown, outline_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_drift import DriftLedger


def drift(value: DriftLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(drift_lines(value))
        case "md":
            return outline_markdown(drift_lines(value))
        case "json":
            return drift_json(value).decode()
        case "csv":
            return drift_csv(value)
    raise unknown(form)


def drift_json(value: DriftLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
