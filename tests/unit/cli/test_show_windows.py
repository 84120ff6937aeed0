"""When documents without a date were published, from their files to the overview."""

import json
from pathlib import Path

import pytest

from onrecord.cli.main import main

DATED = """Aker Council Backs New Harbour

By Ines Duarte
The Harbour Post
July 10, 2025

NORDKAP, July 10, 2025 — The council voted for the new harbour on Thursday.

"We will open the new harbour before the winter storms arrive," Mayor Tor Vik told reporters on \
Wednesday. "Nobody in this town wants another year of waiting."

The council has argued about the plan for three years.
"""
UNDATED = """Ferry Crews Welcome Harbour Plan

Ferry crews in Nordkap welcomed the plan for a larger quay. "We will open the new harbour before \
the winter storms arrive," Mayor Tor Vik said on Wednesday.

The crews have asked for a second ramp. Vik did not say whether it would be built.
"""
PAGE = """<html><head><title>Storm closes quay</title></head><body><article>
<h1>Storm closes quay</h1>
<p>The port closed the old quay. “The waves were higher than the crane,” said Ola Berg.</p>
<p>The ferries will sail again when the wind turns, the port said.</p>
</article></body></html>
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("pile")
    for name, text in (("dated.txt", DATED), ("undated.txt", UNDATED), ("page.html", PAGE)):
        (folder / name).write_text(text, encoding="utf-8")
    path = str(tmp_path_factory.mktemp("record") / "r.db")
    assert main(["build", str(folder), "--to", path]) == 0
    return path


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


def test_show_says_between_which_days_and_why(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = " ".join(shown(capsys, record).split())
    assert "between 2025-07-09 and 2025-07-15 (inferred)" in text
    assert "tells as said on that weekday words that the other states the day of" in text
    assert main(["check", record]) == 0


def test_json_has_each_window_with_its_words(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    made = json.loads(shown(capsys, record, "--format", "json"))
    lines = {Path(each["source"]).name: each for each in made["documents"]}
    assert lines["dated.txt"]["window"] is None
    assert lines["page.html"]["window"] is None
    window = lines["undated.txt"]["window"]
    assert (window["earliest"], window["latest"]) == ("2025-07-09", "2025-07-15")
    (ground,) = window["grounds"]
    assert UNDATED[ground["start"] : ground["end"]] == ground["words"]
    assert DATED[ground["other_start"] : ground["other_end"]] == ground["words"]
    assert Path(ground["other_source"]).name == "dated.txt"
