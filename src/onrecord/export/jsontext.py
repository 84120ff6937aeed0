"""JSON text: UTF-8 without escapes, keys in the order of the values, lone surrogates escaped."""

import json

import msgspec


def encoded(value: object, indent: int = 0) -> bytes:
    """A value as JSON; `indent` 0 puts it on one line.

    Lone surrogates, which UTF-8 cannot hold, are written as JSON escapes, so that what is decoded
    is what was encoded, code point for code point.
    """
    try:
        line = msgspec.json.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(
            msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False
        )
        line = text.encode("utf-8", "backslashreplace")
    return msgspec.json.format(line, indent=indent) if indent else line
