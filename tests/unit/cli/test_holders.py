"""Holders from the command line: the ledger, a page, and everything that goes by who is who."""

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from onrecord import api
from onrecord.cli.show import KINDS
from onrecord.model.records import HolderKind
from tests.typed import typed

FULL = "Tor Vik, the minister of ferries, said the ferry pact would hold for ten years.\n"
PEN_NAME = "Nils Berg, a cook, said the new kitchen on the ferry would be painted green.\n"
NAMESAKE = "Ole Vik, a footballer, said the season would be played on grass.\n"


def shown(*arguments: str) -> str:
    done = typed(*arguments)
    assert done.code == 0, done.err
    return done.out.decode()


def test_the_kinds_are_those_of_holders() -> None:
    assert get_args(HolderKind) == KINDS


def test_the_ledger_lists_holders_of_a_kind(sample_record: Path) -> None:
    found = shown("show", str(sample_record), "holders", "--kind", "person", "--format", "json")
    items = json.loads(found)["items"]
    assert "Maren Øvrebø" in {each["name"] for each in items}
    assert {each["kind"] for each in items} == {"person"}
    counts = [(-each["statements"], -each["mentions"]) for each in items]
    assert counts == sorted(counts)


def test_a_page_is_found_by_surname_and_id(sample_record: Path) -> None:
    page = json.loads(shown("show", str(sample_record), "holder", "Øvrebø", "--format", "json"))
    assert page["holder"]["name"] == "Maren Øvrebø"
    again = shown("show", str(sample_record), "holder", page["holder"]["id"])
    assert again.startswith("Maren Øvrebø — person")
    days = [each["said"]["date"] or "9" for each in page["statements"]]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("arguments", "code", "way_out"),
    [
        (["holder", "Ovrebö Marn"], 1, "near it"),
        (["holder"], 2, "onrecord show FILE holder NAME"),
        (["panel", "Øvrebø"], 2, "onrecord show FILE holder NAME"),
        (["holders", "Øvrebø"], 2, "onrecord show FILE holder NAME"),
        (["panel", "--kind", "person"], 2, "onrecord show FILE holders"),
        (["holders", "--format", "html"], 2, "--format json or md"),
        (["holder", "Øvrebø", "--format", "csv"], 2, "text, md or json"),
    ],
)
def test_an_error_is_one_line_with_the_way_out(
    sample_record: Path, arguments: list[str], code: int, way_out: str
) -> None:
    done = typed("show", str(sample_record), *arguments)
    (line,) = done.err.decode().strip().splitlines()
    assert done.code == code
    assert way_out in line


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("viks")
    for name, text in (("full.txt", FULL), ("pen.txt", PEN_NAME), ("other.txt", NAMESAKE)):
        (folder / name).write_text(text, encoding="utf-8")
    api.build(sorted(folder.glob("*.txt")), folder / "r.db")
    return folder / "r.db"


@pytest.fixture
def viks(built: Path, tmp_path: Path) -> str:
    """A record in which nothing but a judgement can say that Tor Vik is Nils Berg."""
    return str(shutil.copy(built, tmp_path / "r.db"))


def test_a_surname_of_two_is_refused_with_both(viks: str) -> None:
    done = typed("show", viks, "holder", "Vik")
    (line,) = done.err.decode().strip().splitlines()
    assert done.code == 1
    assert "Tor Vik (minister" in line
    assert "Ole Vik (" in line


def test_a_judgement_shows_on_the_page_the_ledger_the_panel_and_in_searches(viks: str) -> None:
    before = json.loads(shown("search", viks, "ferry", "--holder", "Tor Vik", "--format", "json"))
    assert before["statements"] == 1
    shown("judge", viks, "same", "Tor Vik", "Nils Berg", "--by", "desk")
    after = json.loads(shown("search", viks, "ferry", "--holder", "Tor Vik", "--format", "json"))
    assert after["statements"] == 2
    page = json.loads(shown("show", viks, "holder", "Nils Berg", "--format", "json"))
    assert page["holder"]["documents"] == 2
    assert [each["author"] for each in page["holder"]["judged"]] == ["desk"]
    ledger = json.loads(
        shown("show", viks, "statements", "--holder", "Tor Vik", "--format", "json")
    )
    assert len(ledger["items"]) == 2
    panel = json.loads(shown("show", viks, "panel", "--format", "json"))
    headings = [each["heading"] or "" for each in panel["sections"]]
    assert sum(each.startswith(("Tor Vik", "Nils Berg")) for each in headings) == 1
    assert panel["generated_by"]["judgements"] == 1
    assert panel["refused"] == []


