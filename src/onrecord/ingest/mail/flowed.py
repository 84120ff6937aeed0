"""Flowed: mail text as its writer saw it, not as transport broke and quoted it (RFC 3676)."""

import re

from onrecord.ingest.mail.words import is_mark

QUOTES = re.compile(r">+")
SIGNATURE = "-- "


def unflowed(text: str, delsp: bool) -> str:
    """`text` of format=flowed with its soft line breaks undone, quote signs kept.

    `delsp`: the space before a soft break was put there by the break (RFC 3676, 4.1).
    """
    made: list[str] = []
    last = ""
    depth = -1
    for line in text.split("\n"):
        quotes = QUOTES.match(line)
        here = quotes.end() if quotes else 0
        words = line[here:].removeprefix(" ")
        flows = depth == here and last.endswith(" ") and SIGNATURE not in {last, words}
        if flows and delsp:
            made[-1] = made[-1][:-1]
        elif not flows:
            made.append(f"\n{'>' * here} " if here else "\n")
        made.append(words)
        last, depth = words, here
    return "".join(made)[1:]


def unquoted(text: str) -> str:
    """`text` with a forwarded mail's quote signs taken away, where all of it is quoted."""
    lines = text.split("\n")
    marks = (at for at, line in enumerate(lines) if is_mark(line, "forward"))
    first = next(marks, None)
    if first is None:
        return text
    below = lines[first + 1 :]
    if not all(line.startswith(">") for line in below if line.strip()):
        return text
    plain = [line.removeprefix(">").removeprefix(" ") for line in below]
    return "\n".join([*lines[: first + 1], *plain])
