"""Labels of times, quantities and sayings; `labels/README.md` says what the files hold."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.model.quantities import Change
from onrecord.model.timing import Relation, SaidBasis, TimeType

LABELS = Path(__file__).parent / "labels"
Place = tuple[int, int]


class TimeLabel(msgspec.Struct, frozen=True):
    """One expression of time, with its TIMEX3 type and value."""

    span: Place
    type: TimeType
    value: str
    optional: bool = False


class Times(msgspec.Struct, frozen=True):
    """The times of an article from its start to `end`, counted from the day of publication."""

    article: str
    published: str
    end: int
    times: tuple[TimeLabel, ...]


class QuantityLabel(msgspec.Struct, frozen=True):
    """One quantity: all of it, its number words, and the words for what it counts."""

    span: Place
    number: Place
    value: float
    high: float | None
    unit: str | None
    change: Change
    of: Place | None
    optional: bool = False


class Quantities(msgspec.Struct, frozen=True):
    """A sentence and its quantities."""

    article: str
    start: int
    end: int
    quantities: tuple[QuantityLabel, ...]


class Said(msgspec.Struct, frozen=True):
    """When one attribution was said, and of when it tells; `ok` is false for what is none."""

    article: str
    published: str
    content: tuple[Place, ...]
    ok: bool
    said: str | None = None
    basis: SaidBasis | None = None
    said_words: Place | None = None
    content_times: tuple[Place, ...] = ()
    relation: Relation | None = None
    optional: bool = False


def times(name: str) -> Iterator[Times]:
    """The articles of a set ("dev.a", "test.b", …)."""
    yield from msgspec.json.Decoder(Times).decode_lines(lines("times", name))


def quantities(name: str) -> Iterator[Quantities]:
    yield from msgspec.json.Decoder(Quantities).decode_lines(lines("quantities", name))


def said(name: str) -> Iterator[Said]:
    yield from msgspec.json.Decoder(Said).decode_lines(lines("said", name))


def lines(kind: str, name: str) -> bytes:
    return (LABELS / f"{kind}_{name}.jsonl").read_bytes()
