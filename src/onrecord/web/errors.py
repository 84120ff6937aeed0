"""Errors that pages answer with, instead of what was asked for."""

from onrecord.errors import OnrecordError


class NoPageError(OnrecordError):
    """Nothing stands at the path that was asked for."""


class PreparingError(OnrecordError):
    """What a page shows is still being made; it is worth asking again in a moment."""


class RefusedError(OnrecordError):
    """A request that is not answered: of a foreign page, or one that may not change anything."""


class CrowdedError(OnrecordError):
    """As many at once as can be answered are being answered; it is worth asking again soon."""


class TooLongError(OnrecordError):
    """A form that is longer than any that the room has."""
