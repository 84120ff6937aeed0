"""Timing: the times of a document, when it was published, and when each thing was said."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal[
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
]
TimeBasis = Literal["stated", "document", "dateline", "section", "text", "window", "unresolved"]
WindowGround = Literal["past", "coming", "weekday", "filed", "credit"]
SaidBasis = Literal["stated", "dateline", "document", "window"]
Relation = Literal["past", "present", "future"]


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """An expression of time, as TIMEX3 of ISO-TimeML.

    `value` is underspecified (X) where the text does not say more; `quant` and `freq` are of sets.
    `basis` is what the value is counted from: nothing where the expression itself is "stated" in
    full, the day of the document, its dateline, the section's own date, another time in the
    "text" (`anchor`), or a window inferred for a document without a date.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    mod: TimeMod | None = None
    quant: str | None = None
    freq: str | None = None
    basis: TimeBasis = "stated"
    anchor: Span | None = None

    def __post_init__(self) -> None:
        if not self.value:
            raise EvidenceError("a time has a value, if only an underspecified one")
        if (self.basis == "text") != (self.anchor is not None):
            raise EvidenceError("what is counted from another time names it")


class WindowReason(msgspec.Struct, frozen=True):
    """What bounds the day of publication: words, and the TIMEX3 value they have."""

    kind: WindowGround
    span: Span
    value: str


class Window(msgspec.Struct, frozen=True):
    """Days (ISO 8601, both included) between which a document was published, as its text shows."""

    earliest: str | None
    latest: str | None
    reasons: tuple[WindowReason, ...]

    def __post_init__(self) -> None:
        if not self.reasons or (self.earliest is None and self.latest is None):
            raise EvidenceError("a window is bounded by words")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise EvidenceError(f"a window cannot end before it begins: {self.earliest}")


class Timing(msgspec.Struct, frozen=True):
    """The times of one document, in order, and the window of a document without a date."""

    times: tuple[Time, ...]
    window: Window | None = None


class When(msgspec.Struct, frozen=True, kw_only=True):
    """When a statement was made, and of when it tells.

    `target` is the id of an attribution or an assertion. `said` is TIMEX3, or two days with "/"
    between them of a window; None where nothing gives it. `basis` says whether the text states
    it (`span`), or it is that of the dateline or the document. `content` are ids of the times of
    what is told; `relation` is that of what is told to the saying, None where nothing shows it.
    """

    target: str
    said: str | None
    basis: SaidBasis | None
    span: Span | None = None
    content: tuple[str, ...] = ()
    relation: Relation | None = None

    def __post_init__(self) -> None:
        if (self.said is None) != (self.basis is None):
            raise EvidenceError("a day of saying rests on something")
        if self.basis == "stated" and self.span is None:
            raise EvidenceError("a stated day of saying stands on words")
