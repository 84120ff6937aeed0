"""One article as JSON: its fields, their other names, and what is wrong with them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.containers.article import Article, article_bytes, article_page
from onrecord.ingest.page import Page
from onrecord.model.document import Stated

TEXT = "He said “no”…\n\n“It’s ﬁne,” she wrote.  "


def shown(**fields: object) -> Page:
    return article_page(json.dumps(fields).encode())


def messages(page: Page) -> list[str]:
    return [problem.message for problem in page.problems]


def test_text_is_taken_code_point_for_code_point() -> None:
    page = shown(text=TEXT)
    assert page.text == TEXT
    assert [page.text[each.start : each.end] for each in page.markup] == [
        "He said “no”…",
        "“It’s ﬁne,” she wrote.",
    ]


def test_fields_are_metadata() -> None:
    page = shown(
        url="https://post.example/a?utm_source=x",
        title="  Ferry\npact ",
        outlet="The Harbour Post",
        authors=["By Signe Aldal", "Bo Ek"],
        published="2025-03-03T10:00:00+01:00",
        modified="2025-03-04",
        text="Words.",
    )
    stated = page.metadata
    assert stated.url == "https://post.example/a"
    assert stated.title == Stated("Ferry pact", "metadata")
    assert stated.outlet == Stated("The Harbour Post", "metadata")
    assert stated.authors == ("Signe Aldal", "Bo Ek")
    assert stated.published == Stated("2025-03-03T10:00:00+01:00", "metadata")
    assert stated.modified == Stated("2025-03-04", "metadata")
    assert [each.value for each in stated.dates] == ["2025-03-03T10:00:00+01:00"]
    assert page.problems == ()


@pytest.mark.parametrize(
    ("fields", "title", "outlet", "authors", "published"),
    [
        (
            {
                "headline": "T",
                "publisher": {"@type": "Organization", "name": "Tide"},
                "author": [{"@type": "Person", "name": "Bo Ek"}],
                "datePublished": "2025-03-03",
                "articleBody": "Words.",
            },
            "T",
            "Tide",
            ("Bo Ek",),
            "2025-03-03",
        ),
        (
            {
                "title": "T",
                "source": {"id": None, "name": "Tide"},
                "author": "Bo Ek",
                "publishedAt": "2025-03-03T10:00:00Z",
                "content": "Words.",
            },
            "T",
            "Tide",
            ("Bo Ek",),
            "2025-03-03T10:00:00Z",
        ),
        (
            {
                "headline": "T",
                "byline": "By Bo Ek",
                "publication": "Tide",
                "pubDate": "Mon, 03 Mar 2025 10:00:00 GMT",
                "body": "<p>Words.</p><p>More.</p>",
            },
            "T",
            "Tide",
            ("Bo Ek",),
            "2025-03-03T10:00:00+00:00",
        ),
        (
            {"Title": "T", "NEWSPAPER": "Tide", "date": "3 March 2025", "Text": "Words."},
            "T",
            "Tide",
            (),
            "2025-03-03",
        ),
    ],
)
def test_other_names_of_fields(
    fields: dict[str, object], title: str, outlet: str, authors: tuple[str, ...], published: str
) -> None:
    page = shown(**fields)
    assert page.text.startswith("Words.")
    assert "<p>" not in page.text
    assert (page.metadata.title.value, page.metadata.outlet.value) == (title, outlet)
    assert page.metadata.authors == authors
    assert page.metadata.published.value == published


def test_fields_win_over_what_a_page_says_of_itself() -> None:
    html = (
        "<html><head><title>Old</title><meta name=author content='Ann Lee'>"
        "<meta property=og:site_name content=Tide></head><body><p>Words &amp; more.</p></body>"
    )
    page = shown(html=html, title="New")
    assert page.text == "Words & more."
    assert page.metadata.title.value == "New"
    assert page.metadata.outlet.value == "Tide"
    assert page.metadata.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": "T"}, "no field 'text' or 'html'"),
        ({"text": 5}, "field 'text' is not a string"),
        ({"html": ["<p>"]}, "field 'html' is not a string"),
        ({"text": " \n "}, "no text in it"),
        ({"text": "W.", "title": {"a": 1}}, "field 'title'"),
        ({"text": "W.", "authors": [5]}, "field 'authors'"),
        ({"text": "W.", "url": 5}, "field 'url'"),
        ({"text": "\x01\x02\x03\x04"}, "binary"),
    ],
)
def test_missing_and_wrong_fields_are_named(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(IngestError, match=reason):
        shown(**fields)


@pytest.mark.parametrize("published", ["soon", 1741000000, "2025-02-30", "03/04/2025"])
def test_a_bad_date_is_a_problem_and_no_date(published: object) -> None:
    page = shown(text="Words.", published=published)
    assert page.metadata.published.value is None
    assert messages(page) == [f"published is not a date, passed over: {str(published)!r}"]


def test_a_bad_address_is_a_problem() -> None:
    page = shown(text="Words.", url="javascript:alert(1)")
    assert page.metadata.url == ""
    assert messages(page) == ["url is no web address, passed over: 'javascript:alert(1)'"]


def test_half_characters_are_shown_as_such_and_said() -> None:
    page = article_page(b'{"text": "a \\ud800 b", "title": "\\udfff"}')
    assert page.text == "a \ufffd b"
    assert messages(page) == ["half characters (lone surrogates) shown as U+FFFD"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"text":' + b"[" * 100_000,
        b'{"text": "cut',
        b'["text"]',
        b"null",
        b"\xff\xfe",
        b'{"text": NaN}',
        b'{"text": 1' + b"0" * 10_000 + b"}",
    ],
)
def test_broken_json_is_an_ingest_error(data: bytes) -> None:
    with pytest.raises(IngestError):
        article_page(data)


def test_of_a_key_that_comes_twice_the_last_counts() -> None:
    assert article_page(b'{"text": "One.", "text": "Two."}').text == "Two."


def test_a_teaser_says_so_with_the_address() -> None:
    article = Article(url="https://post.example/a", text="A summary.", teaser=True)
    page = article_page(article_bytes(article))
    assert messages(page) == ["only the feed's summary; the page is at https://post.example/a"]


def test_notes_are_problems() -> None:
    page = article_page(article_bytes(Article(text="W.", problems=("no\ndate",))))
    assert messages(page) == ["no date"]


def test_bytes_hold_the_fields_there_are_in_order() -> None:
    article = Article(text="“W”", title="T", authors=("Bo Ek",))
    assert article_bytes(article) == '{"title": "T", "authors": ["Bo Ek"], "text": "“W”"}'.encode()


@given(st.text(min_size=1))
def test_any_text_goes_through_bytes_unaltered(text: str) -> None:
    try:
        page = article_page(article_bytes(Article(text=text)))
    except IngestError:
        return
    assert page.text == text


@given(st.binary())
def test_any_bytes_are_a_page_or_an_ingest_error(data: bytes) -> None:
    try:
        assert article_page(data).text
    except IngestError as error:
        assert "\n" not in str(error)
