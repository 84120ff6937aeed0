"""Sample CSV: a sample to check in a spreadsheet, and what a person found, read back from it.

`checked` takes right or wrong, `fault` the kind of fault; both are empty until somebody fills them
in. A statement's id begins with "#", so that no spreadsheet takes it for a number.
"""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping

from onrecord.errors import EvidenceError, OnrecordError
from onrecord.export.csv import placed, written
from onrecord.export.judgements import LONGEST_NOTE
from onrecord.export.sample_words import FAULTS, around, holders_of, relayed
from onrecord.model.judgement import Check
from onrecord.model.sample import sample_named
from onrecord.model.sample_sheet import SampleItem, SampleSheet, Ticked

COLUMNS = (
    *("number", "checked", "fault", "note", "holders", "words", "around", "chain", "kind"),
    *("source", "title", "published", "place", "sample", "statement"),
)
NEEDED = ("checked", "sample", "statement")
READ = (*NEEDED, "fault", "note")
DELIMITERS = (",", ";", "\t")
MARK = "#"
MOST_BYTES = 100_000_000
Row = Mapping[str, str]


def sample_csv(sheet: SampleSheet) -> str:
    """One row a statement, in the order of drawing."""
    return written(COLUMNS, (row_of(sheet, each) for each in sheet.items))


def row_of(sheet: SampleSheet, item: SampleItem) -> list[object]:
    checked, fault = item.checked, None
    if checked in FAULTS:
        checked, fault = "wrong", item.checked
    return [
        *(item.number, checked, fault, None, holders_of(item), item.words, around(item)),
        *(relayed(item), item.kind, item.evidence.source, item.title, item.published),
        *(placed((item.evidence,)), sheet.sample.name, f"{MARK}{item.id}"),
    ]


def ticked_of(data: bytes, source: str) -> Iterator[Ticked]:
    """What a person found, one for each row that is filled in.

    Raises OnrecordError with the first row that makes no sense.
    """
    for number, row in rows_of(data, source):
        try:
            if found := found_of(row):
                yield ticked(row, found)
        except (EvidenceError, ValueError) as error:
            raise OnrecordError(f"{source}, line {number}: {error}") from error


def rows_of(data: bytes, source: str) -> Iterator[tuple[int, Row]]:
    """The rows below the header, with the lines that they end on, by whichever of the usual marks
    a spreadsheet has put between cells."""
    if len(data) > MOST_BYTES:
        raise OnrecordError(f"{source} is too long for a sheet")
    text = decoded(data)
    header = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
    try:
        if lacking := [each for each in NEEDED if each not in (reader.fieldnames or ())]:
            raise OnrecordError(f"{source} is no sheet of a sample: it has no {lacking[0]!r}")
        if double := [each for each in READ if (reader.fieldnames or []).count(each) > 1]:
            raise OnrecordError(
                f"{source} has two columns {double[0]!r}; leave the one that counts"
            )
        for row in reader:
            yield reader.line_num, {name: cell or "" for name, cell in row.items() if name}
    except csv.Error as error:
        raise OnrecordError(f"{source}, line {reader.line_num}: {trouble(error)}") from error


def trouble(error: csv.Error) -> str:
    """What is wrong with a sheet; a cell of many lines is mostly one whose quotation mark never
    ends."""
    if "field limit" not in str(error):
        return str(error)
    most = csv.field_size_limit()
    return f"a cell has more than {most:,} characters; is a quotation mark in it left open?"


def decoded(data: bytes) -> str:
    """Text as spreadsheets write it: UTF-8, or an older code, in which ids are the same."""
    bare = data.removeprefix(BOM_UTF8).replace(b"\0", b"")
    try:
        return bare.decode()
    except UnicodeDecodeError:
        return bare.decode("cp1252", "replace")


def found_of(row: Row) -> Check | None:
    """What was found in checking; None for a row that nobody has filled in. Raises ValueError for
    what is no finding."""
    checked, fault = plain(row["checked"]), plain(row.get("fault", ""))
    kind = next((each for each in FAULTS if each == (fault or checked)), None)
    if fault and kind is None:
        raise ValueError(f"a fault is one of: {', '.join(FAULTS)}; not {fault[:40]!r}")
    if checked not in ("", "right", "wrong", kind):
        raise ValueError(f"checked is right or wrong, not {checked[:40]!r}")
    if checked == "right" and kind:
        raise ValueError("what is right has no fault")
    if kind or not checked:
        return kind
    return "right" if checked == "right" else "wrong"


def plain(cell: str) -> str:
    """A cell as it is compared: no case, no spaces around it, hyphens within."""
    return "-".join(cell.replace("_", " ").replace("-", " ").casefold().split())


def ticked(row: Row, found: Check) -> Ticked:
    """Raises EvidenceError or ValueError where the row names no sample or statement."""
    sample, statement = row["sample"].strip(), row["statement"].strip().removeprefix(MARK)
    sample_named(sample)
    if not (statement.isascii() and statement.isalnum()):
        raise ValueError(f"{statement[:40]!r} is no id of a statement")
    note = row.get("note", "").strip().removeprefix("'")
    if len(note) > LONGEST_NOTE:
        raise ValueError(f"a note has at most {LONGEST_NOTE} characters, not {len(note)}")
    return Ticked(sample, statement, found, note or None)
