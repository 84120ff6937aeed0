"""onrecord sample and the judgements about statements, as a user types them."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord import api
from onrecord.cli.main import main
from tests.foretold import put
from tests.unit.products.piles import lighthouse

Capture = pytest.CaptureFixture[bytes]
STAIRS = "The council should repair the stairs before it buys a new lamp."


@pytest.fixture
def record(tmp_path: Path) -> Path:
    put(tmp_path / "r.db", lighthouse().reading())
    return tmp_path / "r.db"


def run(command: str, record: Path, *arguments: str) -> int:
    return main([command, str(record), *arguments])


def out(capture: Capture) -> str:
    return capture.readouterr().out.decode()


def said(capture: Capture) -> str:
    return capture.readouterr().err.decode()


def sheet(record: Path, capture: Capture, *arguments: str) -> list[dict[str, str]]:
    assert run("sample", record, "--format", "csv", *arguments) == 0
    return list(csv.DictReader(io.StringIO(out(capture))))


def brought_back(record: Path, rows: list[dict[str, str]]) -> int:
    path = record.with_name("sheet.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return run("sample", record, "--ticked", str(path), "--author", "Ada Holm")


def test_a_sheet_is_drawn_filled_in_and_brought_back(record: Path, capfdbinary: Capture) -> None:
    rows = sheet(record, capfdbinary, "--n", "4")
    wider = sheet(record, capfdbinary, "--n", "9")
    assert [each["statement"] for each in rows] == [each["statement"] for each in wider[:4]]
    for row in rows:
        row["checked"] = "right"
    rows[1] |= {"checked": "wrong", "fault": "trivial", "note": "of no use"}
    assert brought_back(record, rows) == 0
    line = (
        "Of 4 statements drawn at random and checked by Ada Holm, 3 were right: precision 0.75 "
        "(95 % interval 0.30–0.95)."
    )
    told = said(capfdbinary)
    assert "4 checked statements new, 0 known" in told and line in told
    assert run("show", record, "panel", "--format", "md") == 0
    assert line in out(capfdbinary)
    assert run("show", record, "panel", "--format", "json") == 0
    product = json.loads(out(capfdbinary))
    assert product["sampled"]["right"] == 3 and product["generated_by"]["judgements"] == 4
    assert run("show", record, "--format", "html") == 0
    page = out(capfdbinary)
    assert line in page and "no person has edited it" not in page
    assert brought_back(record, rows) == 0
    assert "0 checked statements new, 4 known" in said(capfdbinary)
    assert [each["checked"] for each in sheet(record, capfdbinary, "--n", "4")] == [
        each["checked"] for each in rows
    ]


def test_what_is_found_wrong_is_off_products_and_the_sample_is_as_it_was(
    record: Path, capfdbinary: Capture
) -> None:
    rows = sheet(record, capfdbinary)
    (row,) = (each for each in rows if each["words"] == STAIRS)
    row |= {"checked": "wrong", "fault": "not-said"}
    assert brought_back(record, [row]) == 0
    assert "nothing counts yet" in said(capfdbinary) or row["number"] == "1"
    with api.open_record(record) as opened:
        assert STAIRS not in str(opened.panel())
    after = sheet(record, capfdbinary)
    assert [each["statement"] for each in after] == [each["statement"] for each in rows]


def test_rows_of_what_is_no_more_are_named_and_not_entered(
    record: Path, capfdbinary: Capture
) -> None:
    (row, *_) = sheet(record, capfdbinary)
    gone = row | {"checked": "right", "statement": "#" + "0" * 16}
    assert brought_back(record, [row | {"checked": "right"}, gone]) == 0
    told = said(capfdbinary)
    assert "1 checked statements new" in told
    assert "1 not entered, not in what is drawn from any more: 0000000000000000" in told


def test_a_sheet_of_another_record_enters_nothing_and_says_so(
    record: Path, capfdbinary: Capture
) -> None:
    (row, *_) = sheet(record, capfdbinary)
    rows = [row | {"checked": "right", "statement": f"#{each:016}"} for each in range(7)]
    assert brought_back(record, rows) == 1
    told = said(capfdbinary)
    assert "nothing was entered" in told and "is it a sheet of this record? (0000" in told
    assert told.count("\n") == 1


def test_what_a_spreadsheet_spoils_is_said_in_words(record: Path, capfdbinary: Capture) -> None:
    rows = sheet(record, capfdbinary, "--n", "2")
    path = record.with_name("spoilt.csv")
    names, *_ = rows
    header, line = ",".join(names), ",".join(["x"] * len(names))
    path.write_text(f"{header},checked\n{line},right\n", "utf-8")
    assert run("sample", record, "--ticked", str(path)) == 1
    assert "has two columns 'checked'; leave the one that counts" in said(capfdbinary)
    path.write_text(f'{header}\n"{"x" * 140_000}', "utf-8")
    assert run("sample", record, "--ticked", str(path)) == 1
    assert "a cell has more than 131,072 characters; is a quotation mark" in said(capfdbinary)


def test_a_page_goes_into_a_file(record: Path, tmp_path: Path) -> None:
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    for page in pages:
        assert run("sample", record, "--n", "3", "--seed", "7", "-o", str(page)) == 0
    one, two = (page.read_text(encoding="utf-8") for page in pages)
    assert one == two and one.count("<fieldset>") == 3 and "printable-3-7" in one


@pytest.mark.parametrize(
    ("command", "arguments", "code", "message"),
    [
        ("sample", ["--ticked", "none.csv"], 1, "cannot read none.csv"),
        ("sample", ["--author", "Ada"], 2, "--author and --at go with --ticked"),
        ("sample", ["--ticked", "x.csv", "-o", "y"], 2, "go without --ticked"),
        ("sample", ["--n", "0"], 2, "--n"),
        ("judge", ["strike"], 2, "judge FILE strike STATEMENT"),
        ("judge", ["strike", "nobody ever said"], 1, "no statement"),
        ("judge", ["checked", STAIRS], 2, "judge FILE checked STATEMENT CHECK"),
        ("judge", ["checked", STAIRS, "fine"], 2, "is checked as one of: right, wrong"),
        ("judge", ["strike", STAIRS, "--value", "Ada"], 2, "--value goes with wrong-holder"),
    ],
)
def test_what_makes_no_sense_says_so_in_one_line(
    record: Path, command: str, arguments: list[str], code: int, message: str, capfdbinary: Capture
) -> None:
    assert run(command, record, *arguments) == code
    told = said(capfdbinary)
    assert message in told and told.count("\n") == 1


def test_two_things_of_one_statement_or_two_samples_in_a_sheet_are_refused(
    record: Path, capfdbinary: Capture
) -> None:
    first, second, *_ = sheet(record, capfdbinary)
    first["checked"] = "right"
    assert brought_back(record, [first, first | {"checked": "wrong"}]) == 2
    assert "says two things of statement" in said(capfdbinary)
    second |= {"checked": "right", "sample": "all-5-1"}
    assert brought_back(record, [first, second]) == 2
    assert "mixes samples" in said(capfdbinary)
    with api.open_record(record) as opened:
        assert opened.judgements() == []


def test_statements_are_judged_listed_and_revoked(record: Path, capfdbinary: Capture) -> None:
    by = ("--by", "Ada Holm")
    assert run("judge", record, "wrong-holder", STAIRS, "--value", "Ines Duarte", *by) == 0
    assert "judged not to be its holder’s by Ada Holm on" in said(capfdbinary)
    assert run("judge", record, "strike", "the bill would double", "--note", "stale", *by) == 0
    assert "'the bill would double': struck by Ada Holm on" in said(capfdbinary)
    assert run("show", record, "statements") == 0
    shown = " ".join(out(capfdbinary).split())
    assert "judged not to be its holder’s, but Ines Duarte’s, by Ada Holm on 20" in shown
    assert run("show", record, "statements", "--format", "csv") == 0
    (row,) = (
        each
        for each in csv.DictReader(io.StringIO(out(capfdbinary)))
        if each["text"] == "the bill would double"
    )
    assert row["judged"].startswith("struck, by Ada Holm on 20")
    assert run("judge", record, "list") == 0
    first, second = out(capfdbinary).splitlines()
    assert f'wrong-holder {STAIRS} (lighthouse.txt) "Ines Duarte" [applied]' in first
    assert second.endswith("[applied] -- stale")
    assert run("judge", record, "revoke", second.split()[0], *by) == 0
    assert "'strike' revoked; nobody keeps it off products" in said(capfdbinary)
