"""`onrecord evaluate coref`, as a user types it, on an invented document."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main
from tests.unit.evaluate.coref_made import conllu


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "harbour.conllu").write_text(conllu(), encoding="utf-8")
    return tmp_path


def test_the_report_as_json_is_the_same_every_time(folder: Path, tmp_path: Path) -> None:
    reports = []
    for name in ("one.json", "two.json"):
        path = tmp_path / name
        arguments = ["evaluate", "coref", str(folder), "--format", "json", "-o", str(path)]
        assert main(arguments) == 0
        reports.append(path.read_bytes())
    assert reports[0] == reports[1]
    made = json.loads(reports[0])
    assert made["schema"] == "onrecord/coreference/1"
    assert (made["documents"], made["mentions"], made["entities"]) == (1, 5, 2)
    assert {row["system"] for row in made["rows"]} == {"onrecord", "same name", "nearest name"}
    name = next(row for row in made["forms"] if row["form"] == "name")
    assert sum(name["fates"].values()) >= 2


def test_the_text_has_every_scope_and_the_fates(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "coref", str(folder), "--turns", "--errors", "*"]) == 0
    shown = capsys.readouterr().out
    assert "documents: 1, words: 18" in shown
    assert "who speaks is written before each turn" in shown
    assert shown.count("nearest name") == 8
    assert "People and organisations with a name, without singletons, heads" in shown
    assert shown.partition("Mentions of people")[2].count("he, she") >= 1


@pytest.mark.parametrize("arguments", [["nowhere"], [], ["."]])
def test_an_error_is_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = [str(tmp_path / "empty") if each == "." else each for each in arguments]
    (tmp_path / "empty").mkdir()
    assert main(["evaluate", "coref", *given]) in {1, 2}
    assert len(capsys.readouterr().err.splitlines()) == 1
