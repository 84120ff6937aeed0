"""Places: every span that a reading stands on, so that a link can lead to any of them."""

from collections.abc import Iterator
from typing import Any

import msgspec

from onrecord.model.records import Reading
from onrecord.model.span import Span

FIELDS = (
    "layout",
    *("attributions", "assertions", "speakers", "modalities", "stances", "forecasts"),
    *("assessments", "non_events", "renderings", "times", "quantities", "tallies"),
    "propositions",
)


def places_of(reading: Reading) -> set[tuple[int, int]]:
    """The spans of all records of a reading, as code points [start, end)."""
    found = (span for name in FIELDS for span in spans(getattr(reading, name)))
    return {(each.start, each.end) for each in found}


def spans(value: Any) -> Iterator[Span]:
    """The spans in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from spans(getattr(value, name))
