"""Laws of times: spans are true, in order and apart; values are well formed; order is nothing."""

import re
from bisect import bisect_left
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord import pipeline
from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.model.timing import Timing
from onrecord.models.kit import Kit
from onrecord.read.parse import join
from onrecord.read.times import timing
from onrecord.read.times_days import numbered
from tests.readings import document_of

WORDS = (
    *("Vik", "left", "will", "leave", "on", "in", "the", "of", "and", "to", "or", "by", "late"),
    *("early", "last", "next", "this", "that", "every", "two", "a", "half", "about", "31", "30"),
    *("2", "12", "99", "2031", "1999", "0800", "25:61", "10:30", "2031-13-45", "13/32/2031"),
    *("June", "February", "May", "Sept.", "Friday", "Mondays", "week", "weeks", "years", "decades"),
    *("ago", "later", "earlier", "before", "p.m.", "GMT", "noon", "summer", "quarter", "third"),
    *("31st", "345th", "century", "'90s", "1800s", "Easter", "today", "yesterday", "now", "-", ","),
    *("999999999999", "1/2", "year", "same", "day", "following", "night", "9/11", "twice", "\n\n"),
)
DAYS = (None, "2031-05-14", "2032-02-29", "2031-05", "2031", "0001-01-01", "9999-12-31")
VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:X|\d+(?:\.\d+)?)(?:Y|M|W|D|Q|DE|CE|L|WE)(?:\d+M|T\d+H)?"
    r"|PT(?:(?:X|\d+(?:\.\d+)?)[HMS]){1,2}"
    r"|(?:\d|X){2,4}"
    r"|(?:\d{4}|X{4})-(?:WXX|W\d\d)(?:-WE|-[1-7])?(?:T.*)?"
    r"|(?:\d{4}|X{4})-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
    r"|(?:\d{4}|X{4})-(?:\d\d|XX)(?:-(?:\d\d|XX))?(?:T.*)?"
)
CLOCK = re.compile(r"T(?:[A-Z]{2}|XX:XX|(\d\d):(\d\d)(?::(\d\d))?Z?)")


def well_formed(value: str) -> bool:
    """Whether a value is of TIMEX3, and of a day and an hour that there are."""
    if not VALUE.fullmatch(value):
        return False
    day, _, clock = value.partition("T") if value[0] in "0123456789X" else (value, "", "")
    parts = day.split("-")
    if len(parts) > 1 and parts[1].isdigit():
        number = int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 1
        year = int(parts[0]) if parts[0].isdigit() else 2000
        if numbered(year, int(parts[1]), number) is None:
            return False
    match = CLOCK.fullmatch(f"T{clock}") if clock else None
    if clock and match is None:
        return False
    hours = match and match[1]
    return not hours or (int(match[1]) < 24 and int(match[2]) < 60)  # type: ignore[index]


def parse_of(text: str) -> Parse:
    """A parse that knows no grammar: every word a token, each its own governor."""
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
    bare = join(text, ())
    breaks = [m.start() for m in re.finditer("\n\n", text)]
    place = tuple(range(len(tokens)))
    same = tuple("" for _ in tokens)
    return type(bare)(
        text,
        tuple(start for start, _ in tokens),
        tuple(end for _, end in tokens),
        tuple(text[start:end].lower() for start, end in tokens),
        tuple("NN" for _ in tokens),
        same,
        place,
        tuple(bisect_left(breaks, start) for start, _ in tokens),
        same,
        tuple(False for _ in tokens),
        tuple(() for _ in tokens),
        place,
        place,
    )


def read(text: str, published: str | None, parse: Parse | None = None) -> Timing:
    layout = Layout((Block(0, len(text), "paragraph"),), ())
    masthead = Masthead(published=Stated(published, "metadata" if published else "unknown"))
    return timing(document_of(text), layout, masthead, parse or parse_of(text))


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(text=texts, published=st.sampled_from(DAYS))
def test_spans_are_true_in_order_and_apart(text: str, published: str | None) -> None:
    times = read(text, published).times
    assert all(each.span.stands_in(text) for each in times)
    for one, two in pairwise(times):
        assert one.span.end <= two.span.start
    for each in times:
        assert each.anchor is None or each.anchor.stands_in(text)


@settings(max_examples=600, deadline=None)
@example(text="the year 1/2", published=None)
@given(text=texts, published=st.sampled_from(DAYS))
def test_no_value_is_impossible(text: str, published: str | None) -> None:
    found = read(text, published).times
    assert [each.value for each in found if not well_formed(each.value)] == []


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), published=st.sampled_from(DAYS))
def test_any_text_can_be_read(text: str, published: str | None) -> None:
    for each in read(text, published).times:
        assert each.span.stands_in(text)
        assert well_formed(each.value)


@settings(max_examples=100, deadline=None)
@given(first=texts, second=texts)
def test_documents_are_read_by_themselves(first: str, second: str) -> None:
    alone = read(second, "2031-05-14")
    read(first, "1999-01-01")
    assert read(second, "2031-05-14") == alone


@settings(max_examples=100, deadline=None)
@given(text=texts)
def test_what_is_known_of_a_month_holds_on_all_its_days(text: str) -> None:
    """A value counted from a month is that of any day in it."""
    loose = read(text, "2031-05").times
    for day in ("2031-05-01", "2031-05-31"):
        for one, other in zip(loose, read(text, day).times, strict=True):
            assert one.basis != "document" or one.value == other.value


@pytest.mark.parametrize(
    "text",
    [
        "9" * 200_000,
        "1." * 60_000,
        "1/" * 60_000,
        "1,222" * 20_000,
        "two full " * 15_000,
        "a " * 50_000,
        "the early " * 15_000,
        "June 31 or " * 2_000,
        "twenty-" * 10_000,
        "Friday " * 4_000,
        "fiscal " * 20_000,
        "the full " * 10_000,
        "early in the " * 10_000,
        "'" * 60_000,
    ],
    ids=lambda text: text[:9],
)
def test_hostile_text_is_read(text: str) -> None:
    """A step that grows with the square of a text would not end here."""
    assert all(each.span.stands_in(text) for each in read(text, "2031-05-14").times)


def test_a_real_parse_is_read_the_same_twice(kit: Kit) -> None:
    text = "Vik left on Monday. Two days later he was back, at 9 a.m. on May 3, 1999."
    parse = pipeline.parsed(text, [(0, len(text))], kit)
    assert read(text, "2031-05-14", parse) == read(text, "2031-05-14", parse)
