"""Typeset: PDFs made from known text, with the truth of what stands on their pages.

A small typesetter on reportlab's canvas: it fills columns, breaks words and knows what it printed.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Literal, NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

Kind = Literal["text", "heading", "note", "caption", "table", "furniture"]
SYLLABLE = re.compile(
    r"(?<=[aeiouy])(?=[bcdfgklmnprstvz][aeiouy])|(?<=[aeiouy][bcdfgklmnprstvz])(?=[bcdfgklmnprstvz][aeiouy])"
)
SERIF, SERIF_BOLD, SANS = "Times-Roman", "Times-Bold", "Helvetica"
WIDTH, HEIGHT = 595.0, 842.0
FEWEST = 3


class Printed(NamedTuple):
    """One block as it is printed: its words, its page from 1, whether it goes on."""

    kind: Kind
    text: str
    page: int
    goes_on: bool = False


class Style(NamedTuple):
    """How a column is set: font, size and distance of lines in points."""

    font: str = SERIF
    size: float = 10.0
    lead: float = 12.0
    justified: bool = False
    hyphens: bool = False
    indent: float = 0.0
    space: float = 0.0


class Box(NamedTuple):
    """A column: its left, top, width and bottom, in points from the page's lower left."""

    left: float
    top: float
    width: float
    bottom: float


class Line(NamedTuple):
    words: tuple[str, ...]
    broken: bool
    last: bool


def lines(text: str, style: Style, width: float) -> Iterator[Line]:
    """The lines of a paragraph, filled greedily; `broken` where a line ends within a word."""
    waiting = text.split()
    row: list[str] = []
    room = width - style.indent
    while waiting:
        word = waiting.pop(0)
        if stringWidth(" ".join([*row, word]), style.font, style.size) <= room:
            row.append(word)
            continue
        part = broken(word, " ".join(row), style, room) if style.hyphens else None
        if part is None and not row:
            row.append(word)
            continue
        if part is not None:
            row.append(part)
            waiting.insert(0, word[len(part.removesuffix("-")) + own_hyphen(word, part) :])
        else:
            waiting.insert(0, word)
        yield Line(tuple(row), part is not None, False)
        row, room = [], width
    yield Line(tuple(row), False, True)


def own_hyphen(word: str, part: str) -> int:
    """1 where the hyphen at a part's end is the word's own."""
    return int(word[len(part) - 1 : len(part)] == "-")


def broken(word: str, before: str, style: Style, room: float) -> str | None:
    """The longest beginning of a word that fits, with a hyphen, or None."""
    own = [at.start() for at in re.finditer(r"(?<=\w)-(?=\w)", word)]
    core = re.fullmatch(r"[a-z]{7,}[.,;:?!”’\"]*", word)
    places = [at.start() for at in SYLLABLE.finditer(word)] if core else []
    fit = [at for at in places if FEWEST <= at <= len(word) - FEWEST]
    for at in sorted({*own, *fit}, reverse=True):
        part = f"{word[:at]}-"
        row = f"{before} {part}".strip()
        if stringWidth(row, style.font, style.size) <= room:
            return part
    return None


class Press:
    """A PDF in the making, and what was printed on it."""

    def __init__(self) -> None:
        self.bytes = BytesIO()
        self.canvas = Canvas(self.bytes, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.page = 1
        self.printed: list[Printed] = []
        self.breaks: list[str] = []

    def put(self, kind: Kind, text: str, place: tuple[float, float], style: Style) -> None:
        """Prints one line at a place."""
        self.canvas.setFont(style.font, style.size)
        self.canvas.drawString(*place, text)
        self.printed.append(Printed(kind, text, self.page))

    def turn(self) -> None:
        """Ends the page."""
        self.canvas.showPage()
        self.page += 1

    def fill(self, box: Box, text: str, style: Style) -> tuple[float, str]:
        """Prints as much of a paragraph as a column holds: the new top, and what is left over."""
        top = box.top
        done = list(lines(text, style, box.width))
        used = 0
        for number, line in enumerate(done):
            if top - style.lead < box.bottom:
                break
            top -= style.lead
            self.row(box, top, line, style._replace(indent=0 if number else style.indent))
            used += 1
        rest = left_over(text, done[:used])
        self.breaks += [mended(done[at], done[at + 1]) for at in range(used - 1) if done[at].broken]
        return top - style.space, rest

    def row(self, box: Box, y: float, line: Line, style: Style) -> None:
        """Prints a line of a column, spread over its width where it is justified."""
        written = " ".join(line.words)
        self.canvas.setFont(style.font, style.size)
        x = box.left + style.indent
        slack = box.width - style.indent - stringWidth(written, style.font, style.size)
        gaps = len(line.words) - 1
        if style.justified and gaps and not line.last:
            self.canvas.drawString(x, y, written, wordSpace=slack / gaps)
        else:
            self.canvas.drawString(x, y, written)

    def data(self) -> bytes:
        self.canvas.save()
        return self.bytes.getvalue()


def left_over(text: str, done: Sequence[Line]) -> str:
    """What of a text is not in its first lines."""
    letters = sum(len("".join(line.words)) for line in done)
    soft = 0
    place = 0
    flat = "".join(text.split())
    for line in done:
        place += len("".join(line.words))
        if line.broken and flat[place - soft - 1 : place - soft] != "-":
            soft += 1
    want = letters - soft
    seen = 0
    for at, letter in enumerate(text):
        if seen == want:
            return text[at:].strip()
        seen += not letter.isspace()
    return ""


def mended(line: Line, following: Line) -> str:
    """The word that is broken between two lines, as halves with a bar."""
    return f"{line.words[-1]}|{following.words[0]}"
