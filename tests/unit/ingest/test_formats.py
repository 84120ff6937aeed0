"""Formats are told by their first bytes, never by a name, and texts that look alike are none."""

import pytest

from onrecord.ingest.formats import MAIL, MHTML, RTF, format_of
from onrecord.model.document import PDF

MAILED = (
    b"From: Liv Aas <liv@quay.example>\r\nSubject: Ice\r\nMIME-Version: 1.0\r\n\r\nThe ice holds."
)
SAVED = b"From: <Saved by Blink>\r\nSubject: Ice\r\nContent-Type: text/html\r\n\r\n<p>Ice.</p>"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n", PDF),
        (b"junk before\n%PDF-1.4\n", PDF),
        (b"{\\rtf1\\ansi The ice holds.}", RTF),
        (b"\r\n{\\rtf1\\ansi The ice holds.}", RTF),
        (MAILED, MAIL),
        (SAVED, MHTML),
    ],
)
def test_first_bytes_tell_the_format(data: bytes, media_type: str) -> None:
    known = format_of(data)
    assert known is not None
    assert known.media_type == media_type


@pytest.mark.parametrize(
    "data",
    [
        b"From: our correspondent in Oslo\n\nThe ice holds, the pilots said.",
        b"<!DOCTYPE html><title>%PDF</title>",
        b"{The brackets are his.}",
        b'{"text": "The ice holds."}',
        b"",
    ],
)
def test_texts_that_look_alike_are_read_as_text(data: bytes) -> None:
    assert format_of(data) is None
