"""Reading of how things are told: clauses, stance, forecasts, assessments, non-events as JSON."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.export.reading_places import place, place_of, places
from onrecord.export.reading_told_values import (
    AssessmentObject,
    ClauseObject,
    ForecastObject,
    ForetoldObject,
    HorizonObject,
    NonEventObject,
    PartObject,
    StanceObject,
    TargetKind,
    TargetObject,
)
from onrecord.model.records import (
    Assessment,
    Clause,
    Forecast,
    Holding,
    Horizon,
    Modality,
    NonEvent,
    Reading,
    Stance,
)


class Tellers(NamedTuple):
    """What each record of a reading is that others are told in, and whose word it rests on."""

    kinds: Mapping[str, TargetKind]
    holdings: Mapping[str, Holding]

    def target(self, identity: str | None) -> TargetObject | None:
        kind = self.kinds.get(identity) if identity else None
        return TargetObject(id=identity, kind=kind) if identity and kind else None

    def chain(self, identity: str | None) -> tuple[tuple[str, ...], ...]:
        holding = self.holdings.get(identity) if identity else None
        return holding.chain if holding else ()

    def holders(self, identity: str | None) -> tuple[str, ...]:
        return next(iter(self.chain(identity)), ())


def tellers(reading: Reading) -> Tellers:
    kinds: dict[str, TargetKind] = {each.id: "section" for each in reading.layout.sections}
    kinds |= {each.id: "assertion" for each in reading.assertions}
    kinds |= {each.id: "attribution" for each in reading.attributions}
    return Tellers(kinds, {each.target: each for each in reading.speakers.holdings})


def stance_object(stance: Stance | None, modality: Modality | None) -> StanceObject | None:
    """The stance toward an attribution: neutral where it was read and none was found."""
    if stance is None:
        read = modality is not None and modality.certainty is not None
        return StanceObject(value="neutral", cue=()) if read else None
    return StanceObject(value=stance.value, cue=places(stance.cue))


def predictions(reading: Reading) -> dict[str, Forecast]:
    """The first prediction that each record tells, by its id."""
    found: dict[str, Forecast] = {}
    for each in sorted(reading.forecasts, key=lambda one: (one.proposition[0].start, one.id)):
        if each.kind == "prediction" and each.target is not None:
            found.setdefault(each.target, each)
    return found


def horizon_object(horizon: Horizon | None) -> HorizonObject | None:
    return HorizonObject(span=place_of(horizon.span), value=horizon.value) if horizon else None


def forecast_object(forecast: Forecast | None) -> ForecastObject | None:
    if forecast is None:
        return None
    return ForecastObject(
        horizon=horizon_object(forecast.horizon),
        likelihood_words=place(forecast.likelihood),
        band=forecast.band,
        scale=forecast.scale,
        condition=place(forecast.condition),
    )


def clause_object(clause: Clause, told: Tellers) -> ClauseObject:
    return ClauseObject(
        span=place_of(clause.span),
        predicate=place_of(clause.predicate),
        target=told.target(clause.target),
        polarity=clause.polarity,
        certainty=clause.certainty,
        cue=places(clause.cue),
        whose=clause.whose,
    )


def foretold_object(forecast: Forecast, told: Tellers) -> ForetoldObject:
    return ForetoldObject(
        id=forecast.id,
        kind=forecast.kind,
        proposition=places(forecast.proposition),
        target=told.target(forecast.target),
        holders=told.holders(forecast.target),
        chain=told.chain(forecast.target),
        cue=places(forecast.cue),
        horizon=horizon_object(forecast.horizon),
        likelihood_words=place(forecast.likelihood),
        band=forecast.band,
        scale=forecast.scale,
        condition=place(forecast.condition),
        score=forecast.score,
    )


def assessment_object(assessment: Assessment, told: Tellers) -> AssessmentObject:
    return AssessmentObject(
        id=assessment.id,
        kind=assessment.kind,
        span=place_of(assessment.span),
        target=told.target(assessment.target),
        holders=told.holders(assessment.target),
        chain=told.chain(assessment.target),
        cue=places(assessment.cue),
        parts=tuple(
            PartObject(name=each.name, span=place_of(each.span)) for each in assessment.parts
        ),
        score=assessment.score,
    )


def non_event_object(non_event: NonEvent, told: Tellers) -> NonEventObject:
    return NonEventObject(
        id=non_event.id,
        kind=non_event.kind,
        span=place_of(non_event.span),
        target=told.target(non_event.target),
        holders=told.holders(non_event.target),
        chain=told.chain(non_event.target),
        cue=places(non_event.cue),
        party=place(non_event.party),
        what=place(non_event.what),
        attribution=non_event.attribution,
        score=non_event.score,
    )
