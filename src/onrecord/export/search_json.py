"""Search JSON: what a search found as one JSON object."""

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.model.search import SearchResult

SEARCH = "onrecord/search/1"


def search_json(result: SearchResult) -> bytes:
    """The result as indented JSON, its schema first; places are code points."""
    return encoded({"schema": SEARCH, **msgspec.to_builtins(result)}, indent=2)
