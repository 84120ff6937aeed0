"""Reading values of when and how much: times, windows, sayings, quantities, tallies as JSON."""

from typing import Annotated

import msgspec
from msgspec import Meta

from onrecord.export.reading_places import Chain, End, Id, Place, Start
from onrecord.export.reading_told_values import TargetObject
from onrecord.model.quantities import Change, QuantityForm
from onrecord.model.timing import SaidBasis, TimeBasis, TimeMod, TimeType, WindowGround

Timex = Annotated[str, Meta(description="TIMEX3; X where the text does not say.")]
Day = Annotated[str | None, Meta(description="ISO 8601, itself included.")]


class TimeObject(msgspec.Struct, frozen=True, kw_only=True):
    """An expression of time."""

    id: str
    start: Start
    end: End
    type: TimeType
    value: Timex
    mod: TimeMod | None
    quant: str | None
    freq: str | None
    basis: Annotated[TimeBasis, Meta(description="What the value is counted from.")]
    anchor: Annotated[Place | None, Meta(description="The time that it is counted from.")]


class WindowReasonObject(msgspec.Struct, frozen=True, kw_only=True):
    """Words that bound the day of publication."""

    kind: WindowGround
    span: Place
    value: Timex


class WindowObject(msgspec.Struct, frozen=True, kw_only=True):
    """Between which days a document without a date was published, as its text shows."""

    earliest: Day
    latest: Day
    reasons: Annotated[tuple[WindowReasonObject, ...], Meta(min_length=1)]


class SaidObject(msgspec.Struct, frozen=True, kw_only=True):
    """When a statement was made; of a window two days with "/" between them."""

    value: str
    basis: SaidBasis
    span: Annotated[Place | None, Meta(description="The words that state it.")]


class QuantityObject(msgspec.Struct, frozen=True, kw_only=True):
    """A number that counts, measures or ranks."""

    id: str
    start: Start
    end: End
    number: Annotated[Place, Meta(description="The words of the number alone.")]
    value: Annotated[float, Meta(description="With its scale; the lower end of a range.")]
    high: Annotated[float | None, Meta(description="The upper end of a range.")]
    form: QuantityForm
    unit: Annotated[str | None, Meta(description="Normalised; null where nothing is named.")]
    unit_span: Place | None
    currency: Annotated[str | None, Meta(description="ISO 4217.")]
    year: Annotated[int | None, Meta(description="Of the prices, where told.")]
    change: Change
    of: Annotated[tuple[Place, ...] | None, Meta(description="What is counted or measured.")]
    target: Annotated[TargetObject | None, Meta(description="The innermost record it lies in.")]
    holders: tuple[Id, ...]
    chain: Chain


class TallyObject(msgspec.Struct, frozen=True, kw_only=True):
    """A list that has another number of members than it is announced with."""

    id: str
    quantity: Id
    span: Place
    named: tuple[Place, ...]
