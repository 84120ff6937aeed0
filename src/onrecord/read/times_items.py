"""Items: the words, numbers and marks of a text as the times reader sees them."""

from typing import NamedTuple

BREAK = "\n"
SHARES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
SHAPES: dict[str, frozenset[str]] = {
    "common": frozenset({"common"}),
    "iso": frozenset({"iso"}),
    "slash": frozenset({"slash"}),
    "clock": frozenset({"clock"}),
    "tens": frozenset({"tens"}),
    "th": frozenset({"dayth"}),
    "rank": frozenset({"ordinal"}),
    "hour": frozenset({"number", "dayno", "hour", "low"}),
    "day": frozenset({"number", "dayno", "two"}),
    "hour two": frozenset({"number", "dayno", "hour", "two"}),
    "two": frozenset({"number", "two"}),
    "year": frozenset({"number", "year"}),
    "clock year": frozenset({"number", "year", "military"}),
    "military": frozenset({"military"}),
    "number": frozenset({"number"}),
    "hour word": frozenset({"number", "hour"}),
    "year word": frozenset({"number", "year", "spelt"}),
}
"""The classes that a number of each shape is of."""


class Item(NamedTuple):
    """A word, number or mark: code points [start, end), lower case, its shape, its number."""

    start: int
    end: int
    word: str
    shape: str = ""
    value: str = ""


GAP = Item(0, 0, BREAK)
