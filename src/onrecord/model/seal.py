"""Seal: a hash by which a reading shows that it still is what its readers gave."""

from hashlib import sha256

import msgspec

from onrecord.model.records import Reading


def sealed(reading: Reading) -> Reading:
    """The reading with its seal."""
    return msgspec.structs.replace(reading, seal=seal_of(reading))


def is_broken(reading: Reading) -> bool:
    """Whether a sealed reading has changed since; one without a seal cannot tell."""
    return bool(reading.seal) and reading.seal != seal_of(reading)


def seal_of(reading: Reading) -> str:
    """The sha256 of all values of a reading but its seal and its document's source, which is the
    name of whatever gives the document now."""
    document = msgspec.structs.replace(reading.document, source="")
    bare = msgspec.structs.replace(reading, document=document, seal="")
    return sha256(msgspec.json.encode(bare)).hexdigest()
