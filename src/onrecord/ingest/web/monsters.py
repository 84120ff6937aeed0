"""Monsters: tags with more attributes than anybody writes, over which parsers take minutes."""

import re
from collections.abc import Iterator

MOST = 1000
"""Attributes of one tag. Parsers compare each with all others of its tag."""
MOST_AGAIN = 100
"""Tags <html> and <body> of one page that keep their attributes; all go to one element."""
VALUE = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)"""
ATTRIBUTE = rf"[\s/]*+[^\s/>][^\s/>=]*+(?:{VALUE})?+"
TAG = rf"<([a-zA-Z:_][^\s/>]*+)((?:{ATTRIBUTE}){{0,{MOST}}}+)((?:{ATTRIBUTE})*+)"
"""A start tag (HTML, 13.2.5): its name, attributes that stay, attributes too many."""
START = re.compile(f"<!--|{TAG}")
IN_BYTES = re.compile(TAG.encode())
COMMENT_END = re.compile(r"--!?>")
RAW_END = re.compile(r"</(?:script|style)\b", re.I)
RAW = frozenset({"script", "style"})
"""What holds no tags."""
ROOTS = frozenset({"html", "body"})


def tamed(text: str) -> tuple[str, bool]:
    """A page without the attributes that are too many, and whether any were."""
    kept: list[str] = []
    last = 0
    for start, end in excess(text):
        kept.append(text[last:start])
        last = end
    return ("".join((*kept, text[last:])), True) if kept else (text, False)


def excess(text: str) -> Iterator[tuple[int, int]]:
    """Where attributes stand that are too many."""
    place = roots = 0
    while tag := START.search(text, place):
        place = tag.end()
        name = (tag[1] or "").lower()
        roots += name in ROOTS
        if not name:
            place = past(COMMENT_END, text, place - 2)
        elif name in ROOTS and roots > MOST_AGAIN and place > tag.start(2):
            yield tag.start(2), place
        elif tag[3]:
            yield tag.span(3)
        if name in RAW:
            place = past(RAW_END, text, place)


def past(end: re.Pattern[str], text: str, place: int) -> int:
    """The place behind the next end, or that of the end of the text."""
    found = end.search(text, place)
    return found.end() if found else len(text)


def has_monster(data: bytes) -> bool:
    """Whether a tag of an XML file has more than MOST attributes."""
    return any(tag[3] for tag in IN_BYTES.finditer(data.replace(b"\0", b"")))
