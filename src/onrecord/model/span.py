"""Span: a stretch of a document's text that carries its own words."""

import msgspec

from onrecord.errors import EvidenceError


class Span(msgspec.Struct, frozen=True, order=True):
    """Half-open stretch [start, end) in Unicode code points, with the exact text there.

    Raises EvidenceError when empty, negative, or when `exact` has another length.
    """

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"a span must be non-empty and forward: {self.start}-{self.end}")
        if len(self.exact) != self.end - self.start:
            raise EvidenceError(f"span {self.start}-{self.end} does not fit its words")

    def stands_in(self, text: str) -> bool:
        """Whether the words stand in `text` at this place."""
        return text[self.start : self.end] == self.exact

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def span_of(text: str, start: int, end: int) -> Span:
    """The span [start, end) of `text`."""
    return Span(start, end, text[start:end])


def trimmed(text: str, start: int, end: int, strip: str = "") -> Span | None:
    """The span without white space and characters of `strip` at its edges; None if empty."""
    while start < end and (text[start].isspace() or text[start] in strip):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in strip):
        end -= 1
    return span_of(text, start, end) if start < end else None
