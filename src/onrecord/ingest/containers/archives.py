"""Archives: zip and tar archives and compressed files, read in memory within limits."""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO, TypeVar, cast

from onrecord.errors import IngestError
from onrecord.ingest.containers.archive_limits import LARGEST, STEP, TOO_LARGE, Allowance, Forward
from onrecord.ingest.containers.archive_tar import TAR_MARK, TAR_MARK_AT, tar_parts
from onrecord.ingest.containers.archive_zip import is_office, zip_parts
from onrecord.ingest.containers.parts import Part
from onrecord.lexicon.tables import table

XZ_MEMORY = 128 * 1024 * 1024
"""Bytes of dictionary that an xz file may ask for; xz -9 asks for 64 MiB."""
HEAD = 4096
T = TypeVar("T")
BROKEN = (EOFError, OSError, lzma.LZMAError, zlib.error, ValueError)


def archive_parts(source: str, data: bytes, allowance: Allowance) -> Iterator[Part] | None:
    """The members of an archive, or the file that was compressed; None for other files.

    `source` names the file: the name inside a compressed file is taken from it. Members are named
    by their path inside, cleaned. Raises IngestError for an archive that is not read.
    """
    kind, name = kind_of(data)
    if not kind or (kind == "zip" and is_office(data)):
        return None
    if kind == "-":
        raise IngestError(f"{name}: not read; unpack it and give the files")
    if kind == "tar":
        return tar_parts(Forward(BytesIO(data), allowance))
    if kind == "zip":
        return zip_parts(data, allowance)
    return inflated(source, kind, data, allowance)


def kind_of(data: bytes) -> tuple[str, str]:
    """How the file is taken apart and what it is called; "" when it is no archive."""
    for start, kind, name in signatures():
        if data.startswith(start):
            return kind, name
    is_tar = data[TAR_MARK_AT : TAR_MARK_AT + len(TAR_MARK)] == TAR_MARK
    return ("tar", "tar archive") if is_tar else ("", "")


@cache
def signatures() -> tuple[tuple[bytes, str, str], ...]:
    return tuple((bytes.fromhex(row[0]), row[1], row[2]) for row in table("archive_kinds"))


def opened(kind: str, data: bytes) -> BinaryIO:
    """The compressed bytes as a stream. Raises LZMAError when it asks for too much memory."""
    if kind == "xz":
        lzma.LZMADecompressor(memlimit=XZ_MEMORY).decompress(data[:HEAD], max_length=1)
        return cast(BinaryIO, lzma.LZMAFile(BytesIO(data)))
    if kind == "bzip2":
        return cast(BinaryIO, bz2.BZ2File(BytesIO(data)))
    return cast(BinaryIO, gzip.GzipFile(fileobj=BytesIO(data)))


def inflated(source: str, kind: str, data: bytes, allowance: Allowance) -> Iterator[Part]:
    """The one file in a compressed file, or the members of a compressed tar archive."""
    name = stem(source)
    stream = whole(lambda: opened(kind, data))
    head = whole(lambda: stream.read(HEAD))
    stream = whole(lambda: opened(kind, data))
    if head[TAR_MARK_AT : TAR_MARK_AT + len(TAR_MARK)] == TAR_MARK:
        forward = Forward(stream, allowance)
        yield from tar_parts(forward)
        # the checksum stands at the end
        while whole(lambda: forward.read(STEP)):
            pass
        return
    content = whole(lambda: stream.read(LARGEST + 1))
    allowance.take(len(content))
    if len(content) > LARGEST:
        yield Part(name, refused=TOO_LARGE)
    else:
        yield Part(name, content, "" if content else "empty file")


def whole(reading: Callable[[], T]) -> T:
    """What `reading` gives. Raises IngestError when the compressed bytes are broken."""
    try:
        return reading()
    except BROKEN as error:
        raise IngestError("damaged or cut-off compressed file; get it again") from error


def stem(source: str) -> str:
    """The name of a compressed file without its last ending."""
    name = PurePosixPath(source.rpartition("#")[2].replace("\\", "/")).name
    return PurePosixPath(name).stem or "content"
