"""Parts: what a container holds, one after the other, before it is known what each is."""

from typing import NamedTuple


class Part(NamedTuple):
    """A part of a container: `name` is unique in it. `refused` says why it has no bytes."""

    name: str
    data: bytes = b""
    refused: str = ""
