"""Sentences with labelled events: the format, and the figures over them."""

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.factuality import Judged, judged, report
from onrecord.evaluate.factuality_files import sentences
from onrecord.evaluate.factuality_text import report_text
from onrecord.models.kit import Kit

LINES = (
    '{"text": "Tor Vik closed the port \'s gate .", "targets": [{"span1": [2, 3], "label": 3.0, '
    '"span_text": "closed"}], "idx": 0}\n'
    "\n"
    '{"text": "Aker did not buy it and may sue .", "targets": [{"span1": [3, 4], "label": -3},'
    ' {"span1": [7, 8], "label": 1.5}]}\n'
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_targets_are_counted_in_words_between_single_spaces(file: Path) -> None:
    found = sentences(file)
    words = [each.text[slice(*each.place(target))] for each in found for target in each.targets]
    assert words == ["closed", "buy", "sue"]


def test_each_event_gets_the_score_of_its_own_word(file: Path, rules: Kit) -> None:
    (closed,), (buy, sue) = judged(sentences(file), rules)
    assert closed == Judged(3.0, 3.0)
    assert buy.said < -2
    assert 0 < sue.said < 2


def test_figures_beside_the_constant_guess() -> None:
    made = report("x", (((Judged(3, 3), Judged(-3, -1))), (Judged(0, 2),)), ("m",))
    assert (made.sentences, made.events) == (2, 3)
    assert made.mae == pytest.approx(4 / 3)
    assert made.constant_mae == pytest.approx(3.0)
    assert made.r == pytest.approx(0.9607689)
    assert [(band.name, band.events, band.mae) for band in made.bands] == [
        ("happened", 1, 0.0),
        ("open", 1, 2.0),
        ("did not happen", 1, 2.0),
    ]
    assert made.interval[0] <= made.mae <= made.interval[1]
    assert "1.333" in report_text(made)


def test_where_nothing_varies_there_is_no_correlation() -> None:
    made = report("x", ((Judged(3, 3), Judged(3, 3)),), ("m",))
    assert made.r is None
    assert "onrecord              0.000 [0.000, 0.000]           -" in report_text(made)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "It rained .", "targets": [{"span1": [3, 4], "label": 3}]}', "no words 3 to 4"),
        ('{"text": "It rained .", "targets": [{"span1": [1, 2], "label": 5}]}', "<= 3"),
        ('{"text": "It rained ."}', "targets"),
        ('{"text": "It rained .", "targets": []}', "no labelled events"),
        ("{", "line 1"),
    ],
)
def test_what_is_no_labelled_sentence_is_said_with_its_place(
    tmp_path: Path, line: str, said: str
) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(OnrecordError, match=said):
        sentences(path)
