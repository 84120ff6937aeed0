"""Rows of how things are told: clauses, forecasts, assessments and non-events as plain rows."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from onrecord.model.proposition import Proposition
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.records import Assessment, Clause, Forecast, Modality, NonEvent, Reading, Stance
from onrecord.model.span import Span
from onrecord.model.timing import Time
from onrecord.store.rows_words import Values, joined, words

Record = TypeVar("Record", Forecast, Assessment, NonEvent, Time, Quantity, Tally, Proposition)
Named = tuple[str, Span | None]
"""A part's name and its words."""


def told_rows(reading: Reading) -> dict[str, list[Values]]:
    """The rows of every table of these records, in an order that satisfies the foreign keys."""
    kinds = target_kinds(reading)
    forecasts, assessments = once(reading.forecasts), once(reading.assessments)
    non_events = once(reading.non_events)
    return {
        "clause": [clause_row(reading, each, kinds) for each in reading.clauses],
        "forecast": [forecast_row(reading, each, kinds) for each in forecasts],
        "forecast_part": [
            row for e in forecasts for row in part_rows("forecast", e.id, forecast_parts(e))
        ],
        "assessment": [assessment_row(reading, each, kinds) for each in assessments],
        "assessment_part": [
            row for e in assessments for row in part_rows("assessment", e.id, assessment_parts(e))
        ],
        "non_event": [non_event_row(reading, each, kinds) for each in non_events],
        "non_event_part": [
            row for e in non_events for row in part_rows("non_event", e.id, non_event_parts(e))
        ],
    }


def once(found: Iterable[Record]) -> tuple[Record, ...]:
    """Records without those that have the id of one before them, which a check finds."""
    return tuple({each.id: each for each in reversed(tuple(found))}.values())[::-1]


def target_kinds(reading: Reading) -> dict[str, str]:
    """What each record that can be a target is."""
    return {
        **{each.id: "section" for each in reading.layout.sections},
        **{each.id: "assertion" for each in reading.assertions},
        **{each.id: "attribution" for each in reading.attributions},
    }


def certainty_values(modality: Modality | None) -> Values:
    """How sure a statement is, in which words and whose; null where it was not read."""
    return {
        "certainty": modality.certainty if modality else None,
        "certainty_cue": joined(modality.certainty_cue) or None if modality else None,
        "whose": modality.whose if modality else None,
    }


def stance_values(stance: Stance | None, modality: Modality | None) -> Values:
    """What the narrator thinks of an attribution; null where that was not read."""
    neutral = "neutral" if modality and modality.certainty else None
    return {
        "stance": stance.value if stance else neutral,
        "stance_cue": joined(stance.cue) if stance else None,
    }


def place_values(reading: Reading, target: str | None, kinds: Mapping[str, str]) -> Values:
    return {
        "document": reading.document.id,
        "target": target,
        "target_kind": kinds.get(target) if target else None,
    }


def clause_row(reading: Reading, each: Clause, kinds: Mapping[str, str]) -> Values:
    return {
        **place_values(reading, each.target, kinds),
        "start": each.span.start,
        "end": each.span.end,
        "predicate": each.predicate.exact,
        "predicate_start": each.predicate.start,
        "polarity": each.polarity,
        "certainty": each.certainty,
        "whose": each.whose,
        "cue": joined(each.cue),
        "cue_start": each.cue[0].start,
    }


def forecast_row(reading: Reading, each: Forecast, kinds: Mapping[str, str]) -> Values:
    low, high = each.band or (None, None)
    return {
        "id": each.id,
        **place_values(reading, each.target, kinds),
        "start": each.proposition[0].start,
        "kind": each.kind,
        "words": joined(each.proposition),
        "cue": joined(each.cue),
        "horizon": words(each.horizon.span) if each.horizon else None,
        "horizon_value": each.horizon.value if each.horizon else None,
        "likelihood": words(each.likelihood),
        "band_low": low,
        "band_high": high,
        "scale": each.scale,
        "condition": words(each.condition),
        "score": each.score,
    }


def forecast_parts(each: Forecast) -> tuple[Named, ...]:
    return (
        *(("proposition", span) for span in each.proposition),
        *(("cue", span) for span in each.cue),
        ("horizon", each.horizon.span if each.horizon else None),
        ("likelihood", each.likelihood),
        ("condition", each.condition),
    )


def assessment_row(reading: Reading, each: Assessment, kinds: Mapping[str, str]) -> Values:
    return {
        "id": each.id,
        **place_values(reading, each.target, kinds),
        "start": each.span.start,
        "end": each.span.end,
        "kind": each.kind,
        "words": each.span.exact,
        "cue": joined(each.cue),
        "score": each.score,
    }


def assessment_parts(each: Assessment) -> tuple[Named, ...]:
    return (
        *(("cue", span) for span in each.cue),
        *((part.name, part.span) for part in each.parts),
    )


def non_event_row(reading: Reading, each: NonEvent, kinds: Mapping[str, str]) -> Values:
    return {
        "id": each.id,
        **place_values(reading, each.target, kinds),
        "start": each.span.start,
        "end": each.span.end,
        "kind": each.kind,
        "words": each.span.exact,
        "cue": joined(each.cue),
        "party": words(each.party),
        "what": words(each.what),
        "attribution": each.attribution,
        "score": each.score,
    }


def non_event_parts(each: NonEvent) -> tuple[Named, ...]:
    return (*(("cue", span) for span in each.cue), ("party", each.party), ("what", each.what))


def part_rows(table: str, record: str, parts: Iterable[Named]) -> list[Values]:
    """A row for each part that has words, each once."""
    return [
        {table: record, "part": part, "start": span.start, "end": span.end, "exact": span.exact}
        for part, span in dict.fromkeys(parts)
        if span
    ]
