"""`onrecord evaluate factuality`, as a user types it."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main

EVENTS = (
    {"text": "Tor Vik closed the port .", "targets": [{"span1": [2, 3], "label": 3.0}]},
    {"text": "Aker did not pay .", "targets": [{"span1": [3, 4], "label": -2.6}]},
)


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text("\n".join(map(json.dumps, EVENTS)), encoding="utf-8")
    return path


def test_text_and_json_say_the_same(
    events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "factuality", str(events)]) == 0
    text = capsys.readouterr().out
    out = tmp_path / "report.json"
    assert main(["evaluate", "factuality", str(events), "--format", "json", "-o", str(out)]) == 0
    made = json.loads(out.read_bytes())
    assert (made["events"], made["sentences"]) == (2, 2)
    assert made["mae"] < 0.5
    assert made["constant_mae"] == pytest.approx(2.8)
    assert f"onrecord              {made['mae']:.3f}" in text


def test_files_that_cannot_be_used_are_said(
    events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "factuality", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
    assert main(["evaluate", "factuality", str(events), "-o", str(events)]) == 2
    assert "used twice" in capsys.readouterr().err
