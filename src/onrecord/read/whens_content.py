"""Content times: which times say when what is told happens."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from onrecord.model.span import Span
from onrecord.model.timing import Time
from onrecord.read.whens_scene import CALENDAR, is_used


class Clocks:
    """The times of a document that place something, but those that say when somebody spoke."""

    def __init__(self, times: Sequence[Time], spent: Collection[Span]) -> None:
        self._times = [each for each in times if places(each) and each.span not in spent]
        self._starts = [each.span.start for each in self._times]

    def inside(self, spans: Sequence[Span]) -> Iterator[Time]:
        """Those inside some spans, in order."""
        for span in spans:
            first = bisect_left(self._starts, span.start)
            last = bisect_left(self._starts, span.end)
            yield from (each for each in self._times[first:last] if each.span.end <= span.end)


def places(time: Time) -> bool:
    """Whether a time places something: a day, an hour, "the past three years"; no mere length."""
    if time.type == "DURATION":
        return any(is_used(each, "locating") for each in time.span.exact.casefold().split())
    return time.type in CALENDAR
