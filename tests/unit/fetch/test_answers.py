"""Answers: every status has its reason and the way out."""

import pytest

from onrecord.fetch.answers import Head, check_length, check_type, content_type, refusal, validator
from onrecord.fetch.refusal import FetchError


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (204, "no whole page"),
        (206, "no whole page"),
        (300, "where to"),
        (400, "check it"),
        (401, "login"),
        (402, "subscription"),
        (403, "save the page"),
        (404, "no such page"),
        (410, "taken down"),
        (418, "refuses the request (418)"),
        (429, "fewer requests"),
        (451, "legal"),
        (500, "trouble (500)"),
        (599, "trouble (599)"),
        (999, "refuses the request (999)"),
    ],
)
def test_each_status_says_what_it_means(status: int, words: str) -> None:
    said = str(refusal(Head(status, {})))
    assert words in said
    assert "{" not in said and "\n" not in said


def test_a_busy_site_says_when() -> None:
    def said(status: int, value: str) -> str:
        return str(refusal(Head(status, {"retry-after": value})))

    assert said(503, "120").endswith("; the site said after 120 s")
    date = "Thu, 24 Apr 2025 09:30:00 GMT"
    assert said(429, date).endswith("; the site said after 2025-04-24 09:30 UTC")
    assert said(429, date.replace("GMT", "-0000")) == said(429, date)
    assert said(429, "soon\x1b[2J").endswith("try again later")
    assert "after" not in said(404, "120")


@pytest.mark.parametrize(
    ("field", "kind", "charset"),
    [
        ("text/html; charset=ISO-8859-1", "text/html", "ISO-8859-1"),
        ('TEXT/HTML;charset="utf-8"', "text/html", "utf-8"),
        ("text/html; charset=utf\x008", "text/html", None),
        ("text/html; charset*=x''y", "text/html", None),
        ("", "", None),
    ],
)
def test_the_type_and_its_charset(field: str, kind: str, charset: str | None) -> None:
    assert content_type(Head(200, {"content-type": field})) == (kind, charset)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("image/png", "an image"),
        ("IMAGE/SVG+XML", "an image"),
        ("video/mp4", "a video"),
        ("audio/mpeg", "a sound"),
        ("text/javascript; charset=utf-8", "a script"),
        ("text/css", "a style sheet"),
    ],
)
def test_what_holds_no_article_is_named(kind: str, name: str) -> None:
    with pytest.raises(FetchError, match=name):
        check_type(Head(200, {"content-type": kind}))


@pytest.mark.parametrize(
    "kind", ["", "text/html", "application/pdf", "application/octet-stream", "nonsense", "text/x-y"]
)
def test_other_types_are_for_their_content_to_decide(kind: str) -> None:
    check_type(Head(200, {"content-type": kind} if kind else {}))
    assert content_type(Head(200, {}))[0] == ""


def test_a_length_is_believed_only_where_it_is_too_long() -> None:
    check_length(Head(200, {"content-length": "10"}), 10)
    check_length(Head(200, {"content-length": "many"}), 10)
    check_length(Head(200, {}), 10)
    with pytest.raises(FetchError, match="larger than"):
        check_length(Head(200, {"content-length": "9" * 5000}), 10)


def test_validators_that_no_header_can_carry_are_dropped() -> None:
    assert validator('W/"a1"') == 'W/"a1"'
    assert [validator(each) for each in (None, "", "a\r\nX: y", "é", "a" * 2000)] == [None] * 5
