"""Forecast scores: how the predictions of each forecaster came out, over those that are judged.

Only what is said in the words of a scale (ICD 203) gives a probability, the middle of their band;
"will" and "may" are counted and not scored. What came out partly, or cannot be judged any more, is
not scored either.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.lexicon.intervals import of_mean, of_share
from onrecord.lexicon.stand import folded
from onrecord.model.ledger_scores import (
    Brier,
    Calibration,
    ForecasterScore,
    OutcomeItem,
    ScoreLedger,
    Share,
)
from onrecord.model.product import NamedHolder, Pile
from onrecord.model.records import Forecast, Scale
from onrecord.products.forecast_judged import is_theirs, outcomes_of
from onrecord.products.index import Index, Shelf, index_of
from onrecord.products.ledger_outlook import chain_of
from onrecord.products.lines import named
from onrecord.products.statements import JOIN

ALL = NamedHolder("", "all")
Band = tuple[int, int]


class Prediction(NamedTuple):
    """One prediction of a forecaster, also where several documents print it in the same words.

    `ids` are those of its forecasts; `outcome` is the latest judgement about any of them. Where
    it is not `theirs` (denied, not said, rejected) it has no band of theirs and is not scored.
    """

    ids: tuple[str, ...]
    band: Band | None
    scale: Scale | None
    outcome: OutcomeItem | None
    theirs: bool = True

    @property
    def came(self) -> int | None:
        """1 where it happened, 0 where not; None where that is not judged or cannot be scored."""
        outcome = self.outcome.outcome if self.outcome and self.theirs else None
        return {"happened": 1, "did_not_happen": 0}.get(outcome or "")


def scores(pile: Pile) -> ScoreLedger:
    """Each forecaster with a judged prediction, the most judged first."""
    index = index_of(pile)
    held = predictions(index)
    found = [score_of(holder, each) for holder, each in held]
    judged = sorted(
        (each for each in found if each.judged),
        key=lambda each: (-each.judged, each.open, folded(each.holder.name), each.holder.id),
    )
    whole = score_of(ALL, once(each for _, some in held for each in some))
    return ScoreLedger(items=tuple(judged), all=whole if whole.judged else None)


def predictions(index: Index) -> list[tuple[NamedHolder, list[Prediction]]]:
    """The predictions of each forecaster, who is one across documents; in the order of the pile."""
    outcomes = outcomes_of(index)
    holders: dict[tuple[str, ...], NamedHolder] = {}
    said: dict[tuple[str, ...], dict[tuple[str, bool], list[Forecast]]] = {}
    for shelf in index.shelves.values():
        for forecast in shelf.reading.forecasts:
            if forecast.kind != "prediction":
                continue
            words = folded(JOIN.join(span.exact for span in forecast.proposition))
            theirs = is_theirs(shelf, forecast.target)
            for holder in forecasters(shelf, forecast):
                key = index.keys.get(holder.id, ("holder", holder.id))
                holders.setdefault(key, known_as(index, shelf, holder))
                said.setdefault(key, {}).setdefault((words, theirs), []).append(forecast)
    return [
        (holders[key], [prediction(each, outcomes, theirs) for (_, theirs), each in some.items()])
        for key, some in said.items()
    ]


def forecasters(shelf: Shelf, forecast: Forecast) -> tuple[NamedHolder, ...]:
    return named(next(iter(chain_of(shelf, forecast.target)), ()))


def known_as(index: Index, shelf: Shelf, holder: NamedHolder) -> NamedHolder:
    """Who a holder is across documents."""
    entity = index.judged.entities.get(holder.id)
    return NamedHolder(entity.id, entity.name) if entity else holder


def prediction(
    forecasts: Sequence[Forecast], outcomes: dict[str, OutcomeItem], theirs: bool
) -> Prediction:
    found = [outcomes[each.id] for each in forecasts if each.id in outcomes]
    latest = max(found, key=lambda each: (each.time, each.judgement), default=None)
    first = forecasts[0]
    ids = tuple(each.id for each in forecasts)
    if not theirs:
        return Prediction(ids, None, None, latest, theirs)
    return Prediction(ids, first.band, first.scale, latest)


def once(held: Iterable[Prediction]) -> list[Prediction]:
    """Each prediction once, however many hold it."""
    found, seen = list[Prediction](), set[str]()
    for each in held:
        if seen.isdisjoint(each.ids):
            found.append(each)
        seen.update(each.ids)
    return found


def score_of(holder: NamedHolder, held: Sequence[Prediction]) -> ForecasterScore:
    judged = [each for each in held if each.outcome]
    outcomes = [each.outcome.outcome for each in judged if each.outcome and each.theirs]
    scored = [each for each in held if each.came is not None]
    banded = [each for each in scored if each.band]
    return ForecasterScore(
        holder=holder,
        judged=len(judged),
        open=len(held) - len(judged),
        partly=outcomes.count("partly"),
        void=outcomes.count("void"),
        not_theirs=len(judged) - len(outcomes),
        banded=share_of(banded),
        unbanded=share_of([each for each in scored if not each.band]),
        brier=brier(banded),
        calibration=calibration(banded),
        forecasts=tuple(one for each in judged for one in each.ids),
    )


def share_of(held: Sequence[Prediction]) -> Share:
    n, happened = len(held), sum(each.came or 0 for each in held)
    return Share(
        n=n,
        happened=happened,
        share=happened / n if n else None,
        interval=of_share(happened, n),
    )


def brier(held: Sequence[Prediction]) -> Brier | None:
    """The mean squared error of the middles of the bands; None where nothing is scored."""
    errors = [errors_of(each.band, each.came or 0) for each in held if each.band]
    if not errors:
        return None
    middle, least, most = ([each[number] for each in errors] for number in range(3))
    interval = of_mean(middle)
    return Brier(
        n=len(errors),
        mean=sum(middle) / len(errors),
        interval=(max(0.0, interval[0]), min(1.0, interval[1])) if interval else None,
        least=sum(least) / len(errors),
        most=sum(most) / len(errors),
    )


def errors_of(band: Band, came: int) -> tuple[float, float, float]:
    """The squared error at the middle of a band, and at its better and its worse end."""
    low, high = (each / 100 for each in band)
    ends = sorted(((low - came) ** 2, (high - came) ** 2))
    return ((low + high) / 2 - came) ** 2, ends[0], ends[1]


def calibration(held: Sequence[Prediction]) -> tuple[Calibration, ...]:
    """What came out in each band, the lowest band first."""
    bands = sorted({(each.band, each.scale) for each in held if each.band and each.scale})
    return tuple(
        Calibration(
            band=band,
            scale=scale,
            came_out=share_of([each for each in held if each.band == band and each.scale == scale]),
        )
        for band, scale in bands
        if band and scale
    )
