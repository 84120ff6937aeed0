"""Office: which program's file some bytes are, and its members, without inflating a bomb."""

import re
import zipfile
import zlib
from collections.abc import Iterable
from functools import cache
from io import BytesIO

from lxml import etree

from onrecord.errors import IngestError
from onrecord.lexicon.tables import table

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""First bytes of the compound files of Office before 2007, and of its encrypted files."""
ZIP = b"PK\x03\x04"
MOST_MEMBERS = 10_000
LARGEST = 64 * 1024 * 1024
"""Bytes of all members that are read, inflated."""
CHUNK = 65_536
ENCRYPTED = 0x1
"""The bit of a member's flags that says so."""
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""What the standard library raises over damaged containers."""
SMALL = 200
"""Bytes of a member that only names a type."""


def office_kind(data: bytes) -> str | None:
    """ "docx", "odt", "xlsx", "pptx", "epub" …, told by a zip's member names; None for others."""
    if not data.startswith(ZIP):
        return None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = frozenset(archive.namelist()[:MOST_MEMBERS])
            mime = small(archive, "mimetype") if "mimetype" in names else ""
    except DAMAGE:
        return None
    return next((kind for member, kind in kinds() if is_sign(member, names, mime)), None)


def is_sign(member: str, names: Iterable[str], mime: str) -> bool:
    """Whether a member is there, or the archive states that media type ("mimetype:…")."""
    if member.startswith("mimetype:"):
        return mime == member.partition(":")[2]
    if member.endswith("/"):
        return any(name.startswith(member) for name in names)
    return member in names


def small(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as stream:
        return stream.read(SMALL).decode("ascii", "replace").strip()


@cache
def kinds() -> tuple[tuple[str, str], ...]:
    """Signs of a kind and its name: a member, a folder, or a stated media type."""
    return tuple((row[1], row[2]) for row in table("office_kinds") if row[0] == "zip")


def old_office(data: bytes) -> str | None:
    """Why a compound file is not read, with the way out; None for other files."""
    if not data.startswith(OLE):
        return None
    for _, stream, reason in (row for row in table("office_kinds") if row[0] == "ole"):
        if stream.encode("utf-16-le") in data:
            return reason
    return "old Office file: save it as .docx"


def members(data: bytes, wanted: re.Pattern[str]) -> dict[str, bytes]:
    """The members of a zip whose names match `wanted`, by name.

    Raises IngestError for a damaged, encrypted or monstrous file; stops inflating at LARGEST.
    """
    found: dict[str, bytes] = {}
    room = LARGEST
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            check_members(archive)
            for info in archive.infolist():
                if wanted.fullmatch(info.filename):
                    found[info.filename] = inflated(archive, info, room)
                    room -= len(found[info.filename])
    except DAMAGE as error:
        raise IngestError("damaged file: its zip container cannot be read") from error
    return found


def check_members(archive: zipfile.ZipFile) -> None:
    """Raises IngestError for a container that nobody's program wrote, or that is locked."""
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise IngestError(f"more than {MOST_MEMBERS} files inside; not an article")
    if any(info.flag_bits & ENCRYPTED for info in infos):
        raise IngestError("password-protected; save it without a password")


def inflated(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of one member, of which no more than `room` are inflated."""
    if info.file_size > room:
        raise too_large()
    pieces: list[bytes] = []
    with archive.open(info) as stream:
        while piece := stream.read(CHUNK):
            room -= len(piece)
            if room < 0:
                raise too_large()
            pieces.append(piece)
    return b"".join(pieces)


def too_large() -> IngestError:
    return IngestError(f"larger than {LARGEST // 1024 // 1024} MiB when unpacked; not an article")


def xml_of(data: bytes) -> etree._Element:
    """The root of a member. No entities, no network, bounded depth (libxml2's 256 levels).

    Raises IngestError for what is not well-formed, and for a document type, which the standard
    forbids (ECMA-376, part 2) and entity bombs need.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        deep = "depth" in str(error)
        why = "nested too deep" if deep else "damaged file: a part is not well-formed XML"
        raise IngestError(why) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise IngestError("a document type inside, which Office files never have: not read")
    return root
