"""Reading of when and how much: times, windows, sayings, quantities and tallies as JSON."""

from onrecord.export.reading_places import place, place_of, places
from onrecord.export.reading_told import Tellers
from onrecord.export.reading_when_values import (
    QuantityObject,
    SaidObject,
    TallyObject,
    TimeObject,
    WindowObject,
    WindowReasonObject,
)
from onrecord.model.document import Masthead
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.timing import Time, When, Window


def time_object(time: Time) -> TimeObject:
    return TimeObject(
        id=time.id,
        start=time.span.start,
        end=time.span.end,
        type=time.type,
        value=time.value,
        mod=time.mod,
        quant=time.quant,
        freq=time.freq,
        basis=time.basis,
        anchor=place(time.anchor),
    )


def window_object(window: Window | None) -> WindowObject | None:
    if window is None:
        return None
    reasons = (
        WindowReasonObject(kind=each.kind, span=place_of(each.span), value=each.value)
        for each in window.reasons
    )
    return WindowObject(earliest=window.earliest, latest=window.latest, reasons=tuple(reasons))


def published_window(
    masthead: Masthead, window: Window | None
) -> tuple[str | None, str | None] | None:
    """The days between which a document was published: as filed, else as its text shows."""
    shown = (window.earliest, window.latest) if window else None
    return masthead.published_window or shown


def said_object(when: When | None) -> SaidObject | None:
    if when is None or when.said is None or when.basis is None:
        return None
    return SaidObject(value=when.said, basis=when.basis, span=place(when.span))


def quantity_object(quantity: Quantity, told: Tellers) -> QuantityObject:
    return QuantityObject(
        id=quantity.id,
        start=quantity.span.start,
        end=quantity.span.end,
        number=place_of(quantity.number),
        value=quantity.value,
        high=quantity.high,
        form=quantity.form,
        unit=quantity.unit,
        unit_span=place(quantity.unit_span),
        currency=quantity.currency,
        year=quantity.year,
        change=quantity.change,
        of=places(quantity.of) or None,
        target=told.target(quantity.target),
        holders=told.holders(quantity.target),
        chain=told.chain(quantity.target),
    )


def tally_object(tally: Tally) -> TallyObject:
    return TallyObject(
        id=tally.id,
        quantity=tally.quantity,
        span=place_of(tally.span),
        named=places(tally.named),
    )
