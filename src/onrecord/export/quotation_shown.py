"""Quotation shown: which renderer gives which format."""

from onrecord.export.quotation_csv import quotation_csv
from onrecord.export.quotation_json import quotation_json
from onrecord.export.quotation_markdown import quotation_markdown
from onrecord.export.quotation_text import quotation_text
from onrecord.export.shown import unknown
from onrecord.model.quotation import Quotation


def quoted(result: Quotation, form: str, *, cite: str | None = None, colour: bool = False) -> str:
    """A result as text, md, json or csv. Raises UsageError for another format or style."""
    match form:
        case "text":
            return quotation_text(result, cite=cite, colour=colour)
        case "md":
            return quotation_markdown(result, cite=cite)
        case "json":
            return quotation_json(result).decode()
        case "csv":
            return quotation_csv(result, cite=cite)
    raise unknown(form)
