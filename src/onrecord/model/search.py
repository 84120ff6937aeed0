"""Search: what was sought in a record and what was found, as typed values."""

from typing import Literal

import msgspec

from onrecord.model.ledger import StatementItem, StatementKind
from onrecord.model.product import Evidence, NamedHolder

Scope = Literal["all", "statements", "text"]
Place = tuple[int, int]
"""Code points [start, end) of a document's text."""


class SearchFilters(msgspec.Struct, frozen=True, kw_only=True):
    """What narrows a search. `scope` is "in" in JSON.

    `holder` is a name, a surname or an id; `outlet` a name or some words of it; `since` and
    `until` are YYYY, YYYY-MM or YYYY-MM-DD and bound the publication date, both included. `kind`
    finds statements only. `limit` bounds what is listed, not what is counted.
    """

    scope: Scope = msgspec.field(default="all", name="in")
    holder: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    kind: StatementKind | None = None
    limit: int = 20


class Voice(msgspec.Struct, frozen=True):
    """On whose word a stretch of text rests, as everywhere: the holders, then each relayer up to
    the document's own voice. `statement` is the attribution or own sentence that it stands in;
    None where only a section or the document speaks."""

    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    statement: str | None


class SearchItem(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, or a passage: the sentences of one block that hold what was sought.

    `hits` are the places of the sought words in the document's text. `unshown` counts the hits of
    a long block beyond the sentences shown. `voices` are those that a passage's hits stand in; a
    statement has its own chain, and none.
    """

    what: Literal["statement", "passage"]
    text: str
    evidence: tuple[Evidence, ...]
    hits: tuple[Place, ...]
    unshown: int = 0
    outlet: str | None
    title: str | None
    published: str | None
    statement: StatementItem | None = None
    voices: tuple[Voice, ...] = ()


class SearchResult(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was found, counted, and the first of it.

    `undated` counts what was left out because a date was asked for and its document has none.
    """

    query: str
    filters: SearchFilters
    total: int
    statements: int
    passages: int
    undated: int
    items: tuple[SearchItem, ...]
