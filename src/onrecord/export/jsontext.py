"""JSON text: UTF-8, keys in the order of the values; escaped is what no eye or UTF-8 can hold."""

import json
import re

import msgspec

UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Control characters that JSON allows in strings, ends of lines, and what turns the direction of
writing: a terminal or an editor would obey them."""


def encoded(value: object, indent: int = 0) -> bytes:
    """A value as JSON; `indent` 0 puts it on one line.

    Characters that are not seen, and lone surrogates, which UTF-8 cannot hold, are written as JSON
    escapes, so that what is decoded is what was encoded, code point for code point.
    """
    try:
        line = unseen_escaped(msgspec.json.encode(value))
    except UnicodeEncodeError:
        return unseen_escaped(with_surrogates(value, indent))
    return msgspec.json.format(line, indent=indent) if indent else line


def with_surrogates(value: object, indent: int) -> bytes:
    """A value in which words hold lone surrogates; msgspec neither encodes nor formats them."""
    text = json.dumps(
        msgspec.to_builtins(value),
        ensure_ascii=False,
        allow_nan=False,
        indent=indent or None,
        separators=(",", ": " if indent else ":"),
    )
    return text.encode("utf-8", "backslashreplace")


def unseen_escaped(line: bytes) -> bytes:
    # outside of strings JSON is ASCII
    return UNSEEN.sub(escape, line.decode()).encode()


def escape(unseen: re.Match[str]) -> str:
    return f"\\u{ord(unseen[0]):04x}"
