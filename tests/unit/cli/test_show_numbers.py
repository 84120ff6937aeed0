"""The ledger of numbers from the command line: formats, options and what goes with what."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.cli.main import main


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


def test_it_has_each_format(sample_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(sample_record)
    made = json.loads(shown(capsys, record, "numbers", "--all", "--format", "json"))
    assert (made["schema"], made["form"], made["every"]) == ("onrecord/ledger/1", "numbers", True)
    title = f"Numbers: {len(made['items'])}"
    assert shown(capsys, record, "numbers", "--all").startswith(title)
    assert shown(capsys, record, "numbers", "--all", "--format", "md").startswith(f"# {title}")
    rows = list(csv.DictReader(io.StringIO(shown(capsys, record, "numbers", "--format", "csv"))))
    few = json.loads(shown(capsys, record, "numbers", "--format", "json"))
    count = sum(len(each["values"]) for each in few["items"]) + len(few["tallies"])
    assert len(rows) == count
    assert {each["id"] for each in few["items"]} <= {each["id"] for each in made["items"]}


def test_every_figure_has_its_words_at_their_place(
    sample_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = json.loads(shown(capsys, str(sample_record), "numbers", "--all", "--format", "json"))
    values = [each for item in made["items"] for each in item["values"]]
    assert values
    for each in values:
        assert [one["exact"] for one in each["evidence"]] == [each["text"]]
        assert each["number"]["exact"] in each["text"] and each["text"] in each["within"]["exact"]
        assert each["holders"] and each["chain"]


def test_all_goes_with_numbers(sample_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(sample_record), "forecasts", "--all"]) == 2
    assert "--all goes with: onrecord show FILE numbers" in capsys.readouterr().err


def test_an_unknown_holder_is_an_error(
    sample_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(sample_record), "numbers", "--holder", "Nobody Atall"]) != 0
    assert "nobody named 'Nobody Atall'" in capsys.readouterr().err
