"""Times and quantities in a record: whatever a reader gives comes back byte for byte."""

import tempfile
from pathlib import Path
from typing import get_args

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.model.identity import record_id
from onrecord.model.quantities import Change, Quantity, QuantityForm, Tally
from onrecord.model.records import Reading
from onrecord.model.seal import is_broken, sealed
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Time, TimeMod, TimeType
from onrecord.store import check, load, sqlite, write
from tests.readings import TOLD, raw_of, told_reading

READING = told_reading()
OWN = READING.assertions[0].id
spans = st.tuples(st.integers(0, len(TOLD) - 1), st.integers(1, 40)).map(
    lambda place: span_of(TOLD, place[0], min(sum(place), len(TOLD)))
)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
numbers = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def times(draw: st.DrawFn) -> Time:
    anchor = draw(st.none() | spans)
    return Time(
        id=draw(words),
        span=draw(spans),
        type=draw(st.sampled_from(get_args(TimeType))),
        value=draw(words),
        mod=draw(st.none() | st.sampled_from(get_args(TimeMod))),
        quant=draw(st.none() | words),
        basis="text" if anchor else draw(st.sampled_from(["stated", "document", "unresolved"])),
        anchor=anchor,
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(numbers), draw(numbers)))
    return Quantity(
        id=draw(words),
        span=draw(spans),
        number=draw(spans),
        value=low,
        high=draw(st.sampled_from([None, high])),
        form=draw(st.sampled_from(get_args(QuantityForm))),
        unit=draw(st.none() | words),
        unit_span=draw(st.none() | spans),
        currency=draw(st.none() | words),
        year=draw(st.none() | st.integers(-9999, 9999)),
        change=draw(st.sampled_from(get_args(Change))),
        of=tuple(draw(st.lists(spans, max_size=3))),
        target=draw(st.sampled_from([None, OWN])),
    )


def tally(quantity: Quantity, named: tuple[Span, ...]) -> Tally:
    identity = record_id(READING.document.id, "tally", (quantity.span,))
    return Tally(id=identity, quantity=quantity.id, span=quantity.span, named=named)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    found = draw(st.lists(times(), max_size=4, unique_by=lambda each: each.id))
    counted = draw(st.lists(quantities(), max_size=4, unique_by=lambda each: each.id))
    named = tuple(draw(st.lists(spans, max_size=3)))
    content = draw(st.lists(st.sampled_from(found), max_size=3)) if found else []
    whens = tuple(replace(each, content=tuple(e.id for e in content)) for each in READING.whens)
    made = replace(
        READING,
        times=tuple(found),
        whens=whens,
        quantities=tuple(counted),
        tallies=tuple(tally(each, named) for each in counted[:1]),
    )
    return sealed(made)


@settings(max_examples=40, deadline=None)
@given(readings())
def test_what_goes_in_comes_out_and_holds(reading: Reading) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.db"
        with sqlite.opened(path, create=True) as connection:
            write.add(connection, raw_of(reading), [reading], readers="1")
        with sqlite.opened(path) as connection:
            (found,) = load.readings(connection)
            assert list(check.faults(connection)) == []
    assert msgspec.json.encode(found) == msgspec.json.encode(reading)
    assert not is_broken(found)
