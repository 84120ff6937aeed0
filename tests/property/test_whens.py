"""On drawn documents: every when stands on true words, and a window holds the true day."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.document import Masthead, Stated
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import reading_of, values_of
from tests.readings import document_of

FIRST, LAST = date(1995, 1, 10), date(2045, 12, 20)
TIMEX = re.compile(r"[\dX]{2,4}(?:-[\dA-Z]{1,3}){0,3}(?:-\d)?(?:T[\dX:A-Z]{1,8})?|[A-Z]+_REF")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PAST = (
    "The ministers met on {day}.",
    "Tor Vik said on {day} that the pact was dead.",
    "The ferry, which sank on {day}, has been raised.",
    "Ines Duarte has led the council since {day}.",
    "“We signed it on {day},” Tor Vik said.",
    "Tor Vik told reporters on {short} that the ferry is late.",
    "The council had voted on {short}.",
)
COMING = (
    "The ministers will meet on {day}.",
    "The ministers are scheduled to meet on {day}.",
    "“They will sign it on {day},” Tor Vik said.",
    "Tor Vik said that the ministers will meet on {short}.",
    "The harbour will open by {day}.",
    "The ministers will vote on {short}.",
)
LOOSE = (
    "“It will rain,” Ines Duarte said on Wednesday.",
    "The ministers agreed to build it by 2060.",
    "If they had met in 2070, nobody would know.",
    "Last year the ferry was late.",
    "Tor Vik has long argued that the pact is dead.",
    "In 1931 the old harbour burned.",
    "Ten years later, it burned again.",
    "© 1990 The Courier",
)


def in_words(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def told(template: str, day: date, published: date) -> str:
    """A sentence about a day; without its year only where that is the year of publication."""
    same = day.year == published.year
    short = f"{MONTHS[day.month - 1]} {day.day}" if same else in_words(day)
    return template.format(day=in_words(day), short=short)


@st.composite
def documents(draw: st.DrawFn) -> tuple[date, list[str]]:
    """A day of publication, and paragraphs that are true on it."""
    published = draw(st.dates(FIRST, LAST))
    sentences: list[str] = []
    for _ in range(draw(st.integers(1, 5))):
        away = timedelta(days=draw(st.one_of(st.integers(0, 9), st.integers(10, 900))))
        past, coming = draw(st.sampled_from(PAST)), draw(st.sampled_from(COMING))
        sentences.append(
            draw(
                st.sampled_from(
                    [
                        told(past, published - away, published),
                        told(coming, published + away, published),
                        draw(st.sampled_from(LOOSE)),
                    ]
                )
            )
        )
    return published, sentences


def read(kit: Kit, paragraphs: Sequence[str], published: str | None) -> Reading:
    document = document_of("\n\n".join(paragraphs))
    masthead = Masthead(published=Stated(published, "metadata" if published else "unknown"))
    given = {"document": document, "kit": kit, "today": None, "masthead": masthead}
    return reading_of(document, values_of(given))


@settings(deadline=None, max_examples=40, derandomize=True)
@given(documents())
def test_a_window_never_excludes_the_hidden_day(kit: Kit, drawn: tuple[date, list[str]]) -> None:
    published, paragraphs = drawn
    window = read(kit, paragraphs, None).window
    if window is not None:
        assert (window.earliest or "") <= published.isoformat() <= (window.latest or "9")
        text = "\n\n".join(paragraphs)
        assert all(each.span.stands_in(text) for each in window.reasons)


@settings(deadline=None, max_examples=30, derandomize=True)
@given(documents(), st.booleans())
def test_every_when_is_well_formed_and_stands_on_true_words(
    kit: Kit, drawn: tuple[date, list[str]], dated: bool
) -> None:
    published, paragraphs = drawn
    reading = read(kit, paragraphs, published.isoformat() if dated else None)
    times = {each.id: each for each in reading.times}
    contents = {each.id: each.content for each in reading.attributions}
    targets = [each.target for each in reading.whens]
    attributed = [each.id for each in reading.attributions]
    assert targets == [*attributed, *(each.id for each in reading.assertions)]
    for each in reading.whens:
        first, _, last = (each.said or "").partition("/")
        assert all(TIMEX.fullmatch(value) for value in (first, last) if value)
        assert not last or (first < last and each.basis == "window")
        assert each.span is None or each.span.stands_in(reading.document.text)
        for name in each.content:
            span = times[name].span
            assert any(one.covers(span) for one in contents.get(each.target, (span,)))


@settings(deadline=None, max_examples=15, derandomize=True)
@given(documents())
def test_nothing_told_as_past_was_said_after_publication(
    kit: Kit, drawn: tuple[date, list[str]]
) -> None:
    published, paragraphs = drawn
    reading = read(kit, paragraphs, published.isoformat())
    for each in reading.whens:
        if each.said and re.fullmatch(r"\d{4}-\d\d-\d\d", each.said):
            assert each.said <= published.isoformat()
