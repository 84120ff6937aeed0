"""Reading places: places in a text and ids of records, as a reading's JSON has them."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta

from onrecord.model.span import Span

Start = Annotated[int, Meta(ge=0)]
End = Annotated[int, Meta(ge=1)]
Place = Annotated[
    tuple[Start, End],
    Meta(description="Half-open [start, end) in Unicode code points into `text`."),
]
Places = Annotated[tuple[Place, ...], Meta(min_length=1)]
Id = Annotated[str, Meta(description="An id of a record of this reading.")]
Score = Annotated[float, Meta(ge=0, le=1)]
Chain = Annotated[
    tuple[tuple[Id, ...], ...],
    Meta(description="From the holders to the document's own voice, one list a step."),
]
Points = tuple[int, int]


def place(span: Span | None) -> Points | None:
    return (span.start, span.end) if span else None


def place_of(span: Span) -> Points:
    return span.start, span.end


def places(spans: Iterable[Span]) -> tuple[Points, ...]:
    return tuple((each.start, each.end) for each in spans)


def words(span: Span | None) -> str | None:
    return span.exact if span else None
