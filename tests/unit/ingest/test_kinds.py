"""Kinds of files, told by content."""

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.kinds import HTML, JSON, MARKDOWN, PLAIN, check_supported, media_type

PAGES = [
    "<!DOCTYPE html><title>x</title>",
    "\n <!doctype HTML>\n<html>",
    "<html lang=en><body>Words",
    "<!-- saved --><!-- twice --><html><body>Words</body></html>",
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
    "<p>A fragment</p><p>of two paragraphs</p>",
    "<p>An open paragraph",
    "Words first, <em>then</em> markup.<br>And <b>more</b> of it.",
]
TEXTS = [
    "A plain text.",
    "Is 3 < 4? And 5 > 4? Surely.",
    "She wrote to <ann@example.org> and got no answer.",
    "He typed <b> by mistake and then went on for a while about something else entirely.",
    "[sic] is what the editor wrote.",
    "{The brackets are his.}",
    "",
]
MARKDOWNS = [
    "# A title\n\nWords.",
    "Words.\n\n> A quotation",
    "See [the annex](/annex).",
    "a\n---\nb",
]


@pytest.mark.parametrize("text", PAGES)
def test_pages(text: str) -> None:
    assert media_type(text) == HTML


@pytest.mark.parametrize("text", TEXTS)
def test_plain_texts(text: str) -> None:
    assert media_type(text) == PLAIN


@pytest.mark.parametrize("text", MARKDOWNS)
def test_markdown(text: str) -> None:
    assert media_type(text) == MARKDOWN


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "RSS or Atom feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "RSS or Atom feed"),
        ('<?xml version="1.0"?><book><page>Words</page></book>', "XML"),
        ('[{"text": "Words."}]', "JSON"),
        ('{"text": "Words."}\n{"text": "More."}\n', "JSON"),
    ],
)
def test_data_is_refused_by_name(text: str, name: str) -> None:
    with pytest.raises(IngestError, match=name):
        media_type(text)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
    ],
)
def test_unsupported_types_are_named(data: bytes, name: str) -> None:
    with pytest.raises(IngestError, match=f"unsupported type: .*{name}"):
        check_supported(data)


@pytest.mark.parametrize("text", ["[" * 70_000, "<!--" * 20_000, "<" * 70_000, "[a](" * 20_000])
def test_hostile_openings_are_plain_text(text: str) -> None:
    assert media_type(text) == PLAIN


def test_an_object_is_an_article() -> None:
    assert media_type('{"text": "Words."}') == JSON
    assert media_type("{The brackets are his.}") == PLAIN


def test_an_object_that_holds_a_page_is_an_article() -> None:
    assert media_type('{"html": "<p>Words.</p><p>More.</p>"}') == JSON
