"""Blocks: the visible text of a page under construction, one paragraph after the other."""

import re
from collections.abc import Iterator
from unicodedata import category

from lxml import html

from onrecord.ingest.elements import SET_APART, is_block, part_names
from onrecord.model.document import Markup

JOINT = "\n\n"
SPACES = re.compile(r"[ \t\n\r\f]+")
SPACE_RUN = re.compile(r"  +")
AROUND_BREAK = re.compile(r" *\n *")
PARAGRAPH_BREAK = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
MOST_OF_PAGE = 0.75
"""An element with a greater share of the text is no special part of the page."""


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


class Blocks:
    """Feed it elements as they open and close, text and line breaks, in document order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.found: list[tuple[int, int, float, Frame]] = []
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
        self.found.append((self.length, self.length + len(words), linked, frame))
        self.length += len(words)

    def markup(self) -> tuple[Markup, ...]:
        """The blocks so far; call it when all elements are closed."""
        return tuple(
            Markup(start, end, frame.tag, self.within(frame), None, linked)
            for start, end, linked, frame in self.found
        )

    def within(self, frame: Frame) -> tuple[str, ...]:
        """The part names of `frame` and its ancestors, outermost first, each once."""
        path = [frame]
        while path[-1].within is None and path[-1].parent is not None:
            path.append(path[-1].parent)
        names = path[-1].within or ()
        for each in reversed(path):
            if each.within is None:
                new = [name for name in self.telling(each) if name not in names]
                names = each.within = (*names, *new) if new else names
            names = each.within
        return names

    def telling(self, frame: Frame) -> tuple[str, ...]:
        """The part names of one element, without hints where it holds most of the page."""
        most = frame.ended - frame.began > MOST_OF_PAGE * self.length
        if most or frame.began <= self.headline < frame.ended:
            return tuple(name for name in frame.own if not name.startswith("~"))
        return frame.own


def is_glued(before: str, after: str) -> bool:
    """Whether two pieces of text would make a word such as "LeeUpdated"."""
    return (before[-1].islower() or before[-1] in ".:!?") and after[0].isupper()


def is_blank(words: str) -> bool:
    """Whether nothing in `words` is seen: white space and format characters only."""
    return all(character.isspace() or category(character) == "Cf" for character in words)


def paragraphs(words: list[tuple[str, bool]], pre: bool) -> Iterator[tuple[str, float]]:
    """The paragraphs of one block, and the share of each that is link text."""
    whole = "".join(piece for piece, _ in words)
    links = "".join(piece if linked else " " * len(piece) for piece, linked in words)
    start = 0
    for end, following in stops(whole):
        if not is_blank(whole[start:end]):
            yield tidy(whole[start:end], pre), share(links[start:end], whole[start:end])
        start = following


def stops(whole: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph ends and the next begins."""
    for found in PARAGRAPH_BREAK.finditer(whole):
        yield found.start(), found.end()
    yield len(whole), len(whole)


def tidy(stretch: str, pre: bool) -> str:
    """A paragraph with white space as a browser shows it."""
    if pre:
        return stretch.strip()
    return AROUND_BREAK.sub("\n", SPACE_RUN.sub(" ", stretch)).strip()


def share(part: str, whole: str) -> float:
    """How much of the characters of `whole` that are not blank are those of `part`."""
    return round(len("".join(part.split())) / max(1, len("".join(whole.split()))), 3)
