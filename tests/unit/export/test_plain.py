"""Document text made safe for terminals and Markdown."""

import pytest

from onrecord.export.csv import cell
from onrecord.export.escape import escaped
from onrecord.export.overview_text import share
from onrecord.export.plain import printable, shortened


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[1;31mred\x1b[0m b", "ared b"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x9b31mb", "a31mb"),
        ("two\n lines\tand\r\nmore", "two lines and more"),
        ("a\u202eb\u2066c\x00d", "abcd"),
        ("a\udc80b", "a\ufffdb"),
        ("“Øvrebø” 船台", "“Øvrebø” 船台"),
    ],
)
def test_only_what_can_be_seen_is_printed(text: str, safe: str) -> None:
    assert printable(text) == safe


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*a* _b_ [c](d)", "\\*a\\* \\_b\\_ \\[c\\](d)"),
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("a - b & c 1. d", "a - b & c 1. d"),
        ("&amp; &#60;", "\\&amp; \\&\\#60;"),
        ("www.x.example me@x.example", "www\\.x.example me\\@x.example"),
    ],
)
def test_markdown_is_taken_as_text(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_plain_cells_stay() -> None:
    assert [cell(each) for each in ("a=1", 0.95, None)] == ["a=1", "0.95", ""]


def test_shares_and_short_lines() -> None:
    assert [share(0, 9), share(1, 900), share(1, 3), share(0, 0)] == ["–", "<1%", "33%", "–"]
    assert shortened("a long line", 7) == "a long…"
