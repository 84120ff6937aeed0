"""onrecord search and codebook, as a user types them."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main
from onrecord.cli.search import is_terminal

Capture = pytest.CaptureFixture[bytes]


def shown(capture: Capture, *arguments: str) -> str:
    assert main(arguments) == 0
    return capture.readouterr().out.decode()


def test_words_after_the_file_are_one_query(sample_record: Path, capfdbinary: Capture) -> None:
    apart = shown(capfdbinary, "search", str(sample_record), "port", "fee")
    assert apart == shown(capfdbinary, "search", str(sample_record), "port fee")
    assert apart.startswith("port fee: 5 statements, 2 passages of text\n")


def test_filters_reach_the_search(sample_record: Path, capfdbinary: Capture) -> None:
    asked = ["--in", "statements", "--outlet", "Riga Lantern", "--since", "2025-04"]
    asked += ["--until", "2025-04-30", "--kind", "indirect", "--limit", "1", "--format", "json"]
    found = json.loads(shown(capfdbinary, "search", str(sample_record), "fee", *asked))
    assert found["filters"] == {
        "in": "statements",
        "holder": None,
        "outlet": "Riga Lantern",
        "since": "2025-04",
        "until": "2025-04-30",
        "kind": "indirect",
        "limit": 1,
    }
    assert len(found["items"]) == 1
    assert found["items"][0]["outlet"] == "The Riga Lantern"


def test_nothing_found_is_no_error(sample_record: Path, capfdbinary: Capture) -> None:
    assert "nothing found" in shown(capfdbinary, "search", str(sample_record), "zebra")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--", "-port"], 2, "a word to look for"),
        (["port", "--since", "May"], 2, "takes a day"),
        (["port", "--holder", "Nobody Here"], 1, "no holder named"),
        (["port", "--outlet", "Nowhere Times"], 1, "no document from an outlet"),
        (["port", "--limit", "0"], 2, "--limit"),
    ],
)
def test_what_makes_no_sense_is_one_line_with_the_way_out(
    sample_record: Path, capfdbinary: Capture, arguments: list[str], code: int, message: str
) -> None:
    assert main(["search", str(sample_record), *arguments]) == code
    error = capfdbinary.readouterr().err.decode()
    assert message in error
    assert error.count("\n") == 1


def test_no_colour_where_nobody_watches_or_a_file_is_written(
    sample_record: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    assert "\x1b" not in shown(capfdbinary, "search", str(sample_record), "ferry")
    shown(capfdbinary, "search", str(sample_record), "ferry", "-o", str(tmp_path / "found.txt"))
    assert "\x1b" not in (tmp_path / "found.txt").read_text("utf-8")


def test_colour_in_a_terminal_unless_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert is_terminal()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_terminal()


def test_the_record_is_not_overwritten(sample_record: Path) -> None:
    assert main(["search", str(sample_record), "ferry", "-o", str(sample_record)]) == 2
    assert main(["codebook", str(sample_record), "-o", str(sample_record)]) == 2


def test_the_codebook_is_printed_in_three_forms(sample_record: Path, capfdbinary: Capture) -> None:
    name = str(sample_record)
    assert "## `said`" in shown(capfdbinary, "codebook", name)
    entries = json.loads(shown(capfdbinary, "codebook", name, "--format", "json"))
    assert {"table": "said", "column": "holder"}.items() <= entries[1].items()
    metadata = json.loads(shown(capfdbinary, "codebook", name, "--format", "datasette"))
    assert "Start here" in metadata["databases"]["ferry"]["tables"]["said"]["description"]


def test_words_to_leave_out_are_to_be_quoted(sample_record: Path, capfdbinary: Capture) -> None:
    assert main(["search", str(sample_record), "port", "-tax"]) == 2
    error = capfdbinary.readouterr().err.decode()
    assert "Put all that is sought between single quotation marks: 'word -other'." in error
    assert error.count("\n") == 1
    assert main(["search", str(sample_record), "port -tax"]) == 0
