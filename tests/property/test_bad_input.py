"""Bad input is a problem entry with its reason; the rest goes on, and nothing is a traceback."""

import json
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.bad_input import GOOD, fill, fill_doubtful
from tests.typed import typed

PEAK = 1200 * 1024
"""KiB: what a laptop has to spare; a bomb of 200 MiB twice over would not fit beside the parser."""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    fill(folder)
    return folder


def not_read(record: Path) -> dict[str, str]:
    shown = json.loads(run("show", record, "--format", "json").stdout)
    return {Path(each["source"]).name: each["reason"] for each in shown["not_read"]}


def test_each_is_listed_once_with_its_reason(bad: Path, tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    done = run("build", bad, "--to", record)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert done.stderr.count("\n") == 1
    reasons = not_read(record)
    files = {path.name for path in bad.iterdir()} - {"good.txt"}
    named = Counter(name.partition("#")[0] for name in reasons)
    assert set(named) == files
    for name, words in {
        "empty.txt": "empty file",
        "blank.txt": "no text in it",
        "binary.dat": "undecodable",
        "picture.png": "PNG image",
        "broken.jsonl#2": "not a JSON object",
        "broken.jsonl#3": "broken JSON",
        "locked.pdf": "password",
        "truncated.pdf": "damaged",
        "one-line.txt": "larger than 64 MiB",
        "bomb.txt.gz#bomb.txt": "MiB",
        "bomb.zip#zeros.txt": "MiB",
        "nowhere.txt": "no such file",
        "round": "already walked",
        "pipe.txt": "not a regular file",
        "consent.html": "consent",
        "shell.html": "script",
    }.items():
        assert words in reasons[name], name
    assert all("\n" not in reason and "Error" not in reason for reason in reasons.values())
    assert run("check", record).returncode == 0


def test_memory_is_bounded() -> None:
    """Of all processes of this module so far, the bombs' included."""
    assert 0 < resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < PEAK


def test_nothing_read_is_exit_code_1_and_strict_is_all_or_nothing(
    bad: Path, tmp_path: Path
) -> None:
    assert typed("build", bad / "empty.txt", "--to", tmp_path / "r.db").code == 1
    strict = typed(
        "build", bad / "good.txt", bad / "empty.txt", "--strict", "--to", tmp_path / "s.db"
    )
    assert strict.code == 1
    assert b"empty.txt: empty file" in strict.err
    assert not (tmp_path / "s.db").exists()
    assert typed("build", bad / "good.txt", "--strict", "--to", tmp_path / "s.db").code == 0


def test_reading_prints_what_can_be_read_or_with_strict_nothing(bad: Path) -> None:
    some = typed("read", bad / "empty.txt", bad / "good.txt")
    assert (some.code, json.loads(some.out)["text"]) == (0, GOOD)
    assert b"empty file" in some.err
    none = typed("read", "--strict", bad / "good.txt", bad / "empty.txt")
    assert (none.code, none.out) == (1, b"")
    assert typed("read", bad / "empty.txt").code == 1


def test_what_is_doubtful_is_read_and_said(tmp_path: Path) -> None:
    fill_doubtful(tmp_path)
    done = typed("build", tmp_path, "--to", tmp_path / "r.db")
    assert done.code == 0
    shown = json.loads(typed("show", tmp_path / "r.db", "--format", "json").out)
    assert len(shown["documents"]) == 4
    said = {Path(each["source"]).name: each["message"] for each in shown["problems"]}
    assert "nested too deep" in said["deep.html"]
    assert "not utf-8" in said["broken-utf8.txt"]
    assert "language" in said["cyrillic.txt"]
    assert "2999-01-01" in said["future.jsonl"]


def test_a_document_has_a_budget_of_time(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(GOOD * 400)
    (tmp_path / "short.txt").write_text(GOOD)
    done = typed("build", tmp_path, "--budget", "0.4", "--to", tmp_path / "r.db")
    shown = json.loads(typed("show", tmp_path / "r.db", "--format", "json").out)
    messages = [each["message"] for each in shown["problems"]]
    messages += [each["reason"] for each in shown["not_read"]]
    assert done.code == 0
    assert any("longer than 0.4 seconds; give more with --budget" in each for each in messages)
    again = typed("build", tmp_path, "--to", tmp_path / "r.db")
    assert again.code == 0
    shown = json.loads(typed("show", tmp_path / "r.db", "--format", "json").out)
    assert (shown["problems"], shown["not_read"]) == ([], [])
