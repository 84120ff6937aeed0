"""Tar archives: their members, read forward and never written anywhere."""

import lzma
import tarfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, cast

from onrecord.errors import IngestError
from onrecord.ingest.containers.archive_limits import (
    LARGEST,
    TOO_LARGE,
    Forward,
    apart,
    is_hidden,
    shown,
)
from onrecord.ingest.containers.parts import Part

TAR_MARK = b"ustar"
TAR_MARK_AT = 257
"""Bytes from the start (POSIX 1003.1, pax)."""
DAMAGED = "damaged or cut-off tar archive: the rest was not read"
BROKEN = (tarfile.TarError, EOFError, OSError, lzma.LZMAError, zlib.error, ValueError)


def tar_parts(stream: Forward) -> Iterator[Part]:
    """The members in the archive's order, since it may be too large to be held.

    Raises IngestError when it is damaged or passes a limit: what came before it is read.
    """
    taken: Counter[str] = Counter()
    try:
        with tarfile.open(fileobj=cast(IO[bytes], stream), mode="r:") as archive:
            for member in archive:
                stream.allowance.take_member()
                if not member.isdir() and not is_hidden(member.name):
                    yield member_part(archive, member, apart(shown(member.name), taken))
                # a list of all members would grow with the archive
                archive.members.clear()  # type: ignore[attr-defined]
    except BROKEN as error:
        raise IngestError(DAMAGED) from error
    if stream.recent.strip(b"\0"):
        # the tar reader takes a broken header for the end
        raise IngestError(DAMAGED)


def member_part(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> Part:
    """One member with its bytes, or why it has none."""
    if not member.isreg():
        return Part(name, refused="a link or device in an archive: not followed")
    if member.size > LARGEST:
        return Part(name, refused=TOO_LARGE)
    stream = archive.extractfile(member)
    data = stream.read(member.size) if stream else b""
    if len(data) < member.size:
        return Part(name, refused="cut off: the archive ends in the middle of it")
    return Part(name, data, "" if data else "empty file")
