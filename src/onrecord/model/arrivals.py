"""Arrivals: when each document of a record was added, and which text it takes the place of."""

import msgspec


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """A text that a source gave before it gave another; kept, and not shown.

    `added` is when it came into the record (ISO), None where that was not noted.
    """

    document: str
    text: str
    added: str | None


class Arrivals(msgspec.Struct, frozen=True, kw_only=True):
    """When documents came, by their ids: those that are current.

    `added` is when the first of a document's bytes came, None where that was not noted. `earlier`
    are other texts that its sources gave before, by id.
    """

    added: dict[str, str | None] = {}
    earlier: dict[str, tuple[Earlier, ...]] = {}
