"""The report of an evaluation of times, and the readers that it scores."""

from onrecord.evaluate.timeml import timeml_of
from onrecord.evaluate.times import Timed
from onrecord.evaluate.times_reading import times_in, values_of
from onrecord.evaluate.times_report import Asked, report
from onrecord.evaluate.times_text import report_text
from onrecord.model.document import Masthead
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from tests.unit.evaluate.timeml_made import FERRY, timeml_file

READ = timeml_of("ferry.tml", FERRY.encode())


def test_figures_and_errors_as_text() -> None:
    tuesday, months = READ.times
    found = [tuesday._replace(value="2019-03-19"), Timed(1, 4, "DATE", "2019")]
    made = report([READ], [found], Asked("ferry", 1, ("m",)))
    assert (made.documents, made.undated, made.counts["gold"]) == (1, 0, 2)
    assert made.measures["relaxed F1"].value == 0.5
    assert made.measures["value F1"].value == 0.0
    text = report_text(made)
    assert "1 documents, 2 times labelled" in text
    assert "read by: onrecord with m" in text
    assert "missed: 1\n  duration: 1\n" in text
    assert "labelled Tuesday | DATE 2019-03-12\n      found    Tuesday | DATE 2019-03-19" in text
    assert f"ferry.tml {months.start}, of 2019-03-14" in text


def test_without_examples_no_words_of_the_text_are_shown() -> None:
    text = report_text(report([READ], [[]], Asked("ferry")))
    assert "missed: 2" in text
    assert "Tuesday" not in text


def test_a_document_without_a_date_is_said() -> None:
    undated = timeml_of("x", timeml_file("It rained in 2018.", None).encode())
    assert "without a date of their making: 1" in report_text(report([undated], [[]], Asked("x")))


def test_the_readers_get_the_date_and_read_all_of_the_text(rules: Kit) -> None:
    text = "Share this\n\nTor Vik closed the port on Tuesday.\n\nRelated articles\n\nAker waits"
    values = values_of("x", text, "2019-03-14", rules)
    layout, masthead = values["layout"], values["masthead"]
    assert isinstance(layout, Layout)
    assert isinstance(masthead, Masthead)
    assert masthead.published.value == "2019-03-14"
    assert all(block.kind != "furniture" for block in layout.blocks)
    assert values_of("x", " \n", None, rules) == {}


def test_times_found_are_those_of_the_text(rules: Kit) -> None:
    found = times_in(READ, rules)
    assert all(0 <= each.start < each.end <= len(READ.text) for each in found)
    assert list(found) == sorted(found)
    assert times_in(READ._replace(text=""), rules) == ()
