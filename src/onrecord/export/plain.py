"""Plain: document text made safe for a terminal, and lines wrapped for it."""

import re
import textwrap
from collections.abc import Sequence

WIDTH = 80
CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-_]?")
"""ANSI escape sequences: CSI, OSC and the two-character ones."""

UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters, and those that turn the direction of writing."""

HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")
SURROGATES = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """One line without control characters; lone surrogates become U+FFFD."""
    seen = UNSEEN.sub("", CONTROL.sub("", text))
    return " ".join(SURROGATES.sub("\ufffd", seen).split())


def wrapped(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> str:
    """Printable text in lines of at most `width` characters, where words allow."""
    return textwrap.fill(
        printable(text),
        width=width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def shortened(text: str, width: int) -> str:
    """Printable text cut to `width` characters, with an ellipsis where cut."""
    line = printable(text)
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def shortened_path(path: str, width: int) -> str:
    """A printable path of at most `width` characters, its end kept, with an ellipsis where cut."""
    line = printable(path)
    return line if len(line) <= width else "…" + line[len(line) - width + 1 :]


def with_models(models: Sequence[str]) -> str:
    """Words that name the models, each with the first digits of its hash; "" for none."""
    shown = ", ".join(HASH.sub(r"\1", each) for each in models)
    return f" with {shown}" if models else ""


def ruled(title: str, mark: str = "=") -> str:
    """A title over a rule of its length."""
    line = printable(title)
    return f"{line}\n{mark * min(len(line), WIDTH)}"
