"""Ledger of scores: how forecasts came out, what may bear on open ones, how forecasters fare."""

from typing import Literal

import msgspec

from onrecord.model.judgement import Outcome, Outside
from onrecord.model.product import Evidence, NamedHolder, Said
from onrecord.model.records import Scale

Tells = Literal["happened", "did_not_happen"]


class OutcomeItem(msgspec.Struct, frozen=True, kw_only=True):
    """How a forecast came out, as a person judged it.

    `evidence` stands in documents of the record, `outside` was given by whoever judged and is not
    in it. `time` is ISO 8601 in UTC.
    """

    judgement: str
    outcome: Outcome
    evidence: tuple[Evidence, ...]
    outside: tuple[Outside, ...]
    author: str
    time: str
    note: str | None = None


class ProposedOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """A later statement that seems to bear on an open forecast: to be looked at, never counted.

    `tells` is what it says of the thing foretold; `target` the id of the attribution, own sentence
    or section that tells it, None where nobody was found; `shared` are the words and names that
    the two have in common, as the later one has them.
    """

    tells: Tells
    text: str
    evidence: tuple[Evidence, ...]
    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    target: str | None
    said: Said
    shared: tuple[str, ...]
    score: float


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """How many of n came out, the share of them, and its 95 % interval (Wilson)."""

    n: int
    happened: int
    share: float | None
    interval: tuple[float, float] | None


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """What came out of the forecasts in one band: the share should lie in the band's percents."""

    band: tuple[int, int]
    scale: Scale
    came_out: Share


class Brier(msgspec.Struct, frozen=True, kw_only=True):
    """The mean squared distance of probability and outcome: 0 is perfect, 0.25 a coin's.

    The probability is the middle of the band. `interval` is the 95 % interval of the mean
    (Student's t over the n squared errors, within 0 to 1), None for n = 1. `least` and `most` are
    what the mean would be if each probability were at the better or the worse end of its band.
    """

    n: int
    mean: float
    interval: tuple[float, float] | None
    least: float
    most: float


class ForecasterScore(msgspec.Struct, frozen=True, kw_only=True):
    """How the predictions of one forecaster came out, over those that a person judged.

    `judged` counts all with an outcome, `open` those without; `partly` and `void` are judged and
    not scored, and so are those that are `not_theirs`, whatever their outcome: they stand in a
    statement that is denied, questioned, not made or only supposed, or that the narrator rejects.
    `banded` are the judged, scored ones in the words of a scale, which `brier` and
    `calibration` are over; `unbanded` are those in other words ("will", "may").
    """

    holder: NamedHolder
    judged: int
    open: int
    partly: int
    void: int
    not_theirs: int = 0
    banded: Share
    unbanded: Share
    brier: Brier | None
    calibration: tuple[Calibration, ...]
    forecasts: tuple[str, ...]


class ScoreLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Forecasters with a judged prediction, the most judged first, and all predictions together.

    `all` counts a prediction once, however many hold it.
    """

    form: Literal["scores"] = "scores"
    items: tuple[ForecasterScore, ...]
    all: ForecasterScore | None
