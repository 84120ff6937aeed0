"""Samples as sheets: what a person gets to check, and what comes back, whoever filled it in."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest

from onrecord.errors import OnrecordError
from onrecord.export.sample_csv import sample_csv, ticked_of
from onrecord.export.sample_page import sample_html
from onrecord.export.sample_words import drawn_line, sampled_line
from onrecord.model.judgement import CHECKS, Check
from onrecord.model.product import Evidence
from onrecord.model.sample import Sample, Sampled
from onrecord.model.sample_sheet import SampleItem, SampleSheet, Stretch, Ticked

HOSTILE = '=cmd|"/c"!A1 </mark><script>alert(1)</script>\x1b[31m\u202e & <b>'
IDS = ("1234567812345678", "12345678e1234567", "00000000000000ab")


def item(number: int, words: str = "the lamp is cheap", checked: Check | None = None) -> SampleItem:
    return SampleItem(
        number=number,
        id=IDS[number - 1],
        words=words,
        holders=(words, "Jon Falk"),
        chain=((words, "Jon Falk"), ("two officials",), ("The Quay Post",)),
        kind="indirect",
        title=words,
        outlet=words,
        published="2025-04-24",
        evidence=Evidence("0" * 16, f"/home/ada/{number}.txt", 3, 3 + len(words), words),
        around=(Stretch("Falk said ", said=False), Stretch(words, said=True)),
        checked=checked,
    )


def sheet_of(*items: SampleItem) -> SampleSheet:
    return SampleSheet(sample=Sample(n=3), of=40, items=items, documents=2, version="9.9")


SHEET = sheet_of(item(1), item(2, HOSTILE), item(3))


def rows(sheet: SampleSheet = SHEET) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sample_csv(sheet))))


def filled(*found: tuple[str, str], delimiter: str = ",", coding: str = "utf-8") -> bytes:
    """The sheet with the columns checked and fault filled in, row by row."""
    sheet, made = io.StringIO(newline=""), rows()
    writer = csv.DictWriter(sheet, made[0], delimiter=delimiter)
    writer.writeheader()
    for row, (checked, fault) in zip(made, found, strict=False):
        writer.writerow({**row, "checked": checked, "fault": fault})
    return sheet.getvalue().encode(coding, "replace")


def ticks(data: bytes) -> list[Ticked]:
    return list(ticked_of(data, "sheet.csv"))


def test_a_sheet_comes_back_as_it_went_out_with_nothing_checked() -> None:
    assert ticks(sample_csv(SHEET).encode()) == []
    assert [each["number"] for each in rows()] == ["1", "2", "3"]
    assert {each["sample"] for each in rows()} == {"printable-3-1"}


@pytest.mark.parametrize("checked", CHECKS)
def test_what_was_checked_before_stands_in_the_sheet(checked: Check) -> None:
    back = ticks(sample_csv(sheet_of(item(1, checked=checked))).encode())
    assert back == [Ticked("printable-3-1", IDS[0], checked)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_filled_sheet_is_read_from_any_spreadsheet(delimiter: str, coding: str) -> None:
    found = (("Right", ""), (" wrong ", "Out of context"), ("", ""))
    assert ticks(filled(*found, delimiter=delimiter, coding=coding)) == [
        Ticked("printable-3-1", IDS[0], "right"),
        Ticked("printable-3-1", IDS[1], "out-of-context"),
    ]


def test_a_fault_alone_says_that_it_is_wrong() -> None:
    (found,) = ticks(filled(("", "trivial")))
    assert found.found == "trivial"
    (found,) = ticks(filled(("not_said", "")))
    assert found.found == "not-said"


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (("yes", ""), "line 2: checked is right or wrong"),
        (("right", "trivial"), "what is right has no fault"),
        (("trivial", "not-said"), "checked is right or wrong"),
        (("wrong", "boring"), "a fault is one of"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused(found: tuple[str, str], message: str) -> None:
    with pytest.raises(OnrecordError, match=message):
        ticks(filled(found))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a,b\n1,2\n",
        b"checked,sample,statement\nright,printable-3-1,../x\n",
        b"checked,sample,statement\nright,,#00000000000000ab\n",
        b"checked,sample,statement\nright\n",
        b'checked,sample,statement\n"right',
        b"checked,sample,statement,note\nright,all-1-1,#ab," + b"x" * 3000 + b"\n",
        b"checked,sample,statement,note\nright,all-1-1,#ab," + b"x" * 300_000 + b"\n",
        bytes(range(256)),
    ],
)
def test_what_is_no_sheet_is_refused(data: bytes) -> None:
    with pytest.raises(OnrecordError, match=r"sheet\.csv"):
        ticks(data)


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)


def test_a_page_runs_and_loads_nothing_whatever_stands_in_it() -> None:
    page, parser = sample_html(SHEET), Elements()
    parser.feed(page)
    assert not {"script", "a", "img", "link", "iframe", "form"} & set(parser.found)
    assert parser.found.count("b") == 2 + 5 and parser.found.count("mark") == 3
    assert "default-src 'none'" in page and "form-action 'none'" in page
    assert "\x1b" not in page and "\u202e" not in page and "/home/ada" not in page
    assert sample_html(SHEET) == page


def test_a_page_has_boxes_for_each_statement_and_those_set_before() -> None:
    page = sample_html(sheet_of(item(1), item(2, checked="right"), item(3, checked="trivial")))
    assert page.count("<fieldset>") == 3
    assert len(re.findall(r'<input type="radio" name="[cf]\d" checked>', page)) == 3
    assert "2 of these were checked before" in page


def test_no_cell_of_a_sheet_is_a_formula() -> None:
    for row in rows():
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
        assert not row["statement"].isdigit()


def test_how_a_sample_was_drawn_and_what_was_found_is_said_in_a_sentence() -> None:
    assert drawn_line(SHEET) == (
        "3 of the 40 statements that could be printed, from 2 documents, drawn at random "
        "(sample printable-3-1)."
    )
    found = Sampled(
        sample="all-200-1",
        scope="all",
        drawn=200,
        checked=120,
        right=119,
        precision=119 / 120,
        low=0.954,
        high=0.9985,
        authors=("Ada Holm", "Jon Falk"),
    )
    assert sampled_line(found) == (
        "Of the first 120 of 200 statements of the ledger drawn at random, checked by Ada Holm and "
        "Jon Falk, 119 were right: precision 0.99 (95 % interval 0.95–1.00)."
    )
    assert sampled_line(None) == ""
