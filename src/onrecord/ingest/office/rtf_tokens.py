"""RTF tokens: the groups, control words and characters of a Rich Text file (RTF 1.9.1)."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["open", "close", "word", "symbol", "byte", "text"]

TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<symbol>[^A-Za-z'])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\'?",
    re.S,
)


class Token(NamedTuple):
    """One token: a control word or symbol with its number, or the bytes of characters."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


OPEN = Token("open")
CLOSE = Token("close")


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of `data` in order; the raw bytes that follow "\\bin" are left out."""
    place = 0
    while found := TOKEN.match(data, place):
        place = found.end()
        token = token_of(found)
        if token is None:
            continue
        if token.word == "bin":
            place += max(0, token.number or 0)
        else:
            yield token


def token_of(found: re.Match[bytes]) -> Token | None:
    """The token of a match; None for line ends, which mean nothing in RTF."""
    match found.lastgroup:
        case "word" | "number":
            number = found["number"]
            return Token("word", found["word"].decode(), None if number is None else int(number))
        case "text":
            return Token("text", data=found["text"])
        case "byte":
            return Token("byte", data=bytes([int(found["byte"], 16)]))
        case "brace":
            return OPEN if found["brace"] == b"{" else CLOSE
        case "symbol":
            return Token("symbol", found["symbol"].decode("latin-1"))
        case _:
            return None
