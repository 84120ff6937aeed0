"""When and how much as JSON: times, windows, sayings, quantities and tallies, by the contract."""

import json
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from onrecord.export.reading import reading_json
from onrecord.export.schema import schema
from onrecord.model.document import Masthead
from onrecord.model.records import Reading
from onrecord.model.timing import Window
from tests.readings import told_reading


def shown(reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(reading_json(reading))
    jsonschema.Draft202012Validator(schema()).validate(found)
    return found


@pytest.fixture
def found() -> dict[str, Any]:
    return shown(told_reading())


def cut(found: dict[str, Any], place: list[int]) -> str:
    return str(found["text"])[slice(*place)]


def test_times_have_type_and_value_and_what_they_are_counted_from(found: dict[str, Any]) -> None:
    words = [cut(found, [each["start"], each["end"]]) for each in found["times"]]
    assert words == ["May", "4 March 2025", "every second week", "two days later"]
    may, day, often, later = found["times"]
    assert (may["type"], may["value"], may["basis"]) == ("DATE", "2025-05", "window")
    assert (day["value"], day["basis"], day["anchor"]) == ("2025-03-04", "stated", None)
    assert (often["type"], often["quant"], often["freq"]) == ("SET", "EVERY", "1X")
    assert (later["mod"], later["basis"]) == ("APPROX", "text")
    assert later["anchor"] == [day["start"], day["end"]]


def test_a_statement_has_when_it_was_said_and_the_times_of_what_it_tells(
    found: dict[str, Any],
) -> None:
    (said,), (own,) = found["attributions"], found["assertions"]
    assert (said["said"]["value"], said["said"]["basis"]) == ("2025-03-04", "stated")
    assert cut(found, said["said"]["span"]) == "4 March 2025"
    assert said["relation"] == "future"
    assert said["content_times"] == [found["times"][0]["id"]]
    assert own["said"] == {"value": "2025-03-06/2025-05-31", "basis": "window", "span": None}
    assert (own["content_times"], own["relation"]) == ([], None)


def test_what_was_not_read_is_null() -> None:
    bare = shown(replace(told_reading(), whens=(), window=None))
    for each in (*bare["attributions"], *bare["assertions"]):
        assert (each["said"], each["content_times"], each["relation"]) == (None, [], None)
    assert (bare["published_window"], bare["window"]) == (None, None)


def test_of_when_something_tells_may_be_known_where_it_is_not_known_when_it_was_said() -> None:
    reading = told_reading()
    first = replace(reading.whens[0], said=None, basis=None, span=None)
    (said,) = shown(replace(reading, whens=(first,)))["attributions"]
    assert (said["said"], said["relation"]) == (None, "future")
    assert said["content_times"] == list(first.content)


def test_a_window_has_the_words_that_it_rests_on(found: dict[str, Any]) -> None:
    assert found["published_window"] == ["2025-03-06", "2025-05-31"]
    window = found["window"]
    assert [window["earliest"], window["latest"]] == found["published_window"]
    assert [(each["kind"], cut(found, each["span"])) for each in window["reasons"]] == [
        ("past", "two days later"),
        ("coming", "until May"),
    ]


def test_the_day_on_which_a_report_was_filed_comes_before_what_its_text_shows() -> None:
    filed = Masthead(published_window=("2025-03-07", "2025-03-08"))
    found = shown(replace(told_reading(), masthead=filed))
    assert found["published_window"] == ["2025-03-07", "2025-03-08"]
    assert found["window"]["earliest"] == "2025-03-06"


def test_a_window_may_be_open() -> None:
    reading = told_reading()
    assert reading.window
    open_end = Window(reading.window.earliest, None, reading.window.reasons[:1])
    found = shown(replace(reading, window=open_end))
    assert found["published_window"] == ["2025-03-06", None]


def test_quantities_have_values_places_and_whose_word_they_are(found: dict[str, Any]) -> None:
    boats, cost = found["quantities"]
    (own,), (said,) = found["assertions"], found["attributions"]
    assert cut(found, [boats["start"], boats["end"]]) == "About three boats"
    assert cut(found, boats["number"]) == "three"
    assert cut(found, boats["unit_span"]) == "boats"
    assert (boats["value"], boats["high"], boats["change"]) == (3.0, None, "~")
    assert (boats["form"], boats["unit"], boats["of"]) == ("count", "boat", None)
    assert boats["target"] == {"id": own["id"], "kind": "assertion"}
    vik = next(each["id"] for each in found["holders"] if each["name"] == "Tor Vik")
    assert boats["holders"] == [vik]
    assert boats["chain"] == said["chain"]
    assert (cost["value"], cost["high"]) == (40_000_000.0, 50_000_000.0)
    assert (cost["unit"], cost["currency"], cost["year"]) == ("krone", "NOK", 2015)
    assert [cut(found, each) for each in cost["of"]] == ["three boats", "the Aker and the Bris"]
    assert (cost["target"], cost["holders"], cost["chain"]) == (None, [], [])


def test_tallies_have_their_number_and_those_named(found: dict[str, Any]) -> None:
    (tally,) = found["tallies"]
    assert tally["quantity"] == found["quantities"][0]["id"]
    assert cut(found, tally["span"]) == "three boats, the Aker and the Bris"
    assert [cut(found, each) for each in tally["named"]] == ["Aker", "Bris"]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("times", 0, "type"), "EVENT"),
        (("times", 0, "basis"), "guessed"),
        (("times", 0, "mod"), "AROUND"),
        (("quantities", 0, "change"), "more"),
        (("quantities", 0, "value"), "three"),
        (("quantities", 0, "form"), "number"),
        (("attributions", 0, "relation"), "later"),
        (("attributions", 0, "said", "basis"), "guessed"),
        (("window", "reasons"), []),
        (("window", "reasons", 0, "kind"), "guess"),
        (("tallies", 0, "named"), "Aker"),
    ],
)
def test_the_schema_refuses_what_no_reading_has(
    found: dict[str, Any], place: tuple[str | int, ...], value: object
) -> None:
    *steps, last = place
    inner: Any = found
    for step in steps:
        inner = inner[step]
    inner[last] = value
    assert not jsonschema.Draft202012Validator(schema()).is_valid(found)
