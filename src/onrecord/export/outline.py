"""Outline: lines of text, each at its depth, as a terminal or Markdown shows them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.export.escape import escaped
from onrecord.export.plain import WIDTH, wrapped


class Line(NamedTuple):
    """One line of an outline. Depth 0 is a paragraph, 1 and more an entry below; `title` makes a
    heading of it, 1 the highest."""

    words: str
    depth: int = 0
    title: int = 0


RULES = {1: "=", 2: "-"}
"""What stands under the headings of a terminal, by their level; lower ones end in a colon."""


def outline_text(lines: Iterable[Line]) -> str:
    """For a terminal: headings over rules, entries indented."""
    shown: list[str] = []
    for line in lines:
        if line.title:
            shown += [*([""] if shown else []), titled(line)]
        elif line.depth == 0:
            shown += ["", wrapped(line.words)]
        else:
            margin = "  " * line.depth
            shown.append(wrapped(line.words, margin, f"{margin}  "))
    return "\n".join(shown) + "\n"


def titled(line: Line) -> str:
    words = wrapped(line.words)
    if line.title not in RULES:
        return f"{words}:"
    longest = max(map(len, words.splitlines()), default=0)
    return f"{words}\n{RULES[line.title] * min(longest, WIDTH)}"


def outline_markdown(lines: Iterable[Line]) -> str:
    """As Markdown: headings, paragraphs and nested lists; documents' words escaped."""
    return "\n".join(markdown_lines(lines)) + "\n"


def markdown_lines(lines: Iterable[Line]) -> Iterator[str]:
    in_list, first = False, True
    for line in lines:
        is_entry = not line.title and line.depth > 0
        if not first and not (is_entry and in_list):
            yield ""
        words = escaped(line.words)
        if line.title:
            yield f"{'#' * line.title} {words}"
        else:
            yield f"{'  ' * (line.depth - 1)}- {words}" if is_entry else words
        in_list, first = is_entry, False
