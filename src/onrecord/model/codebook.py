"""Codebook: what a table, view or column of a record means."""

import msgspec


class Entry(msgspec.Struct, frozen=True, order=True):
    """The meaning of a column, or of a whole table or view where `column` is empty.

    `unit` is what its values count or are written in; empty for plain words.
    """

    table: str
    column: str
    meaning: str
    unit: str
