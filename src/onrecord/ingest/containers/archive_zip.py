"""Zip archives: their members by path, each inflated within limits."""

import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from onrecord.errors import IngestError
from onrecord.ingest.containers.archive_limits import (
    LARGEST,
    MOST_MEMBERS,
    STEP,
    TOO_LARGE,
    Allowance,
    apart,
    is_hidden,
    shown,
)
from onrecord.ingest.containers.parts import Part
from onrecord.ingest.office.office import office_kind
from onrecord.ingest.web.saved import folders_of, is_in

ENTRY = b"PK\x01\x02"
READ = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2})
"""LZMA in a zip may ask for any amount of memory."""
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)


def is_office(data: bytes) -> bool:
    """Whether a zip is the file of an Office program or an e-book."""
    return data.count(ENTRY) <= MOST_MEMBERS and office_kind(data) is not None


def zip_parts(data: bytes, allowance: Allowance) -> Iterator[Part]:
    """The members by path, without the pictures and scripts of saved pages.

    Raises IngestError when the archive is damaged or passes a limit.
    """
    if data.count(ENTRY) > MOST_MEMBERS:
        raise IngestError(f"more than {MOST_MEMBERS} files in it; give smaller archives")
    taken: Counter[str] = Counter()
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except BROKEN as error:
        raise IngestError("damaged or cut-off ZIP archive; get it again") from error
    with archive:
        aside = folders_of(archive.namelist())
        for member in sorted(archive.infolist(), key=lambda each: each.filename):
            allowance.take_member()
            if member.is_dir() or is_hidden(member.filename) or is_in(member.filename, aside):
                continue
            name = apart(shown(member.filename), taken)
            yield member_part(archive, member, name, allowance)


def member_part(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, allowance: Allowance
) -> Part:
    """One member with its bytes, or why it has none."""
    if why := refusal(member):
        return Part(name, refused=why)
    try:
        with archive.open(member) as stream:
            data = inflated(stream, allowance)
    except BROKEN:
        return Part(name, refused="damaged in the archive: it does not unpack; get it again")
    if len(data) > LARGEST:
        return Part(name, refused=TOO_LARGE)
    return Part(name, data, "" if data else "empty file")


def refusal(member: zipfile.ZipInfo) -> str:
    """Why a member is not unpacked; "" when it is."""
    if member.flag_bits & ENCRYPTED:
        return "password-protected; unpack the archive and give the files"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link in an archive: not followed"
    if member.compress_type not in READ:
        return "compressed in a way that is not read; unpack the archive and give the files"
    return TOO_LARGE if member.file_size > LARGEST else ""


def inflated(stream: IO[bytes], allowance: Allowance) -> bytes:
    """The bytes of a member, or one more than it may have."""
    pieces: list[bytes] = []
    size = 0
    while size <= LARGEST and (piece := stream.read(STEP)):
        allowance.take(len(piece))
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)
