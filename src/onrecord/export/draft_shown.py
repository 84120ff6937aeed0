"""Draft shown: which renderer gives which format."""

from onrecord.errors import UsageError
from onrecord.export.draft_json import drafts_json
from onrecord.export.draft_markdown import drafts_markdown
from onrecord.export.draft_page import drafts_html
from onrecord.export.draft_report import DraftReport
from onrecord.export.draft_text import drafts_text

FORMATS = ("text", "md", "json", "html")


def drafts(report: DraftReport, form: str, *, colour: bool = False) -> str:
    """Drafts held against a record, in one of FORMATS. Raises UsageError for another."""
    match form:
        case "text":
            return drafts_text(report, colour=colour)
        case "md":
            return drafts_markdown(report)
        case "json":
            return drafts_json(report).decode()
        case "html":
            return drafts_html(report)
    raise UsageError(f"no format {form}; use one of {', '.join(FORMATS)}")
