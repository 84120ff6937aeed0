"""Told: the times of a text as its publication is bounded by them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.span import Span
from onrecord.model.timing import Time, WindowGround
from onrecord.read.tokens import touching

DAY = len("2031-07-21")


class Bound(NamedTuple):
    """A day on or after which a text was published (`first`), or on or before which (`last`), how
    sure that is (more is surer), and the words that give it."""

    first: date | None
    last: date | None
    sure: int
    kind: WindowGround
    span: Span
    value: str


class Told(NamedTuple):
    """A time with its tokens and the one that governs the others."""

    time: Time
    tokens: range
    head: int


def told(parse: Parse, times: Sequence[Time]) -> list[Told]:
    """The days of a text that stand in its prose."""
    found = []
    for time in times:
        tokens = touching(parse, time.span.start, time.span.end)
        if time.type in ("DATE", "TIME") and tokens:
            tops = (t for t in tokens if parse.head[t] == t or parse.head[t] not in tokens)
            found.append(Told(time, tokens, next(tops, tokens[0])))
    return found
