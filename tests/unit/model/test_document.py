"""A document knows on which page a code point stands, where it has pages."""

import pytest

from onrecord.model.document import PDF, Document, Origin

TEXT = "First.\n\fSecond,\fgoing on."


def document(media_type: str) -> Document:
    origin = Origin(media_type=media_type, sha256="0" * 64, bytes=1, encoding=None)
    return Document(id="d", source="d", origin=origin, text=TEXT, language="en")


@pytest.mark.parametrize(("words", "page"), [("First", 1), ("Second", 2), ("going", 3)])
def test_the_page_is_told_by_the_breaks_before_it(words: str, page: int) -> None:
    assert document(PDF).page(TEXT.index(words)) == page


def test_a_form_feed_in_a_text_is_no_page() -> None:
    assert document("text/plain").page(TEXT.index("going")) is None
