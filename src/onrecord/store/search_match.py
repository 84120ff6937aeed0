"""Match: a statement or block that holds what is sought, before it is shown."""

import json
from collections.abc import Iterable
from typing import NamedTuple


class Match(NamedTuple):
    """A statement, or a block where `statement` is None, with its document; code points."""

    document: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    statement: str | None
    start: int
    end: int


def listed(values: Iterable[str]) -> str:
    """Values as one parameter, for SQLite's json_each."""
    return json.dumps(sorted(values))
