"""A document's window: its own, narrowed by links in order of score."""

import pytest
from msgspec.structs import replace

from onrecord.errors import EvidenceError
from onrecord.link.dates_windows import dated_between, own_reasons, own_window, windowed
from onrecord.model.link import DateLink
from onrecord.model.timing import Time, Window, WindowReason
from tests.dated import Quoted, dated
from tests.stories import span_after


def link(
    earliest: str | None, latest: str | None, score: float = 0.9, other: str = "other"
) -> DateLink:
    return DateLink(
        document="document",
        other=other,
        earliest=earliest,
        latest=latest,
        score=score,
        reason="said-weekday",
        words="words",
        start=0,
        end=5,
        other_start=0,
        other_end=5,
    )


def test_a_window_without_links_is_its_own() -> None:
    assert windowed(("2031-07-01", None), ()) == ("2031-07-01", None, (), ())


def test_links_narrow_it_from_both_sides() -> None:
    links = link("2031-07-09", None), link(None, "2031-07-16", 0.8)
    assert windowed((None, None), links) == ("2031-07-09", "2031-07-16", links, ())
    assert windowed((None, None), links[::-1]) == windowed((None, None), links)


def test_what_narrows_nothing_is_not_what_it_rests_on() -> None:
    assert windowed(("2031-07-09", None), [link("2031-07-08", None)]).used == ()


def test_of_two_that_contradict_each_other_the_surer_counts() -> None:
    surer, other = link("2031-07-09", "2031-07-15", 0.92), link("2031-07-01", "2031-07-05", 0.5)
    found = windowed((None, None), [other, surer])
    assert found == ("2031-07-09", "2031-07-15", (surer,), (other,))


def test_its_own_words_count_before_all_links() -> None:
    against = link("2031-08-01", None)
    found = windowed((None, "2031-07-31"), [against])
    assert found == (None, "2031-07-31", (), (against,))


def test_a_window_of_a_reading_names_its_own_words_and_its_links() -> None:
    reading = dated("a.txt", [Quoted(when="in June 2031")], None)
    words = span_after(reading.document.text, 0, "in June 2031")
    window = Window("2031-06-01", None, (WindowReason("past", words, "2031-06"),))
    reading = replace(reading, window=window)
    given = replace(link("2031-07-09", "2031-07-15"), document=reading.document.id)
    found = dated_between(reading, [given])
    assert found is not None
    assert (found.earliest, found.latest) == ("2031-07-09", "2031-07-15")
    assert (found.reasons, found.links, found.against) == (window.reasons, (given,), ())


def test_a_dated_document_and_one_of_which_nothing_is_known_have_none() -> None:
    assert dated_between(dated("a.txt", [], "2031-07-09"), ()) is None
    assert dated_between(dated("a.txt", [], None), ()) is None


def test_a_document_filed_on_a_day_has_that_window() -> None:
    reading = dated("a.txt", [], None, more="NORDKAP, July 9, 2031 – The quay is closed.")
    filed = replace(reading.masthead, published_window=("2031-07-09", "2031-07-10"))
    reading = replace(reading, masthead=filed)
    assert own_window(reading) == ("2031-07-09", "2031-07-10")
    assert own_reasons(reading) == ()
    words = span_after(reading.document.text, 0, "July 9, 2031")
    time = Time(id="t", span=words, type="DATE", value="2031-07-09")
    found = dated_between(replace(reading, times=(time,)), ())
    assert found is not None
    assert found.reasons == (WindowReason("filed", words, "2031-07-09"),)


@pytest.mark.parametrize(
    "change", [{"earliest": None, "latest": None}, {"earliest": "2031-07-17"}, {"score": 2.0}]
)
def test_a_link_bounds_something(change: dict[str, object]) -> None:
    values = {each: getattr(link("2031-07-09", "2031-07-16"), each) for each in LINK} | change
    with pytest.raises(EvidenceError):
        DateLink(**values)


LINK = (
    *("document", "other", "earliest", "latest", "score", "reason"),
    *("words", "start", "end", "other_start", "other_end"),
)
