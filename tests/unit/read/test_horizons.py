"""Horizons: which times of a clause say when, or by when, something is foretold."""

import pytest

from onrecord.model.document import Masthead, Stated
from onrecord.model.records import Horizon
from onrecord.read.horizons import clock_of, horizon, is_past
from onrecord.read.times import timing
from tests.unit.read.modality_drawings import drawn

DAY = "2031-05-14"
"""A Wednesday."""


def found(text: str, published: str | None = DAY, verb: str = "sink") -> Horizon | None:
    """The horizon of the whole of a text, seen from one of its verbs."""
    marked = drawn(text)
    masthead = Masthead(published=Stated(published, "metadata") if published else Stated())
    told = timing(marked.document, marked.layout, masthead, marked.parse)
    parse = marked.parse
    at = next(each for each in range(len(parse)) if parse.word(each) == verb)
    return horizon(parse, range(len(parse)), at, clock_of(told.times, published))


def set_at(words: str, published: str | None = DAY) -> Horizon | None:
    return found(f"The ferry will sink {words}.", published)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", "2031-05-19"),
        ("on Wednesday", "2031-05-14"),
        ("tomorrow", "2031-05-15"),
        ("tonight", "2031-05-14TNI"),
        ("by May", "2031-05"),
        ("in January", "2032-01"),
        ("in May next year", "2032-05"),
        ("by late July 2040", "2040-07"),
        ("July 25", "2031-07-25"),
        ("on 3 February", "2032-02-03"),
        ("on the 25th of July 2033", "2033-07-25"),
        ("in 2036", "2036"),
        ("by the end of 2036", "2036"),
        ("in the 2040s", "204"),
        ("next week", "2031-W21"),
        ("this weekend", "2031-W20-WE"),
        ("later this year", "2031"),
        ("by the end of the month", "2031-05"),
        ("early next month", "2031-06"),
        ("next quarter", "2031-Q3"),
        ("by the middle of the century", "20"),
        ("within months", "PXM"),
        ("in three weeks", "P3W"),
        ("over the next five years", "P5Y"),
        ("for at least five years", "P5Y"),
        ("in an hour", "PT1H"),
        ("in two to three weeks", "PXW"),
        ("for decades", "PXDE"),
        ("soon", "FUTURE_REF"),
        ("sooner or later", "FUTURE_REF"),
        ("at 6 p.m.", "2031-05-14T18:00"),
    ],
)
def test_a_time_is_taken_with_the_words_that_lead_to_it(words: str, expected: str) -> None:
    time = set_at(words)
    assert time is not None
    assert time.span.exact.rstrip(".") == words.rstrip(".")
    assert time.value == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", "XXXX-WXX-1"),
        ("by May", "XXXX-05"),
        ("July 25", "XXXX-07-25"),
        ("in 2036", "2036"),
        ("within months", "PXM"),
    ],
)
def test_without_a_day_of_publication_only_the_words_count(words: str, expected: str) -> None:
    time = set_at(words, None)
    assert time is not None
    assert time.value == expected


def test_a_time_that_nothing_counts_has_no_value() -> None:
    time = set_at("tomorrow", None)
    assert time is not None
    assert time.value is None


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will sink in Monday’s storm.",
        "The ferry will sink the 2036 model.",
        "The ferry will sink every year.",
        "The ferry will sink now.",
        "The war of three years will sink the town.",
        "The ferry will sink in 2029.",
        "The captain who left on Monday will sink the ferry.",
    ],
)
def test_other_times_of_a_clause_set_nothing(text: str) -> None:
    assert found(text) is None


def test_a_day_comes_before_a_length_and_that_before_an_hour() -> None:
    time = found("At 6 p.m. the ferry will sink for three weeks on Monday.")
    assert time is not None
    assert time.value == "2031-05-19"


def test_a_weekday_told_in_the_present_is_the_next() -> None:
    time = found("The fair opens on Monday.", verb="opens")
    assert time is not None
    assert (time.span.exact, time.value) == ("on Monday", "2031-05-19")


def test_without_a_time_it_is_the_event_or_clause_that_it_is_set_against() -> None:
    for words in ("after the talks", "when the storm comes"):
        time = set_at(words)
        assert time is not None
        assert (time.span.exact, time.value) == (words, None)


def test_what_lies_before_the_day_is_past() -> None:
    assert is_past("2031-05-13", DAY)
    assert is_past("2031-05-13T09:00", DAY)
    assert is_past("2031-W19", DAY)
    assert is_past("2030", DAY)
    assert not is_past("2031", DAY)
    assert not is_past("PXM", DAY)
    assert not is_past("2030", None)
