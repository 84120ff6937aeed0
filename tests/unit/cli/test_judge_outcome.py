"""onrecord judge FILE outcome, as a user types it."""

import json
from pathlib import Path

import pytest

from onrecord import api
from onrecord.cli.main import main
from tests.foretold import SIGNED, foretold

Capture = pytest.CaptureFixture[bytes]
SHOWN = ("--evidence", f"{SIGNED}@report.txt")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return foretold(tmp_path / "r.db")


def judge(record: Path, *arguments: str) -> int:
    return main(["judge", str(record), *arguments, "--by", "Ada Holm"])


def out(capture: Capture) -> str:
    return capture.readouterr().out.decode()


def said(capture: Capture) -> str:
    return capture.readouterr().err.decode()


def test_an_outcome_is_judged_listed_and_revoked(record: Path, capfdbinary: Capture) -> None:
    arguments = (*SHOWN, "--evidence", "https://harbour.example/log", "--note", "as the log says")
    assert judge(record, "outcome", "port will open", "did-not-happen", *arguments) == 0
    assert "r.db: the port will open: did not happen (judgement " in said(capfdbinary)
    assert main(["judge", str(record), "list"]) == 0
    line = out(capfdbinary)
    place = "by report.txt:20-53, https://harbour.example/log"
    words = f"Ada Holm outcome the port will open (preview.txt): did not happen {place}"
    assert words in line
    assert "[applied] -- as the log says" in line
    assert judge(record, "revoke", line.split()[0]) == 0
    assert "'outcome' revoked; open" in said(capfdbinary)


def test_outcomes_are_taken_from_one_record_to_another(
    record: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    at = ("--at", "2025-06-01T10:00")
    assert judge(record, "outcome", "port will open", "void", *SHOWN, *at) == 0
    lines = tmp_path / "judgements.jsonl"
    assert main(["judge", str(record), "export", "-o", str(lines)]) == 0
    assert json.loads(lines.read_text())["evidence"][0]["exact"] == SIGNED
    other = foretold(tmp_path / "other.db")
    capfdbinary.readouterr()
    for message in ("1 judgement new\n", "0 judgements new\n"):
        assert judge(other, "import", str(lines)) == 0
        assert said(capfdbinary).endswith(message)
    with api.open_record(other) as opened:
        outcomes = [each.outcome for each in opened.forecasts().items if each.outcome]
    assert [each.outcome for each in outcomes] == ["void"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["outcome", "port will open"], 2, "judge FILE outcome FORECAST OUTCOME"),
        (["outcome", "port will open", "perhaps", *SHOWN], 2, "happened, did-not-happen, partly"),
        (["outcome", "port will open", "happened"], 2, "an outcome rests on"),
        (["outcome", "port will shut", "happened", *SHOWN], 1, "near it: "),
        (["outcome", "will", "happened", *SHOWN], 1, "fits several forecasts"),
        (
            ["outcome", "port will open", "happened", "--evidence", "port is shot@report.txt"],
            1,
            "nearest: 'port is shut",
        ),
        (["outcome", "3f2e", "happened", *SHOWN], 1, "given by 6 digits or more"),
        (["outcome", "3", "happened", *SHOWN], 1, "a number alone is no words"),
        (
            ["outcome", "port will open", "void", "--evidence", "https://vik:pw@a.example/ x"],
            2,
            "without user and password",
        ),
        (["outcome", "port will open", "void", "--evidence", "the@report.txt"], 2, "too little"),
        (["name", "Tor Vik", "Vik", *SHOWN], 2, "--evidence goes with outcome"),
        (["outcome", "port will open", "void", *SHOWN, "--kind", "group"], 2, "--kind goes with"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    record: Path, capfdbinary: Capture, arguments: list[str], code: int, message: str
) -> None:
    assert judge(record, *arguments) == code
    error = said(capfdbinary)
    assert message in error
    assert "Traceback" not in error
    with api.open_record(record) as opened:
        assert opened.judgements() == []


def test_the_scores_of_what_was_judged(record: Path, capfdbinary: Capture) -> None:
    assert judge(record, "outcome", "likely to hold", "happened", *SHOWN) == 0
    capfdbinary.readouterr()
    assert main(["show", str(record), "scores"]) == 0
    shown = " ".join(out(capfdbinary).split())
    assert "Tor Vik — 1 judged, 1 open Brier score 0.106 (n = 1, range 0.040–0.202)" in shown
    assert "55–80 % (ICD 203): 1 of 1 happened" in shown
    assert main(["show", str(record), "scores", "--format", "json"]) == 0
    (item,) = json.loads(out(capfdbinary))["items"]
    assert item["brier"]["interval"] is None


def test_the_list_says_that_evidence_is_gone(record: Path, capfdbinary: Capture) -> None:
    assert judge(record, "outcome", "port will open", "happened", *SHOWN) == 0
    assert main(["remove", str(record), "report.txt"]) == 0
    capfdbinary.readouterr()
    assert main(["judge", str(record), "list"]) == 0
    assert "[applied: its evidence is gone: report.txt]" in out(capfdbinary)
