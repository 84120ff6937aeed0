"""The command line, as a user types it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import api
from onrecord.cli.main import main, onrecord
from tests.conftest import ROOT
from tests.typed import typed


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("name", sorted(onrecord.commands))
def test_every_help_has_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example:" in shown
    assert f"onrecord {name}" in shown


def test_help_imports_no_parser_and_no_reader() -> None:
    script = (
        "import sys\nfrom onrecord.cli import main\nmain(['--help'])\n"
        "heavy = {'spacy', 'trafilatura', 'numpy', 'lxml', 'thinc', 'onrecord.pipeline'}\n"
        "print('HEAVY', sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "HEAVY []" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (["show", "nowhere.db"], "onrecord build"),
        (["shw"], "--help"),
        (["build", "x"], "--to"),
        (["build", "x", "--to", "no/such/folder/r.db"], "make it first"),
        (["show", "nowhere.db", "--holder", "Vik"], "statements"),
        (["read"], "--help"),
        (["build", "--to", "nowhere.db"], "name files or folders"),
        (["read", "README.md", "--parser", "no_such_parser"], "pip install"),
    ],
)
def test_an_error_is_one_line_with_the_way_out(arguments: list[str], way_out: str) -> None:
    done = typed(*arguments)
    lines = done.err.decode().strip().splitlines()
    assert done.code in {1, 2}
    assert len(lines) == 1
    assert lines[0].startswith("onrecord: ")
    assert way_out in lines[0]


def test_a_pipe_gives_one_json_line(tmp_path: Path) -> None:
    text = "Tor Vik, the minister of ferries, said the pact would hold.\n"
    done = run("read", "-", stdin=text.encode())
    assert done.returncode == 0
    reading = json.loads(done.stdout)
    assert reading["schema"] == "onrecord/reading/1"
    assert reading["text"] == text
    (said,) = reading["attributions"]
    ((start, end),) = said["content"]
    assert text[start:end] == "the pact would hold"


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The minister said the pact would hold.", encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(bytes(range(256)) * 20)
    record = str(tmp_path / "r.db")
    done = run("build", str(tmp_path / "a.txt"), str(tmp_path / "b.bin"), "--to", record)
    assert done.returncode == 0
    assert b"1 not read" in done.stderr
    assert b"b.bin" in run("show", record).stdout


def test_a_build_that_reads_nothing_fails(tmp_path: Path) -> None:
    done = typed("build", str(tmp_path / "missing.txt"), "--to", str(tmp_path / "r.db"))
    assert done.code == 1


def test_the_record_is_not_overwritten_by_what_is_shown_of_it(
    sample_record: Path, tmp_path: Path
) -> None:
    record = tmp_path / "r.db"
    shutil.copy(sample_record, record)
    before = record.read_bytes()
    assert typed("show", str(record), "panel", "-o", str(record)).code == 2
    assert record.read_bytes() == before


def test_what_comes_in_by_a_pipe_replaces_nothing(tmp_path: Path) -> None:
    record = str(tmp_path / "r.db")
    for minister in ("Tor Vik", "Liis Rauda"):
        text = f"Minister {minister} said on Monday that the ferry pact would hold for years."
        assert typed("build", "-", "--to", record, stdin=text.encode()).code == 0
    shown = typed("show", record, "statements").out.decode()
    assert "Tor Vik" in shown
    assert "Liis Rauda" in shown


def test_a_source_that_was_not_read_can_be_taken_out(tmp_path: Path) -> None:
    record = str(tmp_path / "r.db")
    wire = str(ROOT / "sample/05-wire-aker.txt")
    assert typed("build", wire, "https://ferry.example/a", "--to", record).code == 0
    assert b"https://ferry.example/a" in typed("show", record).out
    assert typed("remove", record, "https://ferry.example/a").code == 0
    assert b"https://ferry.example/a" not in typed("show", record).out


def test_another_language_is_listed_as_not_read(tmp_path: Path) -> None:
    text = "Der Minister sagte am Montag, der Fährpakt werde halten, und niemand widersprach ihm."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    record = str(tmp_path / "r.db")
    assert typed("build", str(tmp_path / "a.txt"), "--to", record).code == 0
    panel = json.loads(typed("show", record, "panel", "--format", "json").out)
    assert panel["coverage"]["read"] == 0
    assert panel["coverage"]["not_read"][0]["reason"].startswith("language de")


def test_a_mistyped_holder_gets_the_nearest_names(sample_record: Path) -> None:
    done = typed("show", str(sample_record), "statements", "--holder", "Solvanng")
    assert done.code == 1
    assert b"Eirik Solvang" in done.err


def test_without_a_command_the_help_is_shown() -> None:
    done = run()
    assert done.returncode == 0
    assert b"Commands:" in done.stdout


def test_same_input_same_bytes(sample_record: Path) -> None:
    first = run("show", str(sample_record), "panel", "--format", "json")
    second = run("show", str(sample_record), "panel", "--format", "json")
    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_removing_takes_a_document_off_the_products(tmp_path: Path) -> None:
    record = str(tmp_path / "r.db")
    panel, wire = str(ROOT / "sample/01-panel.txt"), str(ROOT / "sample/05-wire-aker.txt")
    api.build([panel, wire], record)
    assert "Øvrebø" in typed("show", record, "panel").out.decode()
    assert typed("remove", record, panel).code == 0
    assert "Øvrebø" not in typed("show", record, "panel").out.decode()
    assert typed("check", record).code == 0


def test_output_goes_to_the_file_that_is_named(sample_record: Path, tmp_path: Path) -> None:
    target = tmp_path / "panel.md"
    done = typed("show", str(sample_record), "panel", "--format", "md", "-o", str(target))
    assert done.out == b""
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_the_ledger_can_be_asked_for_a_holder_and_words(sample_record: Path) -> None:
    done = typed("show", str(sample_record), "statements", "--holder", "Øvrebø", "--format", "json")
    items = json.loads(done.out)["items"]
    assert items
    assert all("Øvrebø" in holder["name"] for item in items for holder in item["holders"])
    done = typed("show", str(sample_record), "statements", "--about", "veto", "--format", "json")
    assert all("veto" in item["text"].casefold() for item in json.loads(done.out)["items"])


def test_a_name_forges_no_line_and_obeys_no_terminal(tmp_path: Path) -> None:
    name = tmp_path / "a\nonrecord: all is well\x1b]0;owned\x07\u202e.txt"
    name.write_bytes(b"")
    missing = str(tmp_path / "no\nsuch\x1b[2J.db")
    for arguments in (("read", str(name)), ("search", missing, "a"), ("show", missing)):
        done = typed(*arguments)
        (line,) = done.err.decode().splitlines()
        assert line.startswith("onrecord: ")
        assert line.isprintable()
