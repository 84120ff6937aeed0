"""JSON text: what is decoded is what was encoded, whatever is in the words."""

import json

import pytest

from onrecord.export.jsontext import encoded

WORDS = (
    "plain",
    "\ud800 will sink",
    "\udc00",
    "a\ud800\udbffb",
    "\u202egniht\x7f",
    "😀",
    "\\ud800",
)


@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("words", WORDS)
def test_lone_surrogates_come_back(words: str, indent: int) -> None:
    value = {"text": words, "items": [{"text": words}, []], "none": None, "score": 0.5}
    data = encoded(value, indent)
    assert json.loads(data) == value
    assert (b"\n" in data) is bool(indent)


def test_with_and_without_surrogates_it_is_set_alike() -> None:
    plain, odd = ({"items": [{"text": words, "n": 1}, [], {}]} for words in ("x", "\ud800"))
    assert encoded(odd, 2).replace(b"\\ud800", b"x") == encoded(plain, 2)
