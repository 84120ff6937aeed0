"""PDF files are opened within bounds, or refused in one line."""

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.pdf.file import is_cut, is_pictured, opened, page_of, stated, tidy
from tests.unit.ingest.pdf.press import at, pdf, picture


def test_title_and_author_are_what_the_file_says() -> None:
    with opened(
        pdf(lambda c: (c.setTitle("Ice\nin May"), c.setAuthor("Ann Lee"), at(c, 9, 9, "Ice")))
    ) as document:
        assert stated(document) == ("Ice in May", "Ann Lee")


def test_what_cannot_be_printed_is_left_out() -> None:
    assert tidy(" Ice\x00  in\u202e May ") == "Ice in May"


def test_a_file_without_its_end_is_cut() -> None:
    data = pdf(lambda c: at(c, 50, 500, "Words."))
    assert not is_cut(data)
    assert is_cut(data[:-20])


def test_a_page_that_is_not_there_is_none() -> None:
    with opened(pdf(lambda c: at(c, 50, 500, "Words."))) as document, page_of(document, 7) as page:
        assert page is None


def test_pictures_are_seen() -> None:
    with opened(pdf(picture)) as document, page_of(document, 0) as page:
        assert is_pictured(page)


def test_a_password_is_named() -> None:
    locked = pdf(lambda c: at(c, 50, 500, "Words."), locked="tide")
    with pytest.raises(IngestError, match="password"), opened(locked):
        pass
