"""Feeds: entries as articles, and their links."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.containers.article import article_page
from onrecord.ingest.containers.feeds import feed_parts, links

RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Tide</title>
<link>https://tide.example/</link>
<item><title>Ferry &amp;amp; pact &lt;b&gt;sinks&lt;/b&gt;</title>
<link>https://tide.example/a?utm_source=rss</link><dc:creator>Signe Aldal</dc:creator>
<pubDate>Mon, 03 Mar 2025 10:00:00 +0100</pubDate><description>A teaser</description>
<content:encoded><![CDATA[<p>He said “no”.</p><p>Two.</p>]]></content:encoded></item>
<item><title>Only a teaser</title><link>/b</link><author>ann@tide.example (Ann Lee)</author>
<description>A summary &amp;amp; more.</description></item>
<item><title>Nothing</title><link>https://tide.example/c</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title>
<entry><title>T</title><link href="https://tide.example/1"/><updated>2025-03-03T10:00:00Z</updated>
<author><name>Bo Ek</name></author><author><name>Ann Lee</name></author>
<content type="text">Plain  words,
a &lt; b “so”.</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel><title>Tide</title></channel>
<item><title>T</title><link>https://tide.example/1</link><description>D.</description></item>
</rdf:RDF>"""
ADDRESS = "https://tide.example/feed.xml"


def entries(text: str, address: str = "") -> list[Mapping[str, Any]]:
    found = feed_parts(text.encode(), address)
    assert found is not None
    return [json.loads(part.data) if part.data else {"refused": part.refused} for part in found]


def test_an_entry_with_content() -> None:
    first = entries(RSS)[0]
    assert first == {
        "url": "https://tide.example/a",
        "title": "Ferry & pact sinks",
        "outlet": "Harbour & Tide",
        "authors": ["Signe Aldal"],
        "published": "Mon, 03 Mar 2025 10:00:00 +0100",
        "html": "<p>He said “no”.</p><p>Two.</p>",
    }


def test_a_summary_is_a_teaser_and_the_page_is_named() -> None:
    found = list(feed_parts(RSS.encode(), ADDRESS) or ())
    page = article_page(found[1].data)
    assert page.text == "A summary & more."
    assert page.metadata.authors == ("Ann Lee",)
    assert [problem.message for problem in page.problems] == [
        "only the feed's summary; the page is at https://tide.example/b"
    ]
    assert found[2].refused == "the feed has no text for it; the page is at https://tide.example/c"


def test_atom_text_is_taken_as_it_is() -> None:
    assert entries(ATOM) == [
        {
            "url": "https://tide.example/1",
            "title": "T",
            "outlet": "Tide",
            "authors": ["Bo Ek", "Ann Lee"],
            "published": "2025-03-03T10:00:00Z",
            "modified": "2025-03-03T10:00:00Z",
            "text": "Plain  words,\na < b “so”.",
        }
    ]


def test_rss_1() -> None:
    assert entries(RDF)[0]["html"] == "D."


def test_links_in_order_each_once() -> None:
    assert links(RSS.encode(), ADDRESS) == (
        "https://tide.example/a",
        "https://tide.example/b",
        "https://tide.example/c",
    )
    assert links(b"<html><a href='https://tide.example/a'>x</a></html>") == ()
    assert links(b"<rss version='2.0'><channel/></rss>") == ()


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252"])
def test_declared_encodings(encoding: str) -> None:
    text = ATOM.replace("“so”", "café")
    data = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
    found = list(feed_parts(data) or ())
    assert "café" in json.loads(found[0].data)["text"]


def test_entities_are_neither_fetched_nor_multiplied() -> None:
    rungs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{rungs}]>'
    item = "<item><title>&e9;</title><description>Words &f;.</description></item>"
    found = entries(
        f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel>{item}</channel></rss>'
    )
    assert len(json.dumps(found)) < 300
    assert "root:" not in json.dumps(found)


@pytest.mark.parametrize(
    "text",
    [
        "<rss><channel>" + "<item></item>" * 20_001,
        "<rss><channel></channel></rss>",
        "<rss>" + "<!" * 10_000,
        "<feed",
    ],
)
def test_too_much_and_too_little_is_an_ingest_error(text: str) -> None:
    with pytest.raises(IngestError, match="feed"):
        list(feed_parts(text.encode() + b" ") or ())


def test_a_feed_that_breaks_off_gives_what_came_before() -> None:
    assert entries(RSS[: RSS.index("<item><title>Nothing")])[0]["title"] == "Ferry & pact sinks"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words.",
        "<html><body>rss</body></html>",
        "<rdf:RDF xmlns:x='y'/>",
        "<book/>",
        "<!--" * 999,
    ],
)
def test_what_is_no_feed(text: str) -> None:
    assert feed_parts(text.encode()) is None


@given(st.text(alphabet="<>/&;![]=\"'- abrsitem"))
def test_no_feed_raises_anything_else(text: str) -> None:
    try:
        list(feed_parts(b"<rss version='2.0'><channel><item>" + text.encode()) or ())
    except IngestError as error:
        assert "feed" in str(error)
