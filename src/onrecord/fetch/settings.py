"""Settings: what fetching may do, how long, how much, and as whom."""

import re
from pathlib import Path

import msgspec

from onrecord.errors import UsageError

PRODUCT = "onrecord"
"""The product token that robots.txt may name."""
PLAIN_WORDS = re.compile(r"[!-'*-~](?:[ -'*-~]{0,198}[!-'*-~])?")
"""What may stand inside the comment of a User-Agent: printable ASCII without brackets."""
VERSION = re.compile(r"[\w.+-]{0,40}", re.ASCII)


class FetchSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Limits in seconds and bytes. Raises UsageError for a contact that no header can hold.

    `authorities` is a file of certificates (PEM) to trust instead of the usual ones.
    `deadline` bounds all network time of one address, redirects included, waits of politeness not.
    """

    allow_private: bool = False
    contact: str | None = None
    version: str = ""
    connect: float = 10.0
    deadline: float = 30.0
    largest: int = 64 * 1024 * 1024
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 10.0
    authorities: Path | None = None

    def __post_init__(self) -> None:
        if self.contact is not None and not PLAIN_WORDS.fullmatch(self.contact):
            raise UsageError(
                "the contact must be one line of plain letters without round brackets,"
                " such as an address of yours"
            )
        if not VERSION.fullmatch(self.version):
            raise UsageError(f"not a version: {self.version[:40]!r}")

    @property
    def agent(self) -> str:
        """The User-Agent: who asks, and for what."""
        name = f"{PRODUCT}/{self.version}" if self.version else PRODUCT
        contact = f"; contact: {self.contact}" if self.contact else ""
        return f"{name} (news analysis by a person{contact})"
