"""Shown: which renderer gives which format."""

from onrecord.errors import UsageError
from onrecord.export import csv, markdown
from onrecord.export.ledger_json import ledger_json, overview_json
from onrecord.export.ledger_text import ledger_text
from onrecord.export.overview_text import overview_text
from onrecord.export.product_json import product_json
from onrecord.export.text import product_text
from onrecord.model.ledger import Ledger, Overview
from onrecord.model.product import Product

FORMATS = ("text", "md", "json", "csv")


def product(value: Product, form: str) -> str:
    """A verified product in one of FORMATS. Raises UsageError for another."""
    match form:
        case "text":
            return product_text(value)
        case "md":
            return markdown.product_markdown(value)
        case "json":
            return product_json(value).decode()
        case "csv":
            return csv.product_csv(value)
    raise unknown(form)


def ledger(value: Ledger, form: str) -> str:
    """A ledger in one of FORMATS. Raises UsageError for another."""
    match form:
        case "text":
            return ledger_text(value)
        case "md":
            return markdown.ledger_markdown(value)
        case "json":
            return ledger_json(value).decode()
        case "csv":
            return csv.ledger_csv(value)
    raise unknown(form)


def overview(value: Overview, form: str) -> str:
    """An overview in one of FORMATS. Raises UsageError for another."""
    match form:
        case "text":
            return overview_text(value)
        case "md":
            return markdown.overview_markdown(value)
        case "json":
            return overview_json(value).decode()
        case "csv":
            return csv.overview_csv(value)
    raise unknown(form)


def unknown(form: str) -> UsageError:
    return UsageError(f"no format {form}; use one of {', '.join(FORMATS)}")
