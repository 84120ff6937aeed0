"""Scores shown: which renderer gives which format."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.ledger_json import LEDGER
from onrecord.export.scores_csv import scores_csv
from onrecord.export.scores_markdown import scores_markdown
from onrecord.export.scores_text import scores_text
from onrecord.export.shown import unknown
from onrecord.model.ledger_scores import ScoreLedger


def scores(value: ScoreLedger, form: str) -> str:
    """The ledger as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return scores_text(value)
        case "md":
            return scores_markdown(value)
        case "json":
            return scores_json(value).decode()
        case "csv":
            return scores_csv(value)
    raise unknown(form)


def scores_json(value: ScoreLedger) -> bytes:
    """The ledger as indented JSON, its schema first."""
    return encoded({"schema": LEDGER, **msgspec.to_builtins(value)}, indent=2)
