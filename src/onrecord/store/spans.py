"""Spans: every span of every record of a reading."""

from collections.abc import Iterator

from onrecord.model.quantities import Quantity
from onrecord.model.records import (
    Assessment,
    Attribution,
    Clause,
    Forecast,
    Holder,
    Modality,
    NonEvent,
    Reading,
    Section,
)
from onrecord.model.span import Span


def spans_of(reading: Reading) -> Iterator[Span]:
    """Every span of every record of a reading."""
    for section in reading.layout.sections:
        yield from section_spans(section)
    for attribution in reading.attributions:
        yield from attribution_spans(attribution)
    for assertion in reading.assertions:
        yield assertion.span
    for holder in reading.speakers.holders:
        yield from holder_spans(holder)
    for modality in reading.modalities:
        yield from modality_spans(modality)
    for rendering in reading.renderings:
        yield from rendering.spans
    yield from told_spans(reading)
    yield from when_spans(reading)


def told_spans(reading: Reading) -> Iterator[Span]:
    """The spans of clauses, stances, forecasts, assessments and non-events."""
    for clause in reading.clauses:
        yield from clause_spans(clause)
    for stance in reading.stances:
        yield from stance.cue
    for forecast in reading.forecasts:
        yield from forecast_spans(forecast)
    for assessment in reading.assessments:
        yield from assessment_spans(assessment)
    for non_event in reading.non_events:
        yield from non_event_spans(non_event)


def when_spans(reading: Reading) -> Iterator[Span]:
    """The spans of times, the window, sayings, quantities, tallies and propositions."""
    for time in reading.times:
        yield from (span for span in (time.span, time.anchor) if span)
    yield from (reason.span for reason in (reading.window.reasons if reading.window else ()))
    yield from (when.span for when in reading.whens if when.span)
    for quantity in reading.quantities:
        yield from quantity_spans(quantity)
    for tally in reading.tallies:
        yield from (tally.span, *tally.named)
    for proposition in reading.propositions:
        yield from proposition.spans


def section_spans(section: Section) -> Iterator[Span]:
    yield from section.label
    yield from (span for span in (section.heading, section.question) if span)


def attribution_spans(attribution: Attribution) -> Iterator[Span]:
    yield from attribution.content
    yield from attribution.cue
    yield from attribution.source
    yield from attribution.insertions
    yield from attribution.cuts


def holder_spans(holder: Holder) -> Iterator[Span]:
    yield from holder.mentions
    yield from holder.references
    for role in holder.roles:
        yield from (span for span in (role.office, role.affiliation) if span)
    given = (holder.role, holder.affiliation, holder.reason_given)
    yield from (span for span in (*given, holder.proximity, holder.ground_rule) if span)


def modality_spans(modality: Modality) -> Iterator[Span]:
    yield from modality.certainty_cue
    yield from (reason.span for reason in modality.reasons)


def clause_spans(clause: Clause) -> Iterator[Span]:
    yield from (clause.span, clause.predicate)
    yield from clause.cue


def forecast_spans(forecast: Forecast) -> Iterator[Span]:
    yield from forecast.proposition
    yield from forecast.cue
    horizon = forecast.horizon.span if forecast.horizon else None
    yield from (span for span in (horizon, forecast.condition, forecast.likelihood) if span)


def assessment_spans(assessment: Assessment) -> Iterator[Span]:
    yield assessment.span
    yield from assessment.cue
    yield from (part.span for part in assessment.parts)


def non_event_spans(non_event: NonEvent) -> Iterator[Span]:
    yield non_event.span
    yield from non_event.cue
    yield from (span for span in (non_event.party, non_event.what) if span)


def quantity_spans(quantity: Quantity) -> Iterator[Span]:
    yield from (quantity.span, quantity.number)
    yield from (span for span in (quantity.unit_span, *quantity.of) if span)
