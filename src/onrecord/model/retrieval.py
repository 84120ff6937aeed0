"""Retrieval: what a server said of a page, so that the next visit need not load it again."""

import msgspec


class Validators(msgspec.Struct, frozen=True):
    """The ETag and Last-Modified of an earlier retrieval, as sent (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


class Unchanged(msgspec.Struct, frozen=True):
    """An address whose page is still the one retrieved before. `retrieved` is an ISO time."""

    source: str
    retrieved: str
