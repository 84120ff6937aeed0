"""Export lines: the lines of an export with their places, and the fixed lines among them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
CONTINUED = 4
"""Lines that a headline may run over."""


class Line(NamedTuple):
    """A line that is not blank, its words, whether a blank line is before it.

    It reaches from where the physical line starts to where its words end.
    """

    start: int
    end: int
    words: str
    gap: bool


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank; form feeds are blanks."""
    gap = True
    for found in LINE.finditer(text):
        line = found.group()
        words = line.strip("\ufeff \t\r\n\f\v\xa0\u200b\u200e")
        if words:
            end = found.start() + line.index(words) + len(words)
            yield Line(found.start(), end, words, gap)
        if line:
            gap = not words


def stretch(text: str, lines: Sequence[Line]) -> str:
    """The text from the first to the last of `lines`, as it stands there."""
    return text[lines[0].start : lines[-1].end] if lines else ""


def joined(lines: Iterable[Line]) -> str:
    return " ".join(" ".join(line.words for line in lines).split())


def numbers(line: str, kind: str) -> tuple[int, int] | None:
    """The numbers N and M in a fixed line of a kind; N is 0 where it has only one."""
    if len(line) > 60 or not (found := pattern(kind).fullmatch(line)):
        return None
    given = [int(each) for each in found.groups() if each]
    return (given[0], given[1]) if len(given) == 2 else (0, given[0]) if given else (0, 0)


def is_mark(line: str, kind: str) -> bool:
    return numbers(line, kind) is not None


def starts_as(line: str, kind: str) -> bool:
    """Whether a line begins with one of the marks of a kind, whatever its case."""
    return line.casefold().startswith(marks(kind))


@cache
def marks(kind: str) -> tuple[str, ...]:
    """The marks of a kind, lower case."""
    return tuple(row[0].casefold() for row in table("export_marks") if row[1] == kind)


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """What matches the marks of a kind, their numbers as groups."""
    number = r"([0-9]{1,5})"
    shapes = [
        re.sub(r"\b[nm]\b", lambda _: number, re.escape(mark).replace(r"\ ", r"\s+"))
        for mark in marks(kind)
    ]
    return re.compile("|".join(shapes), re.I)


@cache
def labels(service: str, place: str) -> dict[str, str]:
    """Label -> field, of a service, for the labels that stand in a place."""
    return {
        row[0]: row[2] for row in table("export_labels") if row[1] == service and row[3] == place
    }


def byline(stated: str) -> str:
    """Who a by-line names, without "By" and where from."""
    words = stated.split()
    if words and words[0].casefold().strip(":") in marks("byline start"):
        words = words[1:]
    for place, word in enumerate(words):
        if place and word in marks("byline stop"):
            words = words[:place]
            break
    return " ".join(words)
