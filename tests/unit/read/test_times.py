"""Times: expressions found in text, their types, and their values from each kind of anchor."""

from collections.abc import Callable

import pytest

from onrecord import pipeline
from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.records import Layout
from onrecord.model.timing import Time
from onrecord.models.kit import Kit
from onrecord.read.times import timing
from tests.readings import document_of

DAY = "2031-05-14"
"""A Wednesday."""
Read = Callable[..., list[Time]]


@pytest.fixture(scope="module")
def read(kit: Kit) -> Read:
    """The times of a text of paragraphs, published on a day."""

    def times(text: str, published: str | None = DAY) -> list[Time]:
        places, start = [], 0
        for paragraph in text.split("\n\n"):
            places.append((start, start + len(paragraph)))
            start += len(paragraph) + 2
        layout = Layout(tuple(Block(*each, "paragraph") for each in places), ())
        masthead = Masthead(published=Stated(published, "metadata" if published else "unknown"))
        parse = pipeline.parsed(text, places, kit)
        return list(timing(document_of(text), layout, masthead, parse).times)

    return times


def drawn(found: list[Time]) -> list[tuple[str, str, str]]:
    return [(each.span.exact, each.type, each.value) for each in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Vik spoke on Monday.", "Monday", "2031-05-12"),
        ("Vik will speak on Monday.", "Monday", "2031-05-19"),
        ("Vik plans to leave Thursday.", "Thursday", "2031-05-15"),
        ("The vote is due Friday.", "Friday", "2031-05-16"),
        ("Vik had wanted to leave Friday.", "Friday", "2031-05-09"),
        ("Oslo condemned Friday's ruling.", "Friday", "2031-05-09"),
        ("The council met ahead of Saturday's summit.", "Saturday", "2031-05-17"),
        ("The ferry sank on 3 April 2029.", "3 April 2029", "2029-04-03"),
        ("The ferry sank on April 3.", "April 3", "2031-04-03"),
        ("The ferry sank on the 3rd of April.", "the 3rd of April", "2031-04-03"),
        ("The ferry will sail on January 3.", "January 3", "2032-01-03"),
        ("The ferry sank in December.", "December", "2030-12"),
        ("The ferry sank last July.", "last July", "2030-07"),
        ("The ferry will sail in July.", "July", "2031-07"),
        ("The ferry sank in June last year.", "June last year", "2030-06"),
        ("It was built in early 2029.", "early 2029", "2029"),
        ("The plan runs until 2040.", "2040", "2040"),
        ("He sang in the late 1970s.", "the late 1970s", "197"),
        ("He sang in the '90s.", "the '90s", "199"),
        ("It is a hull of the 19th century.", "the 19th century", "18"),
        ("They met yesterday.", "yesterday", "2031-05-13"),
        ("They met the day before yesterday.", "the day before yesterday", "2031-05-12"),
        ("They met last week.", "last week", "2031-W19"),
        ("They will meet early next month.", "early next month", "2031-06"),
        ("They left a decade ago.", "a decade ago", "202"),
        ("They left two years ago.", "two years ago", "2029"),
        ("They left five months ago.", "five months ago", "2030-12"),
        ("They left three days ago.", "three days ago", "2031-05-11"),
        ("They left a few years ago.", "a few years ago", "PAST_REF"),
        ("They left last fall.", "last fall", "2030-FA"),
        ("They left in the summer of 2029.", "the summer of 2029", "2029-SU"),
        ("Profit fell in the first quarter.", "the first quarter", "2031-Q1"),
        ("Profit fell in the fourth quarter.", "the fourth quarter", "2030-Q4"),
        ("Profit fell in the first half of 2030.", "the first half of 2030", "2030-H1"),
        ("They sailed on Christmas Day.", "Christmas Day", "2030-12-25"),
        ("It was after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("They sailed on Thanksgiving 2029.", "Thanksgiving 2029", "2029-11-22"),
        ("It is now empty.", "now", "PRESENT_REF"),
    ],
)
def test_a_date_is_counted_from_the_document(read: Read, text: str, words: str, value: str) -> None:
    assert drawn(read(text)) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met at 9 a.m. Tuesday.", "9 a.m. Tuesday", "2031-05-13T09:00"),
        ("They met on Monday night.", "Monday night", "2031-05-12TNI"),
        ("They met this morning.", "this morning", "2031-05-14TMO"),
        ("They met last night.", "last night", "2031-05-13TNI"),
        ("They met at 14:30 GMT.", "14:30 GMT", "2031-05-14T14:30Z"),
        ("They met at noon on Monday.", "noon on Monday", "2031-05-12T12:00"),
        ("They met at 12:30 a.m. on May 3.", "12:30 a.m. on May 3", "2031-05-03T00:30"),
        ("They met at three in the morning.", "three in the morning", "2031-05-14T03:00"),
    ],
)
def test_a_time_of_day_stands_on_its_day(read: Read, text: str, words: str, value: str) -> None:
    assert drawn(read(text)) == [(words, "TIME", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They talked for three years.", "three years", "P3Y"),
        ("They talked for two and a half hours.", "two and a half hours", "PT2H30M"),
        ("They talked for half an hour.", "half an hour", "PT30M"),
        ("It was a two-day summit.", "two-day", "P2D"),
        ("They talked for months.", "months", "PXM"),
        ("It fell over the past 20 years.", "the past 20 years", "P20Y"),
        ("They talked for twenty-two days.", "twenty-two days", "P22D"),
        ("They waited at least 72 hours.", "at least 72 hours", "PT72H"),
        ("They talked for two decades.", "two decades", "P2DE"),
    ],
)
def test_a_length_is_a_duration(read: Read, text: str, words: str, value: str) -> None:
    assert drawn(read(text)) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value", "quant", "freq"),
    [
        ("They meet every two weeks.", "every two weeks", "P2W", "EVERY", None),
        ("It is a daily paper.", "daily", "P1D", None, None),
        ("They meet twice a month.", "twice a month", "P1M", None, "2X"),
        ("They meet each Friday.", "each Friday", "XXXX-WXX-5", "EACH", None),
        ("They meet every other Saturday.", "every other Saturday", "XXXX-WXX-6", "EVERY", None),
    ],
)
def test_what_recurs_is_a_set(
    read: Read, text: str, words: str, value: str, quant: str | None, freq: str | None
) -> None:
    (time,) = read(text)
    assert (time.span.exact, time.type, time.value) == (words, "SET", value)
    assert (time.quant, time.freq) == (quant, freq)


