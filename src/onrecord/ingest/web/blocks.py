"""Blocks: the visible text of a page under construction, one paragraph after the other."""

import re
from typing import NamedTuple

from lxml import html

from onrecord.ingest.paragraphs import is_blank, paragraphs
from onrecord.ingest.web.elements import SET_APART, is_block, part_names

JOINT = "\n\n"
SPACES = re.compile(r"[ \t\n\r\f]+")


class Frame:
    """An open or closed element. `tag` is the nearest block element's; `own` its part names."""

    parent: "Frame | None"
    depth: int
    block: bool
    tag: str
    link: bool
    apart: bool
    pre: bool
    within: tuple[str, ...] | None
    __slots__ = (
        "apart",
        "began",
        "block",
        "depth",
        "ended",
        "link",
        "own",
        "parent",
        "pre",
        "tag",
        "within",
    )

    def __init__(self, element: html.HtmlElement, parent: "Frame | None") -> None:
        name = str(element.tag)
        self.parent = parent
        self.depth = parent.depth + 1 if parent else 1
        self.block = is_block(element)
        self.tag = name if self.block or parent is None else parent.tag
        self.apart = name in SET_APART
        self.link = name == "a" or (parent is not None and parent.link)
        self.pre = name == "pre" or (parent is not None and parent.pre)
        self.own = part_names(element)
        self.began = 0
        self.ended = 0
        self.within: tuple[str, ...] | None = None


class Placed(NamedTuple):
    """A block at [start, end), code points, with the innermost element that holds all of it."""

    start: int
    end: int
    linked: float
    frame: Frame


class Blocks:
    """Feed it elements as they open and close, text and line breaks, in document order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.found: list[Placed] = []
        self.length = 0
        self.frame: Frame | None = None
        self.words: list[tuple[str, bool]] = []
        self.first: Frame | None = None
        self.shared = 0
        """Depth of the innermost element that holds all words of the block so far."""
        self.shallowest = 0
        self.after_link = False
        self.seam = False
        """Whether a SET_APART element began or ended since the last word."""
        self.headline = -1
        """Where the first h1 stands."""

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def open(self, element: html.HtmlElement) -> None:
        frame = Frame(element, self.frame)
        if frame.block:
            self.end_block()
        frame.began = frame.ended = self.length
        self.frame = frame
        if element.tag == "h1" and self.headline < 0:
            self.headline = self.length
        self.seam = self.seam or element.tag in SET_APART
        if element.tag == "br" and self.words:
            self.words.append(("\n", False))
        if element.tag == "a" and self.after_link and self.words:
            # two links side by side are two words, whatever the style sheet puts between them
            self.words.append((" ", False))

    def close(self) -> None:
        """Closes the innermost open element."""
        frame = self.frame
        if frame is None:
            return
        if frame.block:
            self.end_block()
        frame.ended = self.length
        self.frame = frame.parent
        self.seam = self.seam or frame.apart
        self.shallowest = min(self.shallowest, frame.depth - 1)
        self.after_link = frame.link and not (frame.parent and frame.parent.link)

    def add(self, words: str | None) -> None:
        """Text as it stands in the file."""
        if not words or self.frame is None:
            return
        words = words if self.frame.pre else SPACES.sub(" ", words)
        self.after_link = False
        if is_blank(words):
            if self.words:
                self.words.append((words, False))
            return
        if self.first is None:
            self.first = self.frame
            self.shared = self.frame.depth
        else:
            self.shared = min(self.shared, self.shallowest)
        self.shallowest = self.frame.depth
        if self.seam and self.words and is_glued(self.words[-1][0], words):
            self.words.append((" ", False))
        self.seam = False
        self.words.append((words, self.frame.link))

    def end_block(self) -> None:
        """Ends the block at hand: one paragraph, or several where line breaks are doubled."""
        frame = self.first
        while frame is not None and frame.depth > self.shared and frame.parent is not None:
            frame = frame.parent
        if frame is not None:
            for words, linked in paragraphs(self.words, frame.pre):
                self.put(words, linked, frame)
        self.words = []
        self.first = None

    def put(self, words: str, linked: float, frame: Frame) -> None:
        if self.length:
            self.pieces.append(JOINT)
            self.length += len(JOINT)
        self.pieces.append(words)
        self.found.append(Placed(self.length, self.length + len(words), linked, frame))
        self.length += len(words)


def is_glued(before: str, after: str) -> bool:
    """Whether two pieces of text would make a word such as "LeeUpdated"."""
    return (before[-1].islower() or before[-1] in ".:!?") and after[0].isupper()
