"""Codebook: what a record's tables mean, as Markdown, JSON, or metadata for Datasette."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.model.codebook import Entry

INSIDE = {"date_mark", "date_touched", "holder_block", "passage", "raw", "reading", "touched"}
"""Tables that serve the program rather than a reader: Datasette lists them apart."""

ABOUT = (
    "A record made by onrecord: who said what, in which words, and on whose word. Start here: the "
    "view said. The table codebook says what every column means."
)
LABELS = {
    "statement": "content",
    "document": "title",
    "entity": "name",
    "holder": "name",
    "section": "heading",
    "forecast": "words",
    "assessment": "words",
    "non_event": "words",
    "time": "words",
    "quantity": "words",
    "tally": "words",
}


def codebook_markdown(entries: Sequence[Entry]) -> str:
    """A table of columns for each table and view."""
    lines = ["# Codebook", "", "What each table, view and column of a record file means."]
    for name, rows in groupby(entries, lambda each: each.table):
        lines += table_lines(name, tuple(rows))
    return "\n".join(lines) + "\n"


def table_lines(name: str, rows: Sequence[Entry]) -> Iterator[str]:
    yield from ("", f"## `{name}`")
    yield from (f"\n{each.meaning}" for each in rows if not each.column)
    columns = [each for each in rows if each.column]
    if columns:
        yield from ("", "| column | meaning | unit |", "|---|---|---|")
    yield from (f"| `{each.column}` | {each.meaning} | {each.unit} |" for each in columns)


def codebook_json(entries: Sequence[Entry]) -> bytes:
    """The entries as a JSON list."""
    return encoded(msgspec.to_builtins(entries), indent=2)


def datasette_metadata(entries: Sequence[Entry], database: str) -> bytes:
    """What `datasette serve --metadata` takes: descriptions of a database of this name."""
    tables = {
        name: table_metadata(name, tuple(rows))
        for name, rows in groupby(entries, lambda each: each.table)
    }
    described = {"description": ABOUT, "tables": tables}
    return encoded({"databases": {database: described}}, indent=2)


def table_metadata(name: str, rows: Sequence[Entry]) -> dict[str, object]:
    units = {each.column: f" ({each.unit})" if each.unit else "" for each in rows}
    found: dict[str, object] = {
        "description": " ".join(each.meaning for each in rows if not each.column),
        "columns": {each.column: each.meaning + units[each.column] for each in rows if each.column},
    }
    if name in LABELS:
        found["label_column"] = LABELS[name]
    if name in INSIDE:
        found["hidden"] = True
    return found
