"""Ledger of forecasts: what will, may or will not happen, with whose word it is."""

from typing import Literal

from msgspec.structs import asdict

from onrecord.model.ledger_outlook import ForecastItem, ForecastLedger, HorizonItem
from onrecord.model.ledger_scores import OutcomeItem, ProposedOutcome
from onrecord.model.product import Pile
from onrecord.model.records import Forecast, ForecastKind, Horizon
from onrecord.products.forecast_judged import outcomes_of
from onrecord.products.forecast_outcomes import proposals
from onrecord.products.index import Shelf, index_of
from onrecord.products.ledger_outlook import Told, optional, outlook_item, place, wanted

ForecastChoice = ForecastKind | Literal["all"]


def forecasts(
    pile: Pile,
    kind: ForecastChoice = "prediction",
    holder: str | None = None,
    about: str | None = None,
) -> ForecastLedger:
    """Every forecast of a kind, or of all, in the order of the pile and its documents.

    `holder` and `about` choose as in the ledger of statements.
    """
    index = index_of(pile)
    which = wanted(index, holder, about)
    judged, proposed = outcomes_of(index), proposals(index)
    items = (
        forecast_item(shelf, each, judged.get(each.id), proposed.get(each.id, ()))
        for shelf in index.shelves.values()
        for each in sorted(shelf.reading.forecasts, key=lambda one: place(told(one)))
        if kind in ("all", each.kind) and which.holds(shelf, each.target, each.proposition)
    )
    return ForecastLedger(items=tuple(items))


def told(forecast: Forecast) -> Told:
    return Told(forecast.id, forecast.proposition, forecast.target, forecast.score)


def forecast_item(
    shelf: Shelf,
    forecast: Forecast,
    outcome: OutcomeItem | None,
    proposed: tuple[ProposedOutcome, ...],
) -> ForecastItem:
    return ForecastItem(
        **asdict(outlook_item(shelf, told(forecast))),
        kind=forecast.kind,
        horizon=horizon_item(shelf, forecast.horizon),
        likelihood_words=optional(shelf, forecast.likelihood),
        band=forecast.band,
        scale=forecast.scale,
        condition=optional(shelf, forecast.condition),
        outcome=outcome,
        proposed=proposed,
    )


def horizon_item(shelf: Shelf, horizon: Horizon | None) -> HorizonItem | None:
    return HorizonItem(shelf.evidence(horizon.span), horizon.value) if horizon else None
