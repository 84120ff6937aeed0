"""Changes shown: which renderer gives which format."""

import msgspec

from onrecord.export.changes_csv import changes_csv
from onrecord.export.changes_lines import changes_lines
from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.outline import outline_markdown, outline_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_changes import Changes


def changes(value: Changes, form: str) -> str:
    """Changes as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return outline_text(changes_lines(value))
        case "md":
            return outline_markdown(changes_lines(value))
        case "json":
            return changes_json(value).decode()
        case "csv":
            return changes_csv(value)
    raise unknown(form)


def changes_json(value: Changes) -> bytes:
    """Changes as indented JSON, their schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
