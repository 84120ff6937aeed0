"""Nesting: which attributions hold or are held by others, and which carry themselves."""

from collections.abc import Iterator

from onrecord.model.records import Attribution, GroundKind
from onrecord.model.span import Span
from onrecord.products.index import Shelf

TAKEN_BACK: frozenset[GroundKind] = frozenset({"distance", "scope"})
"""Reasons that reach past the words they stand on: such a statement is not even printed whole."""


def enclosing(shelf: Shelf, record: Attribution) -> Iterator[Attribution]:
    """The attribution itself, then those that hold it, inside out."""
    seen: set[str] = set()
    here: Attribution | None = record
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here
        here = shelf.attributions.get(here.within) if here.within else None


def inside(inner: Attribution, outer: Attribution) -> bool:
    """Whether one attribution's content lies in the other's and is less than all of it."""
    if inner.id == outer.id or inner.content == outer.content:
        return False
    return all(any(span.covers(each) for span in outer.content) for each in inner.content)


def carries_itself(record: Attribution, start: int, end: int) -> bool:
    """Whether [start, end) holds all of a content, and words that say whose it is."""
    marks = (*record.cue, *record.source)
    return within(record.content, start, end) and any(within((each,), start, end) for each in marks)


def within(spans: tuple[Span, ...], start: int, end: int) -> bool:
    return all(start <= each.start and each.end <= end for each in spans)


def taken_back(shelf: Shelf, record: Attribution) -> bool:
    """Whether the text takes an attribution back, or its narrator rejects it."""
    told = shelf.modalities.get(record.id)
    grounds = told.reasons if told else ()
    return shelf.rejects(record.id) or any(each.kind in TAKEN_BACK for each in grounds)


def reach_of(spans: tuple[Span, ...]) -> tuple[int, int]:
    """From the first code point of the first span to the last of the last."""
    return min(each.start for each in spans), max(each.end for each in spans)
