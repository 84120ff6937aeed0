"""onrecord quote, as a user types it."""

import io
import json
import sys
from pathlib import Path

import pytest

from onrecord.cli.main import main
from onrecord.cli.quote import FORMATS, LONGEST, STYLES
from onrecord.export.citations import STYLES as KNOWN

Capture = pytest.CaptureFixture[bytes]
WORDS = "a matter of one figure and two commas"


def asked(capture: Capture, code: int, *arguments: str) -> str:
    assert main(["quote", *arguments]) == code
    return capture.readouterr().out.decode()


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize(
    ("words", "options", "code"),
    [
        (WORDS, [], 0),
        ("you do not move the quay … already turning", [], 0),
        ("a matter of two figures and one comma", [], 1),
        ("the tram bell returns", [], 1),
        (WORDS, ["--by", "Solvang"], 0),
        (WORDS, ["--by", "Raudmäe"], 1),
    ],
)
def test_the_exit_code_says_whether_the_words_stand(
    sample_record: Path, capfdbinary: Capture, words: str, options: list[str], code: int
) -> None:
    assert asked(capfdbinary, code, str(sample_record), words, *options)


def test_words_after_the_file_are_one_quotation(sample_record: Path, capfdbinary: Capture) -> None:
    apart = asked(capfdbinary, 0, str(sample_record), *WORDS.split())
    assert apart == asked(capfdbinary, 0, str(sample_record), WORDS)
    assert apart.startswith(f"“{WORDS}”: verbatim\n")


def test_words_are_read_from_standard_input(
    sample_record: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, f"\ufeff“{WORDS}”\r\n".encode())
    found = json.loads(asked(capfdbinary, 0, str(sample_record), "-", "--format", "json"))
    assert found["standing"] == "verbatim"
    piped(monkeypatch, b"\xff\xfe\x00 commas and two figures")
    asked(capfdbinary, 1, str(sample_record), "-")


def test_a_flood_on_standard_input_is_refused(
    sample_record: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, b"a " * LONGEST)
    assert main(["quote", str(sample_record), "-"]) == 2
    assert "more than a quotation" in capfdbinary.readouterr().err.decode()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("style", STYLES)
def test_every_format_and_style(
    sample_record: Path, tmp_path: Path, capfdbinary: Capture, form: str, style: str
) -> None:
    path = tmp_path / "found"
    options = ["--format", form, "--cite", style, "--limit", "1", "-o", str(path)]
    asked(capfdbinary, 0, str(sample_record), WORDS, *options)
    text = path.read_text("utf-8")
    assert "commas" in text
    assert "\x1b" not in text


def test_the_styles_offered_are_those_there_are() -> None:
    assert STYLES == KNOWN


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([" "], 2, "needs words"),
        (["…"], 2, "needs words"),
        (["a" * 100_001], 2, "at most"),
        ([WORDS, "--by", "Nobody Here"], 2, "no holder named"),
        ([WORDS, "--limit", "0"], 2, "--limit"),
        ([WORDS, "--cite", "apa"], 2, "--cite"),
    ],
)
def test_what_makes_no_sense_is_one_line_with_the_way_out(
    sample_record: Path, capfdbinary: Capture, arguments: list[str], code: int, message: str
) -> None:
    assert main(["quote", str(sample_record), *arguments]) == code
    error = capfdbinary.readouterr().err.decode()
    assert message in error
    assert error.count("\n") == 1


def test_the_record_is_not_overwritten(sample_record: Path) -> None:
    assert main(["quote", str(sample_record), WORDS, "-o", str(sample_record)]) == 2