def test_a_judged_name_stands_over_an_entry_with_who_gave_it(viks: str) -> None:
    shown("judge", viks, "same", "Tor Vik", "Nils Berg", "--by", "desk")
    shown("judge", viks, "name", "Tor Vik", "Tor Anders Vik", "--by", "desk")
    assert "Tor Anders Vik (named so by desk; in the texts: " in shown("show", viks, "panel")
    assert shown("show", viks, "holder", "Tor Anders Vik").startswith("Tor Anders Vik — person")
    found = shown("search", viks, "kitchen", "--holder", "Tor Anders Vik", "--format", "json")
    assert json.loads(found)["statements"] == 1


def test_what_is_judged_to_be_no_person_has_no_seat(viks: str) -> None:
    shown("judge", viks, "not-a-person", "Tor Vik", "--by", "desk")
    assert "Tor Vik" not in shown("show", viks, "panel").split("Sources")[0]
    people = shown("show", viks, "holders", "--kind", "person", "--format", "json")
    assert "Tor Vik" not in {each["name"] for each in json.loads(people)["items"]}


def test_a_judgement_that_cannot_be_applied_is_a_problem(viks: str) -> None:
    shown("judge", viks, "name", "Tor Vik", "Tor Anders Vik", "--by", "desk")
    shown("remove", viks, "full.txt")
    problems = json.loads(shown("show", viks, "--format", "json"))["problems"]
    (problem,) = [each for each in problems if each["stage"] == "link"]
    assert "its document is not in the record" in problem["message"]


def test_a_page_says_from_whom_a_namesake_was_kept_apart(viks: str) -> None:
    page = json.loads(shown("show", viks, "holder", "Tor Vik", "--format", "json"))
    (apart,) = page["apart"]
    assert {apart["one_name"], apart["other_name"]} == {"Tor Vik", "Ole Vik"}
    assert (apart["relation"], apart["why"]) == ("different", "different given names")
    text = shown("show", viks, "holder", "Tor Vik")
    assert "Kept apart from others" in text
    assert "not one, 0.95: different given names" in " ".join(text.split())
    shown("judge", viks, "different", "Tor Vik", "Nils Berg", "--by", "desk", "--note", "met both")
    page = json.loads(shown("show", viks, "holder", "Nils Berg", "--format", "json"))
    assert [each["judgement"] is not None for each in page["apart"]] == [True]


def test_a_holder_may_be_named_in_a_document_or_by_the_beginning_of_an_id(viks: str) -> None:
    page = shown("show", viks, "holder", "Vik@other.txt", "--format", "json")
    identity = json.loads(page)["holder"]["id"]
    assert json.loads(page)["holder"]["name"] == "Ole Vik"
    assert shown("show", viks, "holder", identity[:8]).startswith("Ole Vik — person")
    for wanted, message in (("Vik@nowhere.txt", "no document"), ("Berg@other.txt", "nobody named")):
        done = typed("show", viks, "holder", wanted)
        assert done.code == 1
        assert message in done.err.decode()


def test_a_source_with_an_at_sign_is_one(tmp_path: Path) -> None:
    for name, text in (("full.txt", FULL), ("@desk@noon.txt", FULL.replace("ten", "six"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    record = str(tmp_path / "r.db")
    api.build(sorted(tmp_path.glob("*.txt")), record)
    assert shown("show", record, "holder", "Vik@@desk@noon.txt").startswith("Tor Vik")
    shown("judge", record, "different", "Tor Vik", "Vik@@desk@noon.txt", "--by", "desk")
    page = json.loads(shown("show", record, "holder", "Vik@full.txt", "--format", "json"))
    assert [each["source"].rpartition("/")[2] for each in page["documents"]] == ["full.txt"]


def test_a_title_in_front_of_a_name_is_no_part_of_it(viks: str) -> None:
    assert shown("show", viks, "holder", "Sen. Ole Vik").startswith("Ole Vik")
    assert shown("show", viks, "holder", "Minister Berg").startswith("Nils Berg")
    done = typed("judge", viks, "name", "President Nils Berg", "N. Berg", "--by", "desk")
    assert b"Nils Berg: 1 document now under N. Berg" in done.err
    for wanted in ("Sen. Vik", "Mr", "Minister"):
        assert typed("show", viks, "holder", wanted).code == 1
