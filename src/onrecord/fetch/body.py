"""Body: the bytes of a page without their compression, up to a limit."""

import zlib
from collections.abc import Iterable, Iterator

from onrecord.fetch.refusal import FetchError

CODINGS = "gzip, deflate"
"""What is asked for: the codings (RFC 9110, section 8.4.1) that `unpacked` knows."""
PIECE = 65_536
"""Bytes that are unpacked at a time, so that a small body cannot grow past all bounds."""
GZIP = 31
ZLIB = 15
DEFLATE = -15
"""Window sizes as zlib takes them, which also tell it the format."""
GZIP_START = b"\x1f\x8b"


def body(chunks: Iterable[bytes], coding: str, largest: int) -> tuple[bytes, bool]:
    """The body unpacked, at most `largest` bytes of it, and whether there would be more.

    As much may come over the network and no more. Raises FetchError where it breaks off.
    """
    found = bytearray()
    try:
        for piece in unpacked(counted(chunks, largest), coding.strip().lower()):
            found += piece
            if len(found) > largest:
                return bytes(found[:largest]), True
    except TooMuchError:
        return bytes(found), True
    except zlib.error as error:
        raise FetchError("the compressed page is damaged; try again later") from error
    return bytes(found), False


class TooMuchError(Exception):
    """More bytes came than a page may have."""


def counted(chunks: Iterable[bytes], largest: int) -> Iterator[bytes]:
    """The chunks up to `largest` bytes. Raises TooMuchError."""
    came = 0
    for chunk in chunks:
        came += len(chunk)
        if came > largest:
            yield chunk[: len(chunk) - (came - largest)]
            raise TooMuchError
        yield chunk


def unpacked(chunks: Iterator[bytes], coding: str) -> Iterator[bytes]:
    """The chunks without their content coding. Raises FetchError, zlib.error."""
    if coding in {"", "identity"}:
        yield from chunks
    elif coding in {"gzip", "x-gzip"}:
        yield from inflated(chunks, GZIP)
    elif coding == "deflate":
        start = beginning(chunks)
        yield from inflated(rejoined(start, chunks), ZLIB if is_zlib(start) else DEFLATE)
    else:
        raise FetchError(
            "the site packs the page in a way that nobody asked for;"
            " save it in your browser and give the file"
        )


def beginning(chunks: Iterator[bytes]) -> bytes:
    """The first two bytes or more."""
    start = b""
    for chunk in chunks:
        start += chunk
        if len(start) >= 2:
            break
    return start


def rejoined(start: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    yield start
    yield from chunks


def is_zlib(start: bytes) -> bool:
    """Whether deflated data begins as RFC 1950 has it; some servers send it bare (RFC 1951)."""
    return len(start) >= 2 and start[0] & 15 == 8 and int.from_bytes(start[:2]) % 31 == 0


def inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    """Deflated chunks unpacked; gzip may have several members (RFC 1952)."""
    machine = zlib.decompressobj(window)
    came = False
    for chunk in chunks:
        waiting, full = chunk, False
        came = came or bool(chunk)
        while waiting or full:
            piece = machine.decompress(waiting, PIECE)
            yield piece
            waiting, full = machine.unconsumed_tail, len(piece) == PIECE
            if machine.eof:
                waiting, full = machine.unused_data, False
                if window != GZIP or not GZIP_START.startswith(waiting[:2]):
                    return
                machine = zlib.decompressobj(window) if waiting else machine
    if came and not machine.eof:
        raise FetchError("the page broke off before its end; try again later")
