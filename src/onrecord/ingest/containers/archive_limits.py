"""Archive limits: how much may come out of one file, whatever it claims."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import IngestError

LARGEST = 64 * 1024 * 1024
"""Bytes of one member; a larger file is no article."""
MOST_BYTES = 1024 * 1024 * 1024
"""Bytes that come out of one file, archives inside it counted."""
MOST_MEMBERS = 100_000
STEP = 1024 * 1024
BLOCK = 512
TOO_LARGE = f"larger than {LARGEST // 1024 // 1024} MiB"
HIDDEN = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


class Allowance:
    """What may still come out of one file and all that is nested in it."""

    def __init__(self) -> None:
        self.bytes = MOST_BYTES
        self.members = MOST_MEMBERS

    def take(self, size: int) -> None:
        """Counts bytes that came out. Raises IngestError when they are too many."""
        self.bytes -= size
        if self.bytes < 0:
            raise IngestError("unpacks to more than 1 GiB: the rest was not read; unpack it first")

    def take_member(self) -> None:
        """Counts a member. Raises IngestError when they are too many."""
        self.members -= 1
        if self.members < 0:
            raise IngestError(f"more than {MOST_MEMBERS} files in it: the rest was not read")


class Forward(io.RawIOBase):
    """A stream that is only read forward, in small steps, and counted.

    It may go back by one byte: the tar reader does so to test for the end of a member. Its
    methods raise IngestError when somebody asks for more than one member may hold.
    """

    def __init__(self, stream: BinaryIO, allowance: Allowance) -> None:
        super().__init__()
        self.stream = stream
        self.allowance = allowance
        self.place = 0
        self.recent = b""
        """What was read last, or its last block."""
        self.again = b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.place

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= LARGEST:
            raise IngestError("damaged archive: a header is larger than any file may be")
        pieces = []
        if size and self.again:
            pieces.append(self.again)
            self.again = b""
        pieces.extend(self.fresh(size - len(b"".join(pieces))))
        found = b"".join(pieces)
        self.recent = found[-BLOCK:]
        self.place += len(found)
        return found

    def fresh(self, size: int) -> Iterator[bytes]:
        while size > 0 and (piece := self.stream.read(min(size, STEP))):
            self.allowance.take(len(piece))
            size -= len(piece)
            yield piece

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        if whence != io.SEEK_SET or place < self.place - 1:
            raise IngestError("damaged archive: its parts are out of order")
        if place == self.place - 1 and self.recent and not self.again:
            self.again, self.place = self.recent[-1:], place
        while self.place < place and self.read(min(place - self.place, STEP)):
            pass
        return self.place


def is_hidden(path: str) -> bool:
    """Whether a member is nothing a reader would call a file of the archive."""
    names = path.replace("\\", "/").split("/")
    return any(name in HIDDEN or (name.startswith(".") and name.strip(".")) for name in names)


def shown(path: str) -> str:
    """A member's path as text in one line, without what leads out of the archive."""
    names = [name for name in path.replace("\\", "/").split("/") if name.strip(".")]
    if names and len(names[0]) == 2 and names[0][1] == ":":
        names = names[1:]
    cleaned = "/".join(names).encode("utf-8", "backslashreplace").decode()
    printable = "".join(each if each.isprintable() else f"\\x{ord(each):02x}" for each in cleaned)
    return printable[:1000] or "unnamed"


def apart(name: str, taken: Counter[str]) -> str:
    """The name, with a number behind it when it was taken already."""
    taken[name] += 1
    return name if taken[name] == 1 else f"{name} ({taken[name]})"
