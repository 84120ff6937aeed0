"""Outlook ledgers from the command line: names, options, formats and what goes with what."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.cli.main import main
from onrecord.cli.show_outlook import KINDS, NAMES
from onrecord.products.ledger_forecasts import ForecastChoice


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_each_ledger_has_each_format(
    sample_record: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    record = str(sample_record)
    made = json.loads(shown(capsys, record, name, "--format", "json"))
    assert (made["schema"], made["form"]) == ("onrecord/ledger/1", name)
    count = len(made["items"])
    title = f"{name.capitalize()}: {count}"
    assert shown(capsys, record, name).startswith(title)
    assert shown(capsys, record, name, "--format", "md").startswith(f"# {title}")
    table = csv.DictReader(io.StringIO(shown(capsys, record, name, "--format", "csv")))
    assert len(list(table)) == count


def test_the_kinds_are_those_of_the_ledger(
    sample_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = {each for one in ForecastChoice.__args__ for each in getattr(one, "__args__", (one,))}
    assert set(KINDS) == kinds
    counts = {
        kind: len(
            json.loads(
                shown(capsys, str(sample_record), "forecasts", "--kind", kind, "--format", "json")
            )["items"]
        )
        for kind in KINDS
    }
    assert counts.pop("all") == sum(counts.values())


def test_every_item_has_its_words_at_their_place(
    sample_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        more = ("--kind", "all") if name == "forecasts" else ()
        made = shown(capsys, str(sample_record), name, *more, "--format", "json")
        for item in json.loads(made)["items"]:
            assert " … ".join(each["exact"] for each in item["evidence"]) == item["text"]
            assert item["holders"] and item["chain"]


def test_words_and_holders_choose(sample_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(sample_record)
    made = shown(capsys, record, "forecasts", "--about", "no-such-word", "--format", "json")
    assert json.loads(made)["items"] == []
    made = shown(capsys, record, "prescriptions", "--holder", "Solvang", "--format", "json")
    for item in json.loads(made)["items"]:
        assert any("Solvang" in each["name"] for each in item["holders"])


@pytest.mark.parametrize(
    ("arguments", "code", "way_out"),
    [
        (["panel", "--holder", "Vik"], 2, "onrecord show FILE statements (or forecasts, "),
        (["scores", "--holder", "Vik"], 2, "onrecord show FILE statements (or forecasts, "),
        (["warnings", "--kind", "plan"], 2, "onrecord show FILE holders (or forecasts)"),
        (["forecasts", "--kind", "person"], 2, "prediction, plan"),
        (["holders", "--kind", "plan"], 2, "person, organisation"),
        (["forecasts", "--format", "html"], 2, "--format json or md"),
        (["forecasts", "--holder", "Nobody Known"], 1, "nobody named"),
        (["refusals", "--holder", "Solvangg"], 1, "near it: "),
    ],
)
def test_an_error_is_one_line_with_the_way_out(
    sample_record: Path,
    arguments: list[str],
    code: int,
    way_out: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", str(sample_record), *arguments]) == code
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert way_out in line
