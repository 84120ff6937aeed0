"""`onrecord evaluate times` and `quantities`, as a user types them."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main
from tests.unit.evaluate.timeml_made import FERRY

SENTENCES = [
    {
        "text": "Tor Vik bought 40 boats for $5 million.",
        "quantities": [
            {"change": "=", "value": "40.0", "unit": "boats", "normalized_unit": "boat"},
            {"change": "=", "value": "5000000.0", "unit": "$", "normalized_unit": "dollar"},
        ],
    }
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "corpus"
    path.mkdir()
    (path / "ferry.tml").write_text(FERRY, encoding="utf-8")
    return path


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.json"
    path.write_text(json.dumps(SENTENCES), encoding="utf-8")
    return path


def test_times_as_text_and_as_json(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "times", str(folder), "--examples", "2"]) == 0
    text = capsys.readouterr().out
    assert "1 documents, 2 times labelled" in text
    assert "the date of each document's making" in text
    reports = []
    for name in ("one.json", "two.json"):
        out = tmp_path / name
        assert main(["evaluate", "times", str(folder), "--format", "json", "-o", str(out)]) == 0
        reports.append(out.read_bytes())
    assert reports[0] == reports[1]
    made = json.loads(reports[0])
    assert made["schema"] == "onrecord/times/1"
    assert made["counts"]["gold"] == 2
    assert {"strict F1", "relaxed F1", "type F1", "value F1"} <= made["measures"].keys()
    assert f"labelled           {made['counts']['gold']}" in text


def test_quantities_as_text_and_as_json(
    sentences: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "quantities", str(sentences)]) == 0
    text = capsys.readouterr().out
    assert "1 sentences" in text
    out = tmp_path / "report.json"
    arguments = ["evaluate", "quantities", str(sentences), "--format", "json", "-o", str(out)]
    assert main(arguments) == 0
    made = json.loads(out.read_bytes())
    assert made["schema"] == "onrecord/quantities/1"
    assert [scope["counts"]["gold"] for scope in made["scopes"]] == [2, 2]
    assert "value and unit" in text


@pytest.mark.parametrize("command", ["times", "quantities"])
def test_an_error_is_one_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", command, str(tmp_path / "none")]) == 1
    assert main(["evaluate", command]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_report_is_not_written_over_what_is_read(
    folder: Path, sentences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(folder / "ferry.tml")
    assert main(["evaluate", "times", str(folder), "-o", file]) == 2
    assert main(["evaluate", "quantities", str(sentences), "-o", str(sentences)]) == 2
    assert capsys.readouterr().err.count("used twice") == 2
