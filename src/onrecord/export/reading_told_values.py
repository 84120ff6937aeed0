"""Reading values of how things are told: clauses, stance, forecasts, assessments, non-events."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from onrecord.export.reading_places import Chain, Id, Place, Places, Score
from onrecord.model.manner import Certainty, Polarity
from onrecord.model.records import (
    AssessmentKind,
    ForecastKind,
    NonEventKind,
    PartName,
    Scale,
    StanceValue,
    Whose,
)

TargetKind = Literal["attribution", "assertion", "section"]
Percent = Annotated[int, Meta(ge=0, le=100)]
Band = Annotated[
    tuple[Percent, Percent],
    Meta(
        description="[low, high] in percent, as the scale reads the likelihood words: an "
        "interpretation, never the holder's own number."
    ),
]
WHOSE = (
    "Who hedges: the holder, the reporter, or an editor in square brackets; null where it is told "
    "as certain or was not read."
)
OWN = "null: it lies in none, and is the document's own voice."


class StanceObject(msgspec.Struct, frozen=True, kw_only=True):
    """The narrator's stance toward what he reports; a neutral one has no cue."""

    value: StanceValue
    cue: tuple[Place, ...]


class TargetObject(msgspec.Struct, frozen=True, kw_only=True):
    """The innermost record that tells something, and so on whose word it rests."""

    id: Id
    kind: TargetKind


class HorizonObject(msgspec.Struct, frozen=True, kw_only=True):
    """By when a forecast can be judged."""

    span: Place
    value: Annotated[str | None, Meta(description="TIMEX3; null where the words do not say.")]


class ForecastObject(msgspec.Struct, frozen=True, kw_only=True):
    """What makes a statement a forecast, in its own words."""

    horizon: HorizonObject | None
    likelihood_words: Place | None
    band: Band | None
    scale: Scale | None
    condition: Place | None


class ClauseObject(msgspec.Struct, frozen=True, kw_only=True):
    """A clause that is not told plainly: negated, asked, hedged, conditional or unreal."""

    span: Place
    predicate: Place
    target: Annotated[TargetObject | None, Meta(description=OWN)]
    polarity: Polarity
    certainty: Certainty
    cue: Places
    whose: Whose


class ForetoldObject(msgspec.Struct, frozen=True, kw_only=True):
    """What will, may or will not happen, as somebody tells it."""

    id: str
    kind: ForecastKind
    proposition: Places
    target: Annotated[TargetObject | None, Meta(description=OWN)]
    holders: Annotated[tuple[Id, ...], Meta(description="Those of the target.")]
    chain: Chain
    cue: Places
    horizon: HorizonObject | None
    likelihood_words: Place | None
    band: Band | None
    scale: Scale | None
    condition: Place | None
    score: Score


class PartObject(msgspec.Struct, frozen=True, kw_only=True):
    """One part of an assessment, by name."""

    name: PartName
    span: Place


class AssessmentObject(msgspec.Struct, frozen=True, kw_only=True):
    """What should be done, what to watch, what is not known, or a reason, as somebody tells it."""

    id: str
    kind: AssessmentKind
    span: Place
    target: Annotated[TargetObject | None, Meta(description=OWN)]
    holders: Annotated[tuple[Id, ...], Meta(description="Those of the target.")]
    chain: Chain
    cue: Places
    parts: tuple[PartObject, ...]
    score: Score


class NonEventObject(msgspec.Struct, frozen=True, kw_only=True):
    """What was refused to be said, was not said, or did not happen, as somebody tells it."""

    id: str
    kind: NonEventKind
    span: Place
    target: Annotated[TargetObject | None, Meta(description=OWN)]
    holders: Annotated[tuple[Id, ...], Meta(description="Those of the target.")]
    chain: Chain
    cue: Places
    party: Annotated[Place | None, Meta(description="Who did not.")]
    what: Annotated[Place | None, Meta(description="What was not said or done.")]
    attribution: Annotated[
        Id | None, Meta(description="The attribution that tells of no or a refused statement.")
    ]
    score: Score
