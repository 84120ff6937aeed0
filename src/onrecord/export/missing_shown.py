"""Missing shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.missing_csv import missing_csv
from onrecord.export.missing_lines import missing_lines
from onrecord.export.outline import outline_markdown, outline_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_missing import MissingLedger


def missing(value: MissingLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(missing_lines(value))
        case "md":
            return outline_markdown(missing_lines(value))
        case "json":
            return missing_json(value).decode()
        case "csv":
            return missing_csv(value)
    raise unknown(form)


def missing_json(value: MissingLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
