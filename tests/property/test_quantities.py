"""Quantities: spans true and in order, no impossible value, and hostile digits are read quickly."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.document import Block, Document
from onrecord.model.parse import Parse
from onrecord.model.quantities import Quantity
from onrecord.model.records import Layout
from onrecord.model.timing import Timing
from onrecord.models.kit import Kit
from onrecord.read.parse import parse
from onrecord.read.quantities import quantities
from onrecord.read.targets import targets
from tests.readings import document_of

KIT = Kit()
NUMBERS = [
    "12",
    "one",
    "a third of",
    "0.5",
    "$3-4 billion",
    "40th",
    "two-day",
    "dozens of",
    "1e999",
]
NUMBERS += [
    "-5",
    "٣",
    "²",
    "½",
    "5 1/2",
    "1,2,3",
    "hundred hundred",
    "2018",
    "16 May",
    "24/7",
    "9" * 40,
]
WORDS = [
    "ferries",
    "percent",
    "of",
    "and",
    "to",
    "between",
    "fell",
    "by",
    "the",
    "meeting",
    "-",
    "%",
]
WORDS += [
    "km/h",
    "euros",
    "Tor Vik",
    ",",
    ".",
    "per barrel",
    "or more",
    "about",
    "$",
    "(",
    ")",
    "as",
]
TEXTS = st.lists(st.sampled_from(NUMBERS + WORDS), min_size=1, max_size=25).map(" ".join)
HOSTILE = {
    "nines": "9" * 5000,
    "exponent": "1e999 ships",
    "commas": "1," * 3000 + "2",
    "groups": "1" + ",234" * 3000 + "5",
    "arabic": "١٢ سفينة and ١٢ ships",
    "superscripts": "5²/³ ships, ²/³ and 10³",
    "hundreds": "hundred " * 3000,
    "millions": "one " + "million " * 3000,
    "hyphens": "3-" * 3000 + "4",
    "halves": "half a " * 2000,
    "dollars": "$" * 3000 + "5",
    "ofs": "thousands of " * 2000,
    "bounds": "more than " * 2000 + "5 ships",
    "slashes": "1/2" * 2000,
    "dots": "." * 3000 + "5." * 2000,
}


def parsed(text: str) -> tuple[Document, Parse]:
    document = document_of(text)
    layout = Layout((Block(0, len(text), "paragraph"),), ())
    return document, parse(document, layout, KIT)


def read(text: str) -> tuple[Quantity, ...]:
    document, tokens = parsed(text)
    return quantities(document, tokens, Timing(()), targets(Layout((), ()), (), ()))


def check(found: tuple[Quantity, ...], text: str) -> None:
    for each in found:
        spans = [each.span, each.number, *each.of, *([each.unit_span] if each.unit_span else [])]
        assert all(span.stands_in(text) for span in spans)
        assert each.span.covers(each.number)
        assert isinstance(each.value, float)
        assert each.high is None or isinstance(each.high, float)
        assert math.isfinite(each.value)
        assert each.high is None or (math.isfinite(each.high) and each.high >= each.value)
        assert each.form != "ordinal" or (each.value > 0 and each.value % 1 == 0)
        assert (each.currency is None) or each.form == "money"
        assert (each.unit == "percent") <= (each.form == "share")
    places = [each.number.start for each in found]
    assert places == sorted(set(places))
    assert len({each.id for each in found}) == len(found)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quantities_are_possible(text: str) -> None:
    check(read(text), text)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_a_paragraph_is_read_by_itself(first: str, second: str) -> None:
    """What one paragraph gives does not hang on what stands before it."""
    text = f"{first}\n\n{second}"
    document = document_of(text)
    start = len(first) + 2
    blocks = (Block(0, len(first), "paragraph"), Block(start, len(text), "paragraph"))
    tokens = parse(document, Layout(blocks, ()), KIT)
    both = quantities(document, tokens, Timing(()), targets(Layout((), ()), (), ()))
    alone = [(each.number.start + start, each.value) for each in read(second)]
    assert [(e.number.start, e.value) for e in both if e.number.start >= start] == alone


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_digits_are_read(name: str) -> None:
    text = HOSTILE[name]
    found = read(text)
    check(found, text)
    assert all(each.value <= 1e18 for each in found)
