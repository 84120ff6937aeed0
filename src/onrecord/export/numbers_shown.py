"""Numbers shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.numbers_csv import numbers_csv
from onrecord.export.numbers_markdown import numbers_markdown
from onrecord.export.numbers_text import numbers_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_numbers import NumberLedger


def numbers(value: NumberLedger, form: str) -> str:
    """A ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return numbers_text(value)
        case "md":
            return numbers_markdown(value)
        case "json":
            return numbers_json(value).decode()
        case "csv":
            return numbers_csv(value)
    raise unknown(form)


def numbers_json(value: NumberLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
