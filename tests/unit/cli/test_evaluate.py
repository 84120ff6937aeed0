"""`onrecord evaluate attribution`, as a user types it, on a small set of our own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.cli.main import main
from onrecord.evaluate.label_checks import checked_articles
from onrecord.model.thresholds import SURE
from tests.conftest import ROOT

OWN = ROOT / "tests/data/attribution/own.jsonl"
EXPECTED = json.loads((OWN.parent / "expected.json").read_bytes())
"""The counts of each reader: those that `--format json` prints as `system.counts`."""

Evaluate = Callable[..., Path]


@pytest.fixture
def evaluate(tmp_path: Path) -> Evaluate:
    """Runs the command on our own set with some options; gives the file that it wrote."""

    def run(*options: str) -> Path:
        path = tmp_path / "report"
        assert main(["evaluate", "attribution", str(OWN), *options, "-o", str(path)]) == 0
        return path

    return run


def test_the_own_set_is_labelled_word_by_word() -> None:
    read = checked_articles(OWN)
    assert len(read) == 12
    assert sum(len(each.attributions) for each in read) == 93
    for each in read:
        for label in each.attributions:
            for start, end in (*label.source, *label.cue, *label.content):
                assert not each.text[start].isspace()
                assert not each.text[end - 1].isspace()
                assert not each.text[start - 1 : start + 1].isalnum() or start == 0
                assert not each.text[end - 1 : end + 1].isalnum() or end == len(each.text)


@pytest.mark.parametrize("reader", sorted(EXPECTED))
def test_counts_are_as_recorded(evaluate: Evaluate, reader: str) -> None:
    report = json.loads(evaluate("--attribution", reader, "--format", "json").read_bytes())
    assert report["system"]["counts"] == EXPECTED[reader]
    assert report["system"]["name"] == reader
    assert report["articles"] == 12


def test_a_saved_run_is_no_different_and_the_report_is_the_same_every_time(
    evaluate: Evaluate, tmp_path: Path
) -> None:
    run = str(tmp_path / "run.jsonl")
    first = evaluate("--attribution", "rules", "--save", run, "--format", "json").read_bytes()
    again = evaluate("--attribution", "rules", "--format", "json").read_bytes()
    assert first == again
    against = json.loads(
        evaluate("--attribution", "rules", "--against", run, "--format", "json").read_bytes()
    )["against"]
    assert [each["count"] for each in against["changes"]] == [0, 0, 0]
    assert against["differences"]["partial F1"] == {"value": 0.0, "interval": [0.0, 0.0]}


def test_the_text_shows_examples_and_can_be_limited(evaluate: Evaluate) -> None:
    shown = evaluate("--attribution", "rules", "--limit", "2", "--examples", "0").read_text()
    assert "2 articles, 18 attributions labelled" in shown
    assert "labelled " not in shown.partition("Errors")[2]
    shown = evaluate("--attribution", "rules", "--limit", "2").read_text()
    assert "labelled " in shown.partition("Errors")[2]


def test_least_leaves_out_what_scores_less(evaluate: Evaluate) -> None:
    sure = json.loads(
        evaluate("--attribution", "rules", "--least", str(SURE), "--format", "json").read_bytes()
    )
    assert sure["system"]["counts"]["found"] == sure["thresholds"][0]["found"]
    assert sure["system"]["counts"]["found"] < EXPECTED["rules"]["found"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.jsonl"], 1, "cannot read nowhere.jsonl"),
        ([str(ROOT / "README.md")], 1, "line 1"),
        ([str(OWN), "--against", "nowhere.jsonl"], 1, "cannot read nowhere.jsonl"),
        ([str(OWN), "--against", str(OWN)], 1, "line 1: no line of a run"),
        ([str(OWN), "-o", str(OWN)], 2, "used twice"),
        ([str(OWN), "--save", "x.jsonl", "-o", "./x.jsonl"], 2, "used twice"),
        ([str(OWN), "--against", "x.jsonl", "--save", "x.jsonl"], 2, "used twice"),
        ([str(OWN), "--least", "2"], 2, "--help"),
        ([], 2, "--help"),
    ],
)
def test_an_error_is_one_line(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "attribution", *arguments]) == code
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert said in lines[0]


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "attribution", "--help"]) == 0
    assert "onrecord evaluate attribution labels.jsonl" in capsys.readouterr().out