@pytest.mark.parametrize(
    "text",
    [
        "The council has a 12-point plan.",
        "The harbour is open 24/7.",
        "The 57-year-old skipper is two years old in the trade.",
        "It may march on, and the sun will spring a fall.",
        "One day it will sail.",
        "At the end of the day it is a boat.",
        "It costs three dollars a year.",
        "They sold 2000 boats for $1990.",
        "He asked for a second time about a quarter of the fee.",
        "May Duarte and April Vik left.",
        "They work around the clock on a night ferry.",
        "Shops opened on Black Friday.",
        "He said so on “60 Minutes”.",
        "They will come as soon as they can.",
        "It was the second half of the match.",
        "They came at the last minute.",
    ],
)
def test_what_only_looks_like_a_time_is_none(read: Read, text: str) -> None:
    assert drawn(read(text)) == []


def test_a_time_told_before_is_an_anchor(read: Read) -> None:
    found = read("The ferry sank on 3 April 1997. Two days later Vik left. That year he wrote.")
    assert drawn(found)[1:] == [
        ("Two days later", "DATE", "1997-04-05"),
        ("That year", "DATE", "1997"),
    ]
    assert [each.basis for each in found] == ["stated", "text", "text"]
    assert found[1].anchor is not None
    assert found[1].anchor.exact == "3 April 1997"


def test_the_same_day_is_the_last_day_told_not_the_last_month(read: Read) -> None:
    found = read("Vik left on 3 April 1997. He wrote in May 1999. The same day Oslo paid.")
    assert found[-1].value == "1997-04-03"


def test_two_dates_share_their_month(read: Read) -> None:
    found = read("They met on April 24 and 25, on 3-5 March 2029, and in 1945-48.")
    assert [each.value for each in found] == [
        "2031-04-24",
        "2031-04-25",
        "2029-03-03",
        "2029-03-05",
        "1945",
        "1948",
    ]


def test_a_dateline_is_the_day_of_what_it_heads(read: Read) -> None:
    text = "OSLO, May 13 (Aker Press) -- The council said today that it met Tuesday."
    assert drawn(read(text)) == [
        ("May 13", "DATE", "2031-05-13"),
        ("today", "DATE", "2031-05-13"),
        ("Tuesday", "DATE", "2031-05-13"),
    ]
    assert read(text)[1].basis == "dateline"


