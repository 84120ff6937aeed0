"""Escape: document text made safe inside Markdown."""

import re

from onrecord.export.plain import printable

META = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)")
LINKS = re.compile(r"(?i)(?<=\w)(:)(?=//)|(?<=www)(\.)|(@)(?=\w)")
"""What would turn a bare address into a link."""

BLOCK_START = re.compile(r"^(\d+)([.)])|^([-+=:])")


def escaped(text: str) -> str:
    """Text on one line in which nothing is Markdown or HTML any more."""
    line = META.sub(r"\\\g<0>", printable(text))
    line = LINKS.sub(r"\\\g<0>", line)
    return BLOCK_START.sub(guarded_start, line)


def guarded_start(match: re.Match[str]) -> str:
    """A list number or block mark at the start of a line, escaped."""
    number, stop, mark = match.groups()
    return f"{number}\\{stop}" if number else f"\\{mark}"
