"""Export text: the text of a file that may be a database export, whatever its format."""

import re
import zipfile
from functools import cache
from io import BytesIO

from onrecord.ingest.containers.archive_limits import LARGEST
from onrecord.ingest.containers.archive_zip import BROKEN
from onrecord.ingest.decode import decode
from onrecord.ingest.exports.lines import marks
from onrecord.ingest.kinds import is_page
from onrecord.ingest.office.rtf import rtf_text
from onrecord.ingest.web.html import visible
from onrecord.ingest.web.tree import tree_of

RTF = b"{\\rtf"
ZIP = b"PK\x03\x04"
WORD_TEXT = "word/document.xml"
WIDE = (b"\xff\xfe", b"\xfe\xff")
HEAD = 65_536
TAG = re.compile(rb"<[^<>]{0,2000}>")


def export_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file with a mark of an export in it, and what was doubtful in decoding it.

    "" when it has none; the test is a quick one. Raises IngestError when it cannot be read.
    """
    if data.startswith(ZIP):
        return (docx_text(data), ()) if has_mark(word_xml(data)) else ("", ())
    is_wide = data.startswith(WIDE)
    if not is_wide and (b"\0" in data[:HEAD] or not has_mark(data)):
        return "", ()
    if data.startswith(RTF):
        return rtf_text(data), ()
    found = decode(data)
    doubts = tuple(problem.message for problem in found.problems)
    if is_page(found.text[:HEAD]):
        return visible(tree_of(found.text)[0]).text, doubts
    return found.text, doubts


def has_mark(data: bytes) -> bool:
    """Whether one of the lines that exports print may be in the bytes."""
    return marked().search(data) is not None


@cache
def marked() -> re.Pattern[bytes]:
    ends = [re.escape(mark).encode() for mark in marks("end")]
    first_words = [re.escape(mark.split()[0]).encode() for mark in marks("number")]
    shapes = [rb"[0-9] \w{2,3} [0-9]{1,5} DO[CK]UMENT", *ends]
    shapes += [word + rb"\s+(?:[0-9]|[A-Z0-9]{12})" for word in first_words]
    return re.compile(b"|".join(shapes), re.I)


def word_xml(data: bytes) -> bytes:
    """The words of a Word file as bytes, to look for marks in; b"" for other files."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if WORD_TEXT not in archive.namelist() or archive.getinfo(WORD_TEXT).flag_bits & 1:
                return b""
            with archive.open(WORD_TEXT) as stream:
                return TAG.sub(b"", stream.read(LARGEST))
    except BROKEN:
        return b""


def docx_text(data: bytes) -> str:
    """The text of a Word file. Raises IngestError when it cannot be read."""
    # imported late: few Word files are exports
    from onrecord.ingest.office.docx import docx_page  # noqa: PLC0415

    return docx_page(data).text
