"""Phrases: the fixed list of words that products print beside the record's own."""

from functools import cache

from onrecord.lexicon.tables import Row, table

TABLES = (
    "phrases",
    "phrases_panel",
    "phrases_questions",
    "phrases_background",
    "phrases_explainer",
    "phrases_roundup",
    "phrases_brief",
)
"""The list, in parts: what all products print, then each product's own."""


def phrase(key: str) -> str:
    """The phrase's text, spaces at its edges included. Raises KeyError for one not listed."""
    return _texts()[key]


def is_phrase(text: str) -> bool:
    """Whether the text is on the list, to the letter."""
    return text in _roles()


def role_after(text: str, role: str) -> str:
    """What the parts after a phrase are, when those before it were `role`."""
    return _roles().get(text, "") or role


@cache
def _texts() -> dict[str, str]:
    return {row[0]: unquoted(row[1]) for row in _rows()}


@cache
def _roles() -> dict[str, str]:
    return {unquoted(row[1]): row[2] if len(row) > 2 else "" for row in _rows()}


def _rows() -> list[Row]:
    return [row for each in TABLES for row in table(each)]


def unquoted(cell: str) -> str:
    """A cell without the straight quotation marks at its edges."""
    if len(cell) < 3 or cell[0] != '"' or cell[-1] != '"':
        raise ValueError(f"phrases.tsv: {cell} is not between quotation marks")
    return cell[1:-1]
