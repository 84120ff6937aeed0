"""Document text made safe for terminals and Markdown."""

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.csv import cell, written
from onrecord.export.escape import escaped
from onrecord.export.jsontext import UNSEEN, encoded
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


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\n=1"])
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("hidden", ["\r", "\x0b", "\x85", "\x00", "\x1b", "\x9b", "\x7f"])
def test_a_control_character_hides_no_formula(hidden: str) -> None:
    assert cell(f"{hidden}=1+1") in {"'=1+1", "'\n=1+1"}


@given(
    st.lists(st.text(st.characters(codec="utf-8") | st.sampled_from("\r\n\x1b\0,\"'=")), min_size=1)
)
def test_a_row_stays_a_row(cells: list[str]) -> None:
    sheet = written(["a"] * len(cells), [cells])
    # as programs do that take a carriage return for a line's end
    _, row = csv.reader(io.StringIO(sheet, newline=None), strict=True)
    assert row == [cell(each) for each in cells]
    assert not [c for c in sheet if unicodedata.category(c) == "Cc" and c not in "\n\t"]


@given(st.text(st.characters() | st.sampled_from("\x00\x1b\x7f\x85\x9b\u202e\u2066\u2028\ufeff")))
def test_json_hides_nothing_and_is_the_same_string(text: str) -> None:
    line = encoded({"words": text})
    assert json.loads(line) == {"words": text}
    assert not UNSEEN.search(line.decode())
    assert not [c for c in line.decode() if unicodedata.category(c) == "Cc"]


def test_plain_cells_stay() -> None:
    assert [cell(each) for each in ("a=1", 0.95, None)] == ["a=1", "0.95", ""]


def test_shares_and_short_lines() -> None:
    assert [share(0, 9), share(1, 900), share(1, 3), share(0, 0)] == ["–", "<1%", "33%", "–"]
    assert shortened("a long line", 7) == "a long…"
