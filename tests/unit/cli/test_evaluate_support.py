"""`onrecord evaluate support`, as a user types it."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main

CLAIMS = (
    {"claim": "Tor Vik closed the port [1].", "label": True},
    {"claim": "Ines Duarte studied law in Gdynia.", "label": False},
)
REFERENCES = ["[1] https://aker.example/port Tor Vik closed the port in March.", "It rained."]


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.jsonl"
    lines = [json.dumps({**each, "references": REFERENCES}) for each in CLAIMS]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_text_and_json_say_the_same(
    claims: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "support", str(claims)]) == 0
    text = capsys.readouterr().out
    out = tmp_path / "report.json"
    assert main(["evaluate", "support", str(claims), "--format", "json", "-o", str(out)]) == 0
    made = json.loads(out.read_bytes())
    own = made["systems"][0]
    assert own["all"]["claims"] == 2
    assert own["all"]["macro_f1"] == 1.0
    assert own["by_source"] == {}
    assert f"onrecord              {own['all']['macro_f1']:.3f}" in text


def test_files_that_cannot_be_used_are_said(
    claims: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "support", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
    assert main(["evaluate", "support", str(claims), "-o", str(claims)]) == 2
    assert "used twice" in capsys.readouterr().err
