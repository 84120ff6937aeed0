"""Home: the records of one document, by id and by place, as disputes look them up."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from onrecord.model.quantities import Quantity
from onrecord.model.records import Reading
from onrecord.model.span import Span
from onrecord.model.timing import Time

Placed = TypeVar("Placed", Quantity, Time)


class Home:
    """A document's records, by id and by place."""

    def __init__(self, reading: Reading) -> None:
        self.attributions = {each.id: each for each in reading.attributions}
        self.stances = {each.target: each for each in reading.stances}
        self.reasons = {each.target: each.reasons for each in reading.modalities}
        self._holdings = {each.target: each for each in reading.speakers.holdings}
        self._quantities = sorted(reading.quantities, key=place)
        self._times = sorted(reading.times, key=place)

    def holders(self, attribution: str) -> frozenset[str]:
        """Those on whose word an attribution rests, by id."""
        found = self._holdings.get(attribution)
        return frozenset(found.holders) if found else frozenset()

    def quantities(self, spans: Iterable[Span]) -> list[Quantity]:
        """The quantities that lie in some spans, in order."""
        return within(self._quantities, spans)

    def times(self, spans: Iterable[Span]) -> list[Time]:
        """The times that lie in some spans, in order."""
        return within(self._times, spans)


def place(record: Quantity | Time) -> tuple[int, int]:
    return record.span.start, record.span.end


def within(records: Sequence[Placed], spans: Iterable[Span]) -> list[Placed]:
    """The records, given in order, that lie in some spans."""
    found: list[Placed] = []
    for span in spans:
        first = bisect_left(records, span.start, key=lambda each: each.span.start)
        last = bisect_left(records, span.end, key=lambda each: each.span.start)
        found += [each for each in records[first:last] if each.span.end <= span.end]
    return found
