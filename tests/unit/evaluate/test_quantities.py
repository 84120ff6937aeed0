"""Quantities held against labels: values, units, changes; the format of NewsQuant."""

import json
from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.quantities import Amount, Counts, best, counts, same_value
from onrecord.evaluate.quantities_files import Sentence, sentences
from onrecord.evaluate.quantities_report import Asked, report
from onrecord.evaluate.quantities_text import report_text
from onrecord.evaluate.quantities_units import canonical, has_head, is_unit


def amount(
    value: float, *units: str | None, high: float | None = None, change: str = "="
) -> Amount:
    return Amount(value, high, change, units or (None,))


DOLLARS = amount(5e6, "$", "dollar")
SHARE = amount(40, "%", "percentage", change=">")


def test_every_measure_asks_for_the_value_first() -> None:
    found = [amount(5_000_000.0000001, "dollar"), amount(40, "percent"), amount(4, "percent")]
    made = counts([DOLLARS, SHARE], found)
    assert made == Counts(2, 3, value=2, unit=2, head=2, change=1, all=1)


def test_each_value_takes_part_in_one_match() -> None:
    assert counts([SHARE], [SHARE, SHARE]) == Counts(1, 2, 1, 1, 1, 1, 1)
    assert counts([SHARE, SHARE], [SHARE]) == Counts(2, 1, 1, 1, 1, 1, 1)


def test_each_measure_has_matches_of_its_own() -> None:
    gold = [amount(3, "mile"), amount(3, "day")]
    found = [amount(3, "day"), amount(3, "mile")]
    assert counts(gold, found).unit == 2
    assert best(gold, found) == [(0, 1), (1, 0)]


def test_both_ends_of_a_range_are_compared() -> None:
    assert same_value(amount(40, high=50), amount(40, high=50))
    assert not same_value(amount(40, high=50), amount(40))
    assert not same_value(amount(40, high=50), amount(40, high=60))


def test_a_vague_number_is_its_lower_end_or_more() -> None:
    millions = amount(1e6, "boat", high=1e7)
    assert counts([millions], [amount(1e6, "boat", change=">")]).all == 1
    assert counts([millions], [millions]).all == 1
    assert counts([amount(1, high=10)], [amount(1, change=">")]).value == 0
    assert counts([amount(20, high=200)], [amount(20, change=">")]).value == 0


def test_what_is_found_for_an_optional_label_does_not_count() -> None:
    gold = [SHARE._replace(optional=True), DOLLARS]
    assert counts(gold, [SHARE]) == Counts(gold=1)
    assert counts(gold, [SHARE, SHARE, DOLLARS]) == Counts(1, 2, 1, 1, 1, 1, 1)
    assert counts([SHARE, SHARE._replace(optional=True)], [SHARE]).value == 1


@pytest.mark.parametrize(
    ("found", "labelled"),
    [
        ("dollar", ("$", None)),
        ("Dollars", ("US$",)),
        ("percent", ("per cent",)),
        ("percent", ("%", "percentage")),
        ("mile per hour", ("mph",)),
        ("pound-foot", ("pound-feet",)),
        ("city", ("cities",)),
        ("bus", ("bus",)),
        ("person", ("people",)),
        ("year", ("-", "year of age")),
        (None, ("-", "home")),
        (None, (None,)),
    ],
)
def test_units_are_the_same_however_they_are_written(
    found: str | None, labelled: tuple[str | None, ...]
) -> None:
    assert is_unit(found, labelled)


def test_units_that_are_not_the_same() -> None:
    assert not is_unit("dollar", ("euro",))
    assert not is_unit(None, ("dollar",))
    assert not is_unit("speaker", ("wireless speakers",))
    assert has_head("speaker", ("wireless speakers",))
    assert has_head("ton of fish", ("tons",))
    assert not has_head("wireless", ("speakers",))
    assert not has_head(None, ("speakers",))
    assert canonical("  ") is None


ROWS = [
    {
        "text": "One of the ports took 40-50 boats.",
        "quantities": [
            {"change": "=", "value": "1", "unit": "ports", "normalized_unit": "port"},
            {
                "change": "=",
                "value": "40.0-50.0",
                "unit": "boats",
                "normalized_unit": "boat",
                "referred_concepts": "-",
            },
        ],
    },
    {"text": "Aker paid $5 for 2.", "quantities": [{"value": 5, "unit": "$"}, {"value": "-.5"}]},
    {"text": "It rained.", "quantities": []},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.json"
    path.write_text(json.dumps(ROWS), encoding="utf-8")
    return path


def test_the_labels_of_a_file(file: Path) -> None:
    first, second, third = sentences(file)
    assert [(each.value, each.high) for each in first.amounts] == [(1.0, None), (40.0, 50.0)]
    assert first.amounts[1].units == ("boats", "boat")
    assert [(each.value, each.change) for each in second.amounts] == [(5.0, "="), (-0.5, "=")]
    assert third == Sentence("It rained.", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "Expected `array`"),
        ("[", "truncated"),
        ("[" * 100_000, "json"),
        ("[]", "no labelled quantities"),
        ('[{"text": "x"}]', "quantities"),
        ('[{"text": "x", "quantities": [{"value": "many"}]}]', "sentence 1: 'many' is no number"),
        ('[{"text": "x", "quantities": [{"value": "1-2-3"}]}]', "no number and no range"),
    ],
)
def test_what_is_no_such_file_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OnrecordError, match=said) as caught:
        sentences(path)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="cannot read"):
        sentences(tmp_path / "none.json")


def test_the_report_has_both_scopes_and_the_errors(file: Path) -> None:
    read = sentences(file)
    run = [[amount(40, "boat", high=50)], [amount(5, "euro", change=">"), amount(7)], []]
    made = report(read, run, Asked("x", 1, ("m",)))
    all_, without = made.scopes
    assert (all_.counts["gold"], without.counts["gold"]) == (4, 3)
    assert all_.measures["value F1"].value == pytest.approx(4 / 7)
    assert without.measures["value F1"].value == pytest.approx(4 / 6)
    assert without.measures["value and unit recall"].value == pytest.approx(1 / 3)
    found = {each.error: each.count for each in made.errors}
    assert found == {"missed": 1, "spurious": 1, "wrong unit": 1, "wrong change": 1}
    text = report_text(made)
    assert "labelled = 5 $" in text
    assert "found    > 5 euro" in text
    assert "all labels: 4 labelled, 3 found" in text


def test_without_examples_no_sentence_is_shown(file: Path) -> None:
    read = sentences(file)
    text = report_text(report(read, [[] for _ in read], Asked("x")))
    assert "missed: 3" in text
    assert "boats" not in text
