"""Looks: what can be seen of each block from outside, before its kind is known."""

import re

import msgspec

from onrecord.lexicon.furniture import function_words
from onrecord.model.document import Document, Markup

CLOSED = re.compile(r"[.!?…。！？][\"'”’»›)\]*_]*$")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»›)\]]*(?=\s|$)|[。！？]")
LEADING = re.compile(r"(?:#{1,6}\s+|>\s?|[*_]{1,3}(?=\S))+")
MARKS = re.compile(rf"^{LEADING.pattern}|[*_]{{1,3}}$")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
EDGES = ".,;:!?…\"'“”‘’«»()[]—–-*_"
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"})
LONG_LINE = 400
SHORT = 5


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One block from outside. `start` and `end` leave out white space at its edges.

    `text` is without Markdown marks and begins at `origin` in the document. `words` counts words,
    or characters by twos where words are not spaced; `function` is the share of them that are
    function words; `closed` says whether the block ends like a sentence; `sentences` counts such
    ends.
    """

    start: int
    end: int
    origin: int
    text: str
    markup: Markup
    words: int
    sentences: int
    function: float
    closed: bool

    @property
    def prose(self) -> bool:
        """Whether the block is running text beyond doubt."""
        if self.words >= 30:
            return self.function >= 0.15 or self.sentences >= 1
        if self.words >= 12:
            return self.closed and (self.function >= 0.15 or self.sentences >= 1)
        return self.words >= 7 and self.closed and self.function >= 0.25

    @property
    def enclosed(self) -> bool:
        """Whether the block begins and ends with a quotation mark."""
        return self.text[:1] in "“‘«„\"'" and self.text[-1:] in "”’»\"'"

    @property
    def short(self) -> bool:
        """Whether the block is a label of a few words that is no sentence."""
        return self.words <= SHORT and not self.closed


def looks(document: Document) -> tuple[Look, ...]:
    """The look of every block that holds more than white space, in text order."""
    found = (look(document.text, block) for block in covering(document))
    return tuple(each for each in found if each is not None)


def covering(document: Document) -> tuple[Markup, ...]:
    """The document's markup, and a "line" for each line that lies outside all of it."""
    blocks: list[Markup] = []
    last = 0
    for block in document.markup:
        blocks += lines_between(document.text, last, block.start)
        blocks.append(block)
        last = block.end
    return (*blocks, *lines_between(document.text, last, len(document.text)))


def lines_between(text: str, start: int, end: int) -> list[Markup]:
    """The lines of text[start:end] that hold more than white space."""
    found: list[Markup] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            found.append(Markup(start, stop, "line"))
        start = stop + 1
    return found


def look(text: str, markup: Markup) -> Look | None:
    """The look of one block; None when it is blank."""
    inside = text[markup.start : markup.end]
    shown = inside.strip()
    if not shown:
        return None
    start = markup.start + inside.index(shown[0])
    bare = MARKS.sub("", shown) or shown
    words = bare.split()
    begun = LEADING.match(shown)
    return Look(
        start=start,
        end=start + len(shown),
        origin=start + (begun.end() if begun and bare != shown else 0),
        text=bare,
        markup=markup,
        words=len(words) + len(UNSPACED.findall(bare)) // 2,
        sentences=len(SENTENCE_END.findall(bare)),
        function=function_share(words),
        closed=CLOSED.search(bare[-LONG_LINE:]) is not None,
    )


def function_share(words: list[str]) -> float:
    """The share, 0 to 1, of words that are function words."""
    if not words:
        return 0.0
    known = function_words()
    return sum(word.strip(EDGES).casefold() in known for word in words) / len(words)
