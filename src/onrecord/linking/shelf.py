"""Shelf: profiles of items, read from a record as they are asked for, the last ones held."""

import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from onrecord.link.linker import Linker
from onrecord.store.link_items import profiles_at

MOST_BYTES = 32_000_000
"""How much of stored profiles is held in memory; what they are read into takes some times that."""


class Shelf:
    """The profiles of a linker's items that were asked for last, as many as may be held."""

    def __init__(self, connection: sqlite3.Connection, linker: Linker[Any, Any]) -> None:
        self.connection = connection
        self.linker = linker
        self.held: OrderedDict[int, tuple[int, Any]] = OrderedDict()
        self.bytes = 0

    def profiles(self, numbers: Sequence[int]) -> list[Any]:
        """The profiles of these items, in their order."""
        found = {each: self.held.get(each) for each in numbers}
        missing = [each for each, entry in found.items() if entry is None]
        for number, size, profile in profiles_at(self.connection, self.linker, missing):
            found[number] = self.held[number] = (size, profile)
            self.bytes += size
        for each in numbers:
            self.held.move_to_end(each)
        while self.bytes > MOST_BYTES:
            _, (size, _) = self.held.popitem(last=False)
            self.bytes -= size
        return [entry[1] for entry in found.values() if entry]
