"""Quantities: values, units, changes and what they are of; and what is none."""

from pathlib import Path

import pytest

from onrecord.model.quantities import Quantity
from onrecord.model.span import span_of
from onrecord.model.timing import Time, Timing
from onrecord.read.quantities import quantities
from onrecord.read.targets import targets
from tests.unit.read.modality_drawings import Drawn, drawn

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("quantities_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
NO_TIMES = Timing(())
NOTHING = [
    "The G20 met in Aker.",
    "Article 5 was invoked.",
    "The Boeing 737 landed in Aker.",
    "They remember World War II.",
    "The S&P 500 closed early.",
    "Power of Siberia 2 is a pipeline.",
    "Tor Vik presented a 12-point plan.",
    "The harbour got 5G and COVID-19 tests.",
    "The pier opened on July 16, 2018.",
    "It opened at 10:30 a.m. on 3 May.",
    "In 1845 the pier was built.",
    "It was built in the 1990s.",
    "One of the pilots slept.",
    "One day he will return.",
    "No one knows why.",
    "It is one of the best piers.",
    "First, the pier must go.",
    "The first lady slept.",
    "It won 2-0 at home.",
    "Call 555-0142 now.",
    "The third-party inspectors left.",
    "It happened in the second half.",
    "Open 24/7 all year.",
    "They met one-on-one.",
    "Air Force One landed.",
    "Flight 103 landed late.",
    "A two-way road leads to Aker.",
    "The 4K screen is new.",
    "He writes for 60 Minutes.",
    "The pier cost €1.234.567,89 in May.",
    "He owes 10^400 dollars.",
    "The server at 192.168.0.1 failed.",
    "It is a zero-sum game.",
    "She had a Top 10 pop hit.",
]


def read(marked: Drawn, timing: Timing = NO_TIMES) -> list[Quantity]:
    places = targets(marked.layout, marked.attributions, ())
    return list(quantities(marked.document, marked.parse, timing, places))


def the(words: str, found: list[Quantity]) -> Quantity:
    fitting = [each for each in found if each.span.exact == words]
    assert fitting, [each.span.exact for each in found]
    return fitting[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_quantity_is_read(case: tuple[str, ...]) -> None:
    text, words, number, value, high, unit, change, form, of = case
    found = the(words, read(drawn(text)))
    assert found.number.exact == number
    assert found.value == pytest.approx(float(value))
    assert found.high == (None if high == "-" else pytest.approx(float(high)))
    assert (found.unit or "-", found.change, found.form) == (unit, change, form)
    assert "; ".join(each.exact for each in found.of) == ("" if of == "-" else of)


@pytest.mark.parametrize("text", NOTHING)
def test_names_dates_and_codes_are_no_quantities(text: str) -> None:
    assert [each.span.exact for each in read(drawn(text))] == []


def test_every_span_stands_in_its_text() -> None:
    for case in CASES:
        marked = drawn(case[0])
        for each in read(marked):
            spans = [
                each.span,
                each.number,
                *each.of,
                *([each.unit_span] if each.unit_span else []),
            ]
            assert all(span.stands_in(marked.document.text) for span in spans)
            assert each.span.covers(each.number)


def test_a_currency_has_its_code_and_the_year_of_its_prices() -> None:
    found = read(drawn("The dam cost $2b in 2015 dollars, or A$3m."))
    assert [(each.currency, each.year) for each in found] == [("USD", 2015), ("AUD", None)]


def test_a_vote_is_two_quantities() -> None:
    found = read(drawn("The council backed the pier by a 52-48 vote."))
    assert [(each.value, each.unit) for each in found] == [(52, "vote"), (48, "vote")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The port sold 435 boats in May and 187 by tender.", ["boat", "boat"]),
        ("The storm killed 259 people at sea and 11 on the ground.", ["people", "people"]),
        ("The index fell 102.2 points to 27,934.02 on Friday.", ["point", "point"]),
        ("They paid billions of dollars to Oslo and billions to Aker.", ["dollar", "dollar"]),
    ],
)
def test_a_unit_that_is_left_out_is_understood(text: str, units: list[str]) -> None:
    found = read(drawn(text))
    assert [each.unit for each in found] == units
    assert found[1].unit_span is None


def test_rows_of_a_table_are_no_quantities() -> None:
    assert read(drawn("1 Tor Vik 5040 5 1 17 27")) == []


def test_a_number_inside_a_date_is_none() -> None:
    marked = drawn("The pier opened on day 16 of the strike.")
    start = marked.document.text.index("day 16")
    span = span_of(marked.document.text, start, start + 6)
    time = Time(id="t1", span=span, type="DATE", value="2031-05-16")
    assert read(marked, Timing(times=(time,))) == []


def test_a_quantity_belongs_to_who_tells_it() -> None:
    found = read(drawn("[Tor Vik] {said} <12 boats sank>. Nine boats left."))
    assert [each.target for each in found] == ["a1", None]
