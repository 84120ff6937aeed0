"""Text: the paragraphs of plain text and Markdown, as markup over unaltered text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from onrecord.ingest.wrap import joined
from onrecord.model.document import Markup

HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+\S")
QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})\s*$")
INDENT = re.compile(r"(?: {4}|[ ]{0,3}\t|\u3000|\u00a0{4})")
LONGEST_RULE = 200
LONGEST_HEADING = 300
"""Code points; a longer line is a whole text that lost its line breaks."""
LINE = "line"


class Line(NamedTuple):
    """One physical line that is not blank: code points without white space at its edges."""

    start: int
    end: int
    tag: str
    body: int
    """Where the words begin, after a list or quote sign."""
    indented: bool
    after_blank: bool


def blocks(text: str) -> tuple[Markup, ...]:
    """The paragraphs of `text`, in order; together they hold every character that is not blank.

    A paragraph is a line, or the lines of one hard-wrapped paragraph. Headings, list items,
    quoted lines and rules of Markdown carry the tags h1 to h6, li, blockquote and hr.
    """
    return set_in(list(paragraphs(text, runs(lines(text)))))


def lines(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank."""
    place = 0
    after_blank = True
    for physical in text.splitlines(keepends=True):
        words = physical.strip()
        blank = not words or not QUOTE.sub("", words, count=1).strip()
        if words:
            start = place + len(physical) - len(physical.lstrip())
            tag, sign = tag_of(physical)
            body = min(max(start, place + sign), start + len(words))
            indented = bool(INDENT.match(physical))
            yield Line(start, start + len(words), tag, body, indented, after_blank)
        after_blank = blank
        place += len(physical)


def tag_of(physical: str) -> tuple[str, int]:
    """What a line's first signs make it, and their length."""
    if len(physical) <= LONGEST_HEADING and (heading := HEADING.match(physical)):
        return f"h{len(heading[1])}", heading.end() - 1
    if len(physical) < LONGEST_RULE and RULE.match(physical):
        return "hr", 0
    if quote := QUOTE.match(physical):
        return "blockquote", quote.end()
    if item := ITEM.match(physical):
        return "li", item.end()
    return LINE, 0


def runs(found: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines that follow each other and could be one paragraph."""
    run: list[Line] = []
    for line in found:
        if run and not continues(run[-1], line, run[0]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def continues(last: Line, line: Line, first: Line) -> bool:
    """Whether `line` may go on the paragraph of `first` that has come as far as `last`."""
    if line.after_blank or first.tag[0] == "h" or line.tag[0] == "h":
        return False
    if line.tag == "li":
        return False
    if first.tag == "li":
        return line.tag == LINE
    return line.tag == last.tag and (line.indented == last.indented or last is first)


def paragraphs(text: str, found: Iterable[list[Line]]) -> Iterator[tuple[Line, int]]:
    """Each paragraph as its first line and its end."""
    kept = list(found)
    wrapped = joined([[text[line.body : line.end] for line in run] for run in kept])
    for run, joins in zip(kept, wrapped, strict=True):
        yield from cut(run, joins)


def cut(run: Sequence[Line], joins: Sequence[bool]) -> Iterator[tuple[Line, int]]:
    """A run of lines, cut at the breaks that are not mere wraps."""
    first = run[0]
    for number, wrapped in enumerate(joins):
        if not wrapped:
            yield first, run[number].end
            first = run[number + 1]
    yield first, run[-1].end


def set_in(found: Sequence[tuple[Line, int]]) -> tuple[Markup, ...]:
    """Markup of paragraphs, those set in from their neighbours marked "indent"."""
    inner = sum(line.indented for line, _ in found) * 2 <= len(found)
    marked: list[Markup] = []
    for indented, group in groupby(found, key=lambda each: each[0].indented):
        within = ("indent",) if indented and inner else ()
        marked.extend(Markup(line.start, end, line.tag, within) for line, end in group)
    return tuple(marked)
