"""Window of an overview: between which days a document without a date was published, and why."""

import msgspec


class DayGround(msgspec.Struct, frozen=True, kw_only=True):
    """Words that bound the day of publication, at [start, end) of the document, in code points.

    `kind` is what they show, `sentence` the same for people. Words that another document has, too,
    name it in `other` and `other_source`, with their place there; of the document's own words,
    `value` is the TIMEX3 value. `counts` is False where something surer contradicts them.
    """

    kind: str
    sentence: str
    words: str
    start: int
    end: int
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    other: str | None = None
    other_source: str | None = None
    other_start: int | None = None
    other_end: int | None = None
    counts: bool = True


class DocumentWindow(msgspec.Struct, frozen=True, kw_only=True):
    """Days (ISO 8601, both included; None for an open side) with all that bounds them."""

    earliest: str | None
    latest: str | None
    grounds: tuple[DayGround, ...]