def test_a_date_over_a_section_is_the_day_of_what_stands_under_it(read: Read) -> None:
    text = "May 3, 2031\n\nVik left yesterday.\n\nMay 9, 2031 – Duarte came on Thursday."
    found = read(text)
    assert [(each.value, each.basis) for each in found] == [
        ("2031-05-03", "stated"),
        ("2031-05-02", "section"),
        ("2031-05-09", "stated"),
        ("2031-05-08", "section"),
    ]


def test_one_date_line_alone_is_no_section(read: Read) -> None:
    assert read("May 3, 2031\n\nVik left yesterday.")[-1].basis == "document"


def test_without_a_day_a_value_stays_underspecified(read: Read) -> None:
    text = "Vik spoke on Monday, on July 16, in May, last week and yesterday, two years ago."
    found = read(text, None)
    assert [each.value for each in found] == [
        "XXXX-WXX-1",
        "XXXX-07-16",
        "XXXX-05",
        "XXXX-WXX",
        "XXXX-XX-XX",
        "XXXX",
    ]
    assert {each.basis for each in found} == {"unresolved"}


def test_a_month_of_publication_gives_what_all_its_days_agree_on(read: Read) -> None:
    found = read("Vik left last year, last month and last week.", "2031-05")
    assert [each.value for each in found] == ["2030", "2031-04", "XXXX-WXX"]


def test_a_history_goes_by_its_own_years(read: Read) -> None:
    text = (
        "The strike began in 1811 and ended in May 1812. In June 1812 the quay burned. A fleet "
        "came in August 1812. On 3 September it left. By November 1812 the port stood empty. In "
        "December 1812 it snowed. In 1813 all was over."
    )
    assert [each.value for each in read(text) if each.span.exact == "3 September"] == ["1812-09-03"]


def test_a_year_earlier_is_set_against_the_quarter_told(read: Read) -> None:
    found = read(
        "Third-quarter profit was 3 million, up from 2 million a year earlier.", "2031-11-02"
    )
    assert [each.value for each in found] == ["2031-Q3", "2030-Q3"]


def test_a_sunday_counts_to_the_week_to_come(read: Read) -> None:
    assert [e.value for e in read("They met last week.", "2031-05-18")] == ["2031-W20"]


def test_modifiers_say_how_exact_a_time_is(read: Read) -> None:
    found = read("After about two weeks, in late May, they had less than a month.")
    assert [each.mod for each in found] == ["APPROX", "END", "LESS_THAN"]


def test_ids_are_of_the_words_place(read: Read) -> None:
    text = "They met yesterday."
    assert [e.id for e in read(text)] == [e.id for e in read(text, "1999-01-01")]


def test_a_person_named_like_a_month_is_none(read: Read) -> None:
    text = "Theresa May came to Oslo. He apologised to May, and May will leave in May. May said no."
    assert drawn(read(text)) == [("May", "DATE", "2031-05")]
    assert drawn(read("The talks with Vik end in May. By May he is gone."))[1][0] == "May"


def test_a_verb_that_could_be_a_season_leaves_the_year(read: Read) -> None:
    assert drawn(read("Prices are expected to fall next year.")) == [("next year", "DATE", "2032")]
    assert drawn(read("They opened in the fall of last year.")) == [
        ("the fall of last year", "DATE", "2030-FA")
    ]


def test_the_last_year_is_a_length_where_something_went_on_in_it(read: Read) -> None:
    found = drawn(read("Ties soured in the last year. He won last year."))
    assert found == [("the last year", "DURATION", "P1Y"), ("last year", "DATE", "2030")]


def test_hours_and_minutes_ago_are_one_time(read: Read) -> None:
    assert drawn(read("Vik spoke 1 hr 12 min ago.")) == [("1 hr 12 min ago", "DATE", DAY)]
    text = "He left an hour and ten minutes ago."
    assert drawn(read(text)) == [("an hour and ten minutes ago", "DATE", DAY)]


def test_a_day_that_a_colon_sets_over_a_paragraph_is_one(read: Read) -> None:
    assert drawn(read("March 21: the pact is signed.")) == [("March 21", "DATE", "2031-03-21")]
