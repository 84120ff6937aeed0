"""Article fields: under which keys JSON files keep what, and the names in their values."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from onrecord.lexicon.tables import table

SURROGATES = re.compile(r"[\ud800-\udfff]")
LONGEST = 1000
"""Code points of a title or a name that are kept."""
MOST = 500
"""Names in one field that are looked at."""


def under(fields: Mapping[str, object], field: str) -> Iterator[tuple[str, object]]:
    """The keys that hold a field, with their values, the most telling key first; nulls left out."""
    for name in keys(field):
        if (value := fields.get(name)) is not None:
            yield name, value


@cache
def keys(field: str) -> tuple[str, ...]:
    return tuple(row[0] for row in table("article_fields") if row[1] == field)


def names_of(value: object) -> tuple[str, ...] | None:
    """The names in a string, an object with a name, or a list of these; None for other types."""
    found: list[str] = []
    for item in each(value):
        name = item.get("name") if isinstance(item, dict) else item
        if not isinstance(name, str):
            return None
        found.append(one_line(name))
    return tuple(filter(None, found))


def each(value: object) -> list[object]:
    """The first items of a list, or the list of one value."""
    if value is None:
        return []
    return value[:MOST] if isinstance(value, list) else [value]


def one_line(words: str) -> str:
    return " ".join(SURROGATES.sub("\ufffd", words[:LONGEST]).split())
