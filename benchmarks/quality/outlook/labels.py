"""Labels of how statements are told and of what comes next; `labels/README.md` describes them."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.records import AssessmentKind, ForecastKind, PartName, StanceValue, Whose

LABELS = Path(__file__).parent / "labels"
Place = tuple[int, int]


class Told(msgspec.Struct, frozen=True):
    """How one attribution is told; `ok` is false where what is marked is none."""

    article: str
    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    stratum: str
    ok: bool
    act: Act
    polarity: Polarity
    certainty: Certainty
    certainty_cue: tuple[Place, ...]
    whose: Whose | None
    stance: StanceValue
    stance_cue: tuple[Place, ...]


class Shown(msgspec.Struct, frozen=True):
    """An attribution toward which the narrator is not neutral, and the words that show it."""

    content: tuple[Place, ...]
    cue: tuple[Place, ...]


class Stances(msgspec.Struct, frozen=True):
    """An article with the attributions that were shown to the annotator, and those not neutral."""

    article: str
    seen: tuple[tuple[Place, ...], ...]
    rejects: tuple[Shown, ...]
    endorses: tuple[Shown, ...]


class AheadItem(msgspec.Struct, frozen=True):
    """One thing about the future in a sentence; `kind` may also be "advice"."""

    kind: ForecastKind | str
    proposition: Place
    forecaster: str | None
    horizon: Place | None
    condition: Place | None
    likelihood: Place | None


class Ahead(msgspec.Struct, frozen=True):
    """A sentence, and all in it that is about the future."""

    article: str
    start: int
    end: int
    stratum: str
    items: tuple[AheadItem, ...]


class AssessedItem(msgspec.Struct, frozen=True):
    """One assessment in a sentence, with its holder as named there and its parts."""

    kind: AssessmentKind
    span: Place
    holder: str | None
    parts: dict[PartName, Place]


class Assessed(msgspec.Struct, frozen=True):
    """A sentence and its assessments."""

    article: str
    start: int
    end: int
    stratum: str
    items: tuple[AssessedItem, ...]


def told(name: str) -> Iterator[Told]:
    """The attributions of a set ("dev.a", "test.b", …)."""
    yield from msgspec.json.Decoder(Told).decode_lines(lines("told", name))


def stances(name: str) -> Iterator[Stances]:
    yield from msgspec.json.Decoder(Stances).decode_lines(lines("stances", name))


def ahead(name: str) -> Iterator[Ahead]:
    yield from msgspec.json.Decoder(Ahead).decode_lines(lines("ahead", name))


def assessed(name: str) -> Iterator[Assessed]:
    yield from msgspec.json.Decoder(Assessed).decode_lines(lines("assessed", name))


def lines(kind: str, name: str) -> bytes:
    return (LABELS / f"{kind}_{name}.jsonl").read_bytes()
