"""Packing: bytes as a record keeps them, unpacked within bounds."""

import zlib

import msgspec

MOST = 256 * 1024 * 1024
"""Bytes that one packed value may hold; no reading and no source that is read is so large."""


def unpacked(data: bytes, most: int = MOST) -> bytes:
    """The bytes. Raises zlib.error when they are damaged or more than `most`."""
    stream = zlib.decompressobj()
    found = stream.decompress(data, most + 1)
    if len(found) > most:
        raise zlib.error(f"more than {most} bytes")
    if not stream.eof:
        raise zlib.error("incomplete or truncated stream")
    return found


def packed(value: object) -> bytes:
    """A value as JSON, compressed."""
    return zlib.compress(msgspec.json.encode(value), 6)
