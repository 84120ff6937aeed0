"""Search shown: which renderer gives which format."""

from onrecord.export.search_csv import search_csv
from onrecord.export.search_json import search_json
from onrecord.export.search_markdown import search_markdown
from onrecord.export.search_text import search_text
from onrecord.export.shown import unknown
from onrecord.model.search import SearchResult


def found(result: SearchResult, form: str, *, colour: bool = False) -> str:
    """A result as text, md, json or csv. Raises UsageError for another format."""
    match form:
        case "text":
            return search_text(result, colour=colour)
        case "md":
            return search_markdown(result)
        case "json":
            return search_json(result).decode()
        case "csv":
            return search_csv(result)
    raise unknown(form)
