"""Quotation marks: which characters open and close a quotation."""

from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import table

Style = Literal["double", "single", "straight"]


class Mark(NamedTuple):
    """An opening mark, the marks that close it, and whether they serve for other things too."""

    opening: str
    closing: frozenset[str]
    style: Style


@cache
def opening_marks() -> dict[str, Mark]:
    """Opening mark -> how it is closed."""
    found: dict[str, Mark] = {}
    for opening, closing, style in table("quote_marks"):
        known = found[opening].closing if opening in found else frozenset()
        found[opening] = Mark(opening, known | {closing}, _style(style))
    return found


@cache
def all_marks() -> str:
    """Every character that opens or closes a quotation."""
    marks = opening_marks().values()
    return "".join(sorted({mark.opening for mark in marks}.union(*(m.closing for m in marks))))


def _style(name: str) -> Style:
    match name:
        case "double" | "single" | "straight":
            return name
    raise ValueError(f"quote_marks.tsv: no style {name!r}")
