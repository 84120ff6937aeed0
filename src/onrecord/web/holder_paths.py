"""Holder paths: where the page of a holder stands, once there is one."""

from onrecord.web.room import Room


def holder_path(room: Room, holder: str) -> str | None:
    """The path of the page of whom a holder of a document was taken for; None: there is no page."""
    return None
