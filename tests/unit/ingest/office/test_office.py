"""Office files: which program's they are, told without inflating them."""

import zipfile
from io import BytesIO

import pytest

from onrecord.ingest.office.office import office_kind, old_office
from tests.unit.ingest.office.word_files import paragraph, word_file

COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def archive(*members: tuple[str, str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, words in members:
            made.writestr(name, words)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (word_file(paragraph("x")), "docx"),
        (archive(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), "xlsx"),
        (archive(("ppt/presentation.xml", "")), "pptx"),
        (archive(("mimetype", "application/vnd.oasis.opendocument.text")), "odt"),
        (archive(("mimetype", "application/epub+zip")), "epub"),
        (archive(("Index/Document.iwa", "")), "pages"),
        (archive(("articles/one.html", ""), ("word.txt", "")), None),
        (archive(("mimetype", "a" * 5_000_000)), None),
        (word_file(paragraph("x"))[:-30], None),
        (b"PK\x03\x04", None),
        (b"", None),
    ],
)
def test_kinds(data: bytes, kind: str | None) -> None:
    assert office_kind(data) == kind


@pytest.mark.parametrize(
    ("stream", "reason"),
    [
        ("EncryptedPackage", "password-protected"),
        ("WordDocument", "old Word file: save it as .docx"),
        ("Workbook", "old Excel file"),
        ("__substg1.0_", "Outlook message"),
        ("anything", "old Office file"),
    ],
)
def test_compound_files_are_named_with_the_way_out(stream: str, reason: str) -> None:
    assert (old_office(COMPOUND + stream.encode("utf-16-le")) or "").startswith(reason)


def test_other_files_are_no_compound_files() -> None:
    assert old_office(word_file("")) is None
