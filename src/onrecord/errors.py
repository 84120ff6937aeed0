"""Errors a user can meet: one line, with the way out, and an exit code."""

from collections.abc import Sequence
from typing import Protocol


class Failed(Protocol):
    """What was not read: its source and the reason."""

    @property
    def source(self) -> str: ...
    @property
    def reason(self) -> str: ...


class OnrecordError(Exception):
    """Base of every error onrecord raises on purpose.

    The message is one line that names what went wrong and what to do next.
    """

    exit_code = 1


class UsageError(OnrecordError):
    """The command or call does not make sense as given."""

    exit_code = 2


class RecordError(OnrecordError):
    """A record file is missing, foreign, damaged or of another schema version."""


class ModelError(OnrecordError):
    """A model file is missing or is not the one that was pinned."""


class IngestError(OnrecordError):
    """Bytes that cannot become a document; becomes a problem entry, never a traceback."""


class StrictError(OnrecordError):
    """A strict build that could not read everything; nothing was put in the record.

    `failed` holds what was not read, each with `source` and `reason`.
    """

    def __init__(self, failed: Sequence[Failed]) -> None:
        count = len(failed)
        super().__init__(f"nothing was put in the record: {count} not read (--strict)")
        self.failed = tuple(failed)


class EvidenceError(OnrecordError):
    """A value that claims more than the text it stands on."""
