"""Windows in an overview: between which days, on which words, and what contradicts them."""

import json

import msgspec
import pytest

from onrecord.export import shown
from onrecord.lexicon.link_dates import date_reasons, own_sentence
from onrecord.model.ledger_windows import DocumentWindow
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.model.timing import Window, WindowReason
from onrecord.products.overview import overview
from onrecord.store.dates_linked import anew, windows
from tests.dated import OTHER, Quoted, dated
from tests.stories import span_after

STATED = Quoted(when="the day before", said="2031-07-09")
DATED = dated("dated.txt", [STATED], "2031-07-10")


def pile(*readings: Reading) -> Pile:
    return Pile(readings=readings, windows=windows(readings, anew(readings)))


def window_of(made: Pile, source: str) -> DocumentWindow | None:
    return next(each.window for each in overview(made).documents if each.source == source)


def test_a_window_names_the_other_document_and_the_words() -> None:
    made = pile(dated("undated.txt", [Quoted(when="on Wednesday")], None), DATED)
    window = window_of(made, "undated.txt")
    assert window is not None
    (ground,) = window.grounds
    assert (window.earliest, window.latest) == ("2031-07-09", "2031-07-15")
    assert (ground.other, ground.other_source) == (DATED.document.id, "dated.txt")
    assert ground.sentence == date_reasons()["said-weekday"].sentence
    assert window_of(made, "dated.txt") is None


def with_own_window(reading: Reading, words: str, latest: str) -> Reading:
    span = span_after(reading.document.text, 0, words)
    return msgspec.structs.replace(
        reading, window=Window(None, latest, (WindowReason("coming", span, latest),))
    )


def test_its_own_words_come_first_and_what_they_contradict_does_not_count() -> None:
    quoted = dated("undated.txt", [Quoted(when="on Wednesday")], None)
    made = pile(with_own_window(quoted, "Wednesday", "2031-07-01"), DATED)
    window = window_of(made, "undated.txt")
    assert window is not None
    assert (window.earliest, window.latest) == (None, "2031-07-01")
    own, linked = window.grounds
    assert (own.sentence, own.words) == (
        "tells this time as still to come",
        "Wednesday",
    )
    assert (own.counts, linked.counts) == (True, False)
    text = shown.overview(overview(made), "text")
    assert "on or before 2031-07-01 (inferred)" in text
    assert "not counted, against what is surer: tells as said on that weekday" in text


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("on Wednesday", "between 2031-07-09 and 2031-07-15 (inferred)"),
        ("today", "on 2031-07-09 (inferred)"),
        (None, "on or after 2031-07-09 (inferred)"),
    ],
)
def test_text_and_markdown_print_the_days(when: str | None, days: str) -> None:
    found = overview(pile(dated("undated.txt", [Quoted(when=when)], None), DATED))
    assert days in shown.overview(found, "text")
    assert days in shown.overview(found, "md")
    assert "date unknown" not in shown.overview(found, "text")


def test_text_stays_narrow_and_says_how_much_more_there_is() -> None:
    far = "a/" * 40 + "dated.txt"
    dates = [
        dated(f"{number}{far}", [STATED, Quoted(OTHER)], f"2031-07-{number}")
        for number in (10, 11, 12)
    ]
    undated = dated("undated.txt", [Quoted(when="on Wednesday"), Quoted(OTHER, "yesterday")], None)
    word = span_after(undated.document.text, 0, "Wednesday")
    reasons = (WindowReason("coming", word, "2031-07-30"),) * 4
    undated = msgspec.structs.replace(undated, window=Window(None, "2031-07-30", reasons))
    lines = shown.overview(overview(pile(undated, *dates)), "text").splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert any(line.endswith("more in --format json") for line in lines)


def test_json_has_all_grounds() -> None:
    made = pile(dated("undated.txt", [Quoted(when="on Wednesday")], None), DATED)
    documents = json.loads(shown.overview(overview(made), "json"))["documents"]
    (window,) = (each["window"] for each in documents if each["source"] == "undated.txt")
    assert window["grounds"][0]["kind"] == "said-weekday"
    assert [each["window"] for each in documents if each["source"] == "dated.txt"] == [None]


def test_every_kind_of_own_reason_has_a_sentence() -> None:
    kinds = WindowReason.__annotations__["kind"].__args__
    assert all(own_sentence(each) for each in kinds)
