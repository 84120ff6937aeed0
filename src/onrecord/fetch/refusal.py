"""Refusal: why an address gave no page."""

from onrecord.errors import IngestError


class FetchError(IngestError):
    """An address that gives no page. The message is one line: what went wrong, and the way out."""


class UnreachableError(FetchError):
    """A host that gives no answer, or that may not be asked."""
