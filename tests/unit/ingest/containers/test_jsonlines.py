"""JSON lines and lists: each article a part, each bad line refused by itself."""

import pytest

from onrecord.ingest.containers.jsonlines import json_parts
from onrecord.ingest.containers.parts import Part

ONE = b'{"text": "One."}'
TWO = b'{"text": "Two."}'


def parts(data: bytes) -> list[Part]:
    return list(json_parts(data) or ())


def test_a_part_is_the_line_under_its_number() -> None:
    assert parts(b"\xef\xbb\xbf" + ONE + b"\r\n\n  " + TWO) == [Part("1", ONE), Part("3", TWO)]


def test_every_bad_line_is_refused_by_itself() -> None:
    found = parts(b"\n".join([ONE, b'{"text": "cut', b'"words"', b"[1]", b"{" * 50_000, TWO]))
    assert [part.name for part in found] == ["1", "2", "3", "4", "5", "6"]
    assert [bool(part.refused) for part in found] == [False, True, True, True, True, False]
    assert found[1].refused.startswith("broken JSON: ")
    assert found[2].refused.startswith("not a JSON object")
    assert found[5].data == TWO


def test_the_first_line_may_be_bad() -> None:
    assert [bool(part.refused) for part in parts(b'{"cut": \n' + ONE + b"\n" + TWO)] == [
        True,
        False,
        False,
    ]


def test_line_separators_inside_strings_end_no_line() -> None:
    line = '{"text": "one\u2028two\u0085three"}'.encode()
    assert parts(line + b"\n" + ONE) == [Part("1", line), Part("2", ONE)]


def test_lines_in_utf_16() -> None:
    assert parts((ONE + b"\n" + TWO).decode().encode("utf-16")) == [Part("1", ONE), Part("2", TWO)]


def test_the_elements_of_a_list_are_parts_as_written() -> None:
    data = b'[ {"text":  "One.", "n": 1.0},\n' + TWO + b", 5]"
    assert parts(data) == [
        Part("1", b'{"text":  "One.", "n": 1.0}'),
        Part("2", TWO),
        Part("3", refused="not a JSON object"),
    ]


def test_a_list_that_breaks_off_gives_what_came_before() -> None:
    found = parts(b"[" + ONE + b', {"text": "cu')
    assert found[0] == Part("1", ONE)
    assert found[1].refused.startswith("broken JSON, not read from here on")
    assert parts(b"[" + ONE)[1].refused == "the JSON list has no end: the file was cut off"


@pytest.mark.parametrize("key", ["articles", "items", "Results"])
def test_a_list_in_an_object(key: str) -> None:
    data = b'{"status": "ok", "%s": [%s, %s, 7]}' % (key.encode(), ONE, TWO)
    assert parts(data) == [Part("1", ONE), Part("2", TWO), Part("3", refused="not a JSON object")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        ONE,
        b'{\n  "text": "One.",\n  "title": "T"\n}',
        b'{"text": "One.", "items": [{"text": "Two."}]}',
        b"[sic] is what he wrote.",
        b"[1, 2]",
        b"[]",
        b"{The brackets} are his.\n{And} these.",
        b"A text.\n" + ONE,
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_no_such_file(data: bytes) -> None:
    assert json_parts(data) is None
