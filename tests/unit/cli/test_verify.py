"""onrecord verify, as a user types it: exit codes above all."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.cli.main import main
from onrecord.export.draft_words import KINDS, MEANT, named

Capture = pytest.CaptureFixture[bytes]

PRINTED = "The four governments will meet again in Tallinn on May 12.\n"
UNKNOWN = "Eleven llamas painted the lighthouse of Vardø purple before breakfast.\n"


@pytest.fixture
def clean(tmp_path: Path) -> str:
    return written(tmp_path / "clean.md", PRINTED)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    return written(tmp_path / "bad.md", f"{PRINTED}\n{UNKNOWN}")


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def code(record: Path | str, *arguments: str) -> int:
    return main(["verify", *arguments, "--against", str(record)])


def test_zero_for_a_clean_draft_and_one_for_a_flagged_one(
    sample_record: Path, clean: str, bad: str, capfdbinary: Capture
) -> None:
    assert code(sample_record, clean) == 0
    assert "None flagged." in capfdbinary.readouterr().out.decode()
    assert code(sample_record, bad) == 1
    found = capfdbinary.readouterr()
    assert "∅ not found" in found.out.decode()
    assert "1 flagged." in found.out.decode()
    assert found.err == b""


def test_fail_on_names_what_flags(sample_record: Path, bad: str, capfdbinary: Capture) -> None:
    for asked, expected in (
        ("none", 0),
        ("contradicted,altered", 0),
        ("not-found", 1),
        ("Not_Found, altered", 1),
        ("supported", 1),
    ):
        assert code(sample_record, bad, "--fail-on", asked, "--format", "json") == expected
        draft = json.loads(capfdbinary.readouterr().out)
        assert draft["flagged"] is bool(expected)


def test_an_unknown_name_is_refused_with_the_list(
    sample_record: Path, bad: str, capfdbinary: Capture
) -> None:
    assert code(sample_record, bad, "--fail-on", "not-found,lies") == 2
    error = capfdbinary.readouterr().err.decode()
    assert "'lies' is no verdict and no finding; use none, supported, partly, not-found" in error
    assert error.count("\n") == 1
    assert all(named(each) in error for each in (*MEANT, *KINDS))


def test_two_where_a_draft_or_the_record_cannot_be_read(
    sample_record: Path, tmp_path: Path, bad: str, capfdbinary: Capture
) -> None:
    image = tmp_path / "photo.md"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    for record, arguments in (
        (sample_record, ["nowhere.md"]),
        (sample_record, [str(image)]),
        (tmp_path / "nowhere.db", [bad]),
        (bad, [bad]),
    ):
        assert code(record, *arguments) == 2
        found = capfdbinary.readouterr()
        assert found.out == b""
        assert found.err.startswith(b"onrecord: ")
        assert found.err.count(b"\n") == 1
    assert main(["verify", bad]) == 2
    assert main(["verify", "--against", str(sample_record)]) == 2


def test_an_unreadable_draft_among_others_does_not_hide_them(
    sample_record: Path, clean: str, bad: str, capfdbinary: Capture
) -> None:
    assert code(sample_record, clean, "nowhere.md", bad, "--format", "json") == 2
    found = capfdbinary.readouterr()
    drafts = [json.loads(each) for each in found.out.splitlines()]
    assert [each["source"] for each in drafts] == [clean, bad]
    assert [each["flagged"] for each in drafts] == [False, True]
    assert b"nowhere.md" in found.err


def test_a_draft_from_standard_input(
    sample_record: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(UNKNOWN.encode())))
    assert code(sample_record, "-") == 1
    assert "llamas" in capfdbinary.readouterr().out.decode()


def test_reports_go_where_they_are_sent_and_never_over_what_they_are_made_from(
    sample_record: Path, tmp_path: Path, bad: str, capfdbinary: Capture
) -> None:
    page = tmp_path / "page.html"
    assert code(sample_record, bad, "--format", "html", "-o", str(page)) == 1
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert capfdbinary.readouterr().out == b""
    assert code(sample_record, bad, "-o", bad) == 2
    assert code(sample_record, bad, "-o", str(sample_record)) == 2
    assert code(sample_record, bad, "-o", str(tmp_path / "no" / "folder.txt")) == 2
    assert Path(bad).read_text("utf-8").endswith(UNKNOWN)


def test_the_exit_code_is_the_same_where_nobody_reads_the_report(
    sample_record: Path, bad: str
) -> None:
    command = f'"{sys.executable}" -m onrecord verify "{bad}" --against "{sample_record}"'
    script = f"{command} --format html | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


def test_help_lists_exit_codes_and_everything_that_can_be_failed_on(capfdbinary: Capture) -> None:
    assert main(["verify", "--help"]) == 0
    text = capfdbinary.readouterr().out.decode()
    for line in ("0  no sentence is flagged", "1  a sentence is flagged", "2  a draft or the"):
        assert line in text
    meanings: dict[str, str] = {
        named(each): meant for each, meant in (*MEANT.items(), *KINDS.items())
    }
    for name, meant in meanings.items():
        assert any(each.split() == [name, *meant.split()] for each in text.splitlines())


def test_the_schema_of_drafts_is_printed(capfdbinary: Capture) -> None:
    assert main(["schema", "draft"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["$id"] == "onrecord/draft/1"
