"""Reader: a function over one document, with what it gives and needs declared."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's declaration.

    `read` is called with one keyword argument for each name in `needs`: "document", "kit", or
    what another reader gives. `version` changes whenever the reader may give other values for the
    same text; readings are cached by it.
    """

    gives: str
    needs: tuple[str, ...]
    version: int
    read: Callable[..., object]
