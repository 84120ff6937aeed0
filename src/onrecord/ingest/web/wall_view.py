"""Wall view: a page as walls are looked for in it, and the phrases that they use."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from onrecord.ingest.web.wall_signs import Signs, plain
from onrecord.lexicon.tables import table
from onrecord.model.document import Markup

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
"""Words; a letter each where none are set apart."""
RUNNING = 12
"""Words from which a block is running text."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Seen(NamedTuple):
    """A block: its words as `plain` leaves them and as they stand, and how many."""

    line: str
    text: str
    words: int
    block: Markup

    @property
    def kept(self) -> bool:
        """Whether it may belong to an article."""
        return not self.block.voted and self.block.linked < 0.5

    @property
    def running(self) -> bool:
        """Whether it is running text that may belong to an article."""
        return self.kept and self.words >= RUNNING and self.block.tag not in HEADINGS


def seen(text: str, block: Markup) -> Seen:
    return Seen(plain(text), text, len(WORD.findall(text)), block)


class View(NamedTuple):
    """A page as walls are looked for in it."""

    blocks: tuple[Seen, ...]
    signs: Signs

    def says(self, wall: str) -> bool:
        """Whether a block holds one of the wall's phrases."""
        return any(speaks(each.line, wall) for each in self.blocks)

    def titled(self, wall: str) -> bool:
        """Whether a title or heading is one of the wall's."""
        return any(is_named(each, wall) for each in self.signs.headings)

    def running(self, own: Callable[[Seen], bool]) -> int:
        """Words of running text apart from the wall's own."""
        return sum(each.words for each in self.blocks if each.running and not own(each))

    def told(self, own: Callable[[Seen], bool]) -> bool:
        """Whether an article element holds running text apart from the wall's own."""
        return any(
            "article" in each.block.within and each.running and not own(each)
            for each in self.blocks
        )

    def bits(self, own: Callable[[Seen], bool]) -> int:
        """Words outside of running text, titles and the wall's own."""
        return sum(
            each.words
            for each in self.blocks
            if each.kept and each.words < RUNNING and each.block.tag not in HEADINGS
            if not own(each)
        )


def asks_consent(seen: Seen) -> bool:
    """Whether a block speaks to the reader of cookies and data, or is a button for that."""
    if seen.line in phrases("consent", "block") or speaks(seen.line, "consent"):
        return True
    words = set(WORD.findall(seen.line))
    if words.isdisjoint(phrases("consent", "you")):
        return False
    return any(each in seen.line for each in phrases("consent", "word"))


def speaker(name: str) -> Callable[[Seen], bool]:
    """Whether a block holds one of the phrases of a wall."""
    return lambda seen: speaks(seen.line, name)


def speaks(line: str, name: str) -> bool:
    for phrase in phrases(name, "inside"):  # noqa: SIM110 (any() costs twice the time here)
        if phrase in line:
            return True
    return False


def is_named(heading: str, name: str) -> bool:
    """Whether a heading is one of the wall's, or begins with one that is long enough to tell."""
    if heading in phrases(name, "heading"):
        return True
    return any(
        heading.startswith(phrase) and len(heading.split()) <= len(phrase.split()) + 4
        for phrase in phrases(name, "heading")
        if len(phrase.split()) >= 3
    )


@cache
def phrases(name: str, place: str) -> frozenset[str]:
    """The phrases of a wall that count in one place."""
    rows = table("page_walls")
    return frozenset(plain(row[0]) for row in rows if row[1] == place and row[2] == name)
