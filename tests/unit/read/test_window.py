"""Window: the days between which a text without a date was published, as its words show."""

from collections.abc import Callable

import pytest

from onrecord import pipeline
from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.records import Layout
from onrecord.model.timing import Timing
from onrecord.models.kit import Kit
from onrecord.read.times import timing
from tests.readings import document_of

Read = Callable[..., Timing]


@pytest.fixture(scope="module")
def read(kit: Kit) -> Read:
    """The times and the window of a text of paragraphs that gives no date."""

    def timed(text: str, published: str | None = None) -> Timing:
        places, start = [], 0
        for paragraph in text.split("\n\n"):
            places.append((start, start + len(paragraph)))
            start += len(paragraph) + 2
        layout = Layout(tuple(Block(*each, "paragraph") for each in places), ())
        masthead = Masthead(published=Stated(published, "metadata" if published else "unknown"))
        parse = pipeline.parsed(text, places, kit)
        return timing(document_of(text), layout, masthead, parse)

    return timed


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The ministers met on 3 March 2031.", "2031-03-03", None),
        ("The ministers have met since March 2031.", "2031-03-01", None),
        ("This is his first visit since the vote of March 2031.", "2031-03-01", None),
        ("The ministers will meet on 21 July 2031.", None, "2031-07-21"),
        ("The ministers are scheduled to meet on 21 July 2031.", None, "2031-07-21"),
        ("The harbour will open by June 2032.", None, "2032-06-30"),
        (
            "The ministers met on 3 March 2031. They will meet on 21 July 2031.",
            "2031-03-03",
            "2031-07-21",
        ),
        (
            "The ministers met on 3 March 2029. They met again in May 2030.",
            "2030-05-01",
            None,
        ),
        ("The ferry sailed last year, in 2030.", "2031-01-01", "2031-12-31"),
        ("The council votes today, July 21, 2031.", "2031-07-21", "2031-07-21"),
        (
            "The ministers met last year, in 2030.\n\nThey voted on May 12.",
            "2031-05-12",
            "2031-12-31",
        ),
        (
            "The ministers met last year, in 2030.\n\nThey will vote on May 12.",
            "2031-01-01",
            "2031-05-12",
        ),
        (
            "The ministers met in March 2031. They will meet on Monday, July 21.",
            "2031-03-01",
            "2031-07-21",
        ),
        (
            "Tor Vik came to Aker on 22 March 2021. Ten years later, he rules it.",
            "2031-01-01",
            "2031-12-31",
        ),
        (
            "Thirteen months after the closing of Aker, it is still dark.\n\n"
            "It is his first visit since the closing of Aker in February 2030.",
            "2031-02-01",
            "2031-04-30",
        ),
        ("A ferry leaves Aker on 3 March 2031. Ines Holm/Reuters", "2031-03-03", None),
        ("The pact\n\n3:04 PM 07/21/2031\n\nThe ferry is late.", "2031-07-21", "2031-07-21"),
        ("The pact\n\nUpdated July 21, 2031\n\nThe ferry is late.", None, "2031-07-21"),
    ],
)
def test_what_a_text_tells_bounds_its_day(
    read: Read, text: str, earliest: str | None, latest: str | None
) -> None:
    window = read(text).window
    assert window is not None
    assert (window.earliest, window.latest) == (earliest, latest)
    assert all(each.span.stands_in(text) for each in window.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Wednesday.",
        "The ministers agreed to sign by 2035.",
        "The vote was due on 3 March 2031.",
        "The ministers were to meet on 3 March 2031.",
        "If the ministers met on 3 March 2031, nobody saw it.",
        "“We will sign on 21 July 2031,” Tor Vik said.",
        "Tor Vik said in Aker that they will sign on 21 July 2031.",
        "Will they sign on 21 July 2031?",
        "The ministers could meet on 21 July 2031.",
        "The council discussed the 2035 plan.",
        "The treaty expires on 3 March 2035.",
        "The ministers voted on May 12.",
    ],
)
def test_what_shows_nothing_bounds_nothing(read: Read, text: str) -> None:
    assert read(text).window is None


def test_of_contradicting_bounds_the_surer_stay(read: Read) -> None:
    found = read("The ministers met on 3 March 2031. The harbour will open in 2030.").window
    assert found is not None
    assert (found.earliest, found.latest) == ("2031-03-03", None)


def test_bounds_as_sure_that_contradict_leave_nothing(read: Read) -> None:
    assert read("They met on 3 March 2031. They will meet on 3 March 2030.").window is None


def test_a_history_in_another_year_fixes_no_day_of_this_one(read: Read) -> None:
    text = "The pact was signed on 3 March 2031.\n\nIn 1990, he moved. He sailed on May 12."
    found = read(text).window
    assert found is not None and found.earliest == "2031-03-03"


def test_a_document_with_a_date_has_no_window(read: Read) -> None:
    assert read("The ministers met on 3 March 2031.", "2031-07-21").window is None


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council votes today, July 21, 2031. It met on Friday.", "Friday", "2031-07-18"),
        ("They met last year, in 2030.\n\nThe council voted on May 12.", "May 12", "2031-05-12"),
        ("They met last year, in 2030. The council voted on Friday.", "Friday", "XXXX-WXX-5"),
    ],
)
def test_times_are_counted_from_what_a_window_leaves_no_doubt_of(
    read: Read, text: str, words: str, value: str
) -> None:
    found = {each.span.exact: each.value for each in read(text).times}
    assert found[words] == value
