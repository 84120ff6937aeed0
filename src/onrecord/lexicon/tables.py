"""Tables: the word lists and fact tables of resources/, read once."""

from functools import cache
from importlib.resources import files

Row = tuple[str, ...]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of resources/<name>.tsv, without comments (#), blank lines and the header."""
    text = (files("onrecord.resources") / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines[1:])


@cache
def words(name: str) -> frozenset[str]:
    """The first column of resources/<name>.tsv, lower case."""
    return frozenset(row[0].casefold() for row in table(name))


@cache
def words_where(name: str, column: int, value: str) -> frozenset[str]:
    """The first column, lower case, of the rows whose `column` (from 0) holds `value`."""
    return frozenset(row[0].casefold() for row in table(name) if row[column] == value)
