"""Unreadable: exit code 2 for commands whose code 1 says what was found."""

from onrecord.errors import OnrecordError

UNREADABLE = 2


class UnreadableError(OnrecordError):
    """A record or draft cannot be read, or a report cannot be written."""

    exit_code = UNREADABLE
