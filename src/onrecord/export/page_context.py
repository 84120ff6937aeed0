"""Page context: how much of a document is shown around the places that a page points at."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.stand import ends_in_abbreviation
from onrecord.model.document import Block

REACH = 300
"""Code points of context on either side of a place, at most."""

SENTENCES = 0.5
"""The share of a document's own words up to which whole sentences are shown around statements."""

DESCRIPTIONS = 0.6
"""The share up to which the sentences of other places are shown: roles, names, titles."""

NEIGHBOURS = 1 / 3
"""The share up to which the sentences beside those of statements are shown too."""

SPARED = 300
"""Code points that may be shown of however short a document."""

GAP = 40
"""Code points between two windows of one block that are shown rather than cut: "he said, "."""

LEAST = 16
"""Code points of such a gap that are shown whatever the caps: an ellipsis is hardly shorter."""

STOP = re.compile(r"[.!?…][”’\"'»)\]]*(?=\s)")
EDGE_BEFORE = re.compile(r"[^\w\s]+\Z")
EDGE_AFTER = re.compile(r"[^\w\s]+")
OPENING = re.compile(r"\s+[\"'“‘«(\[—–-]*[A-Z0-9À-Þ]")

Window = tuple[int, int]


class Shown(NamedTuple):
    """What is shown of a document: windows in order, and their share of its own words, 0 to 1."""

    windows: tuple[Window, ...]
    share: float


def excerpts(
    text: str, blocks: Sequence[Block], places: Sequence[Window], minor: Sequence[Window] = ()
) -> Shown:
    """Windows around places: with their sentences and the ones beside, while the caps allow.

    The words of `places` are always shown, also where they alone exceed the caps. `minor` places
    are shown in their sentence or not at all: a word by itself is no excerpt. What adds least for
    each place comes first, so that as many places as can be have their context.
    """
    whole = own_size(text, blocks)
    cuts, seen = Cuts(text, blocks), Seen(text)
    described = [each for each in minor if cuts.adds(*each)]
    for start, end in places:
        seen.show(cuts.punctuated(start, end))
    for around, beside, cap in (
        *((places, 0, SENTENCES), (described, 0, DESCRIPTIONS)),
        *((places, 1, NEIGHBOURS),),
    ):
        wider = Counter(cuts.window(start, end, beside) for start, end in around)
        costs = {each: seen.hidden(each) / wider[each] for each in wider}
        for window in sorted(wider, key=lambda each: (costs[each], each)):
            if seen.size + seen.hidden(window) <= max(cap * whole, SPARED):
                seen.show(window)
    for gap in cuts.gaps(joined(text, seen.windows)):
        size = seen.hidden(gap)
        if size <= LEAST or seen.size + size <= max(DESCRIPTIONS * whole, SPARED):
            seen.show(gap)
    windows = joined(text, seen.windows)
    return Shown(windows, min(1.0, sum(end - start for start, end in windows) / whole))


def own_size(text: str, blocks: Sequence[Block]) -> int:
    """Code points outside furniture; at least 1."""
    own = sum(each.end - each.start for each in blocks if each.kind != "furniture")
    return own or len(text) or 1


class Seen:
    """Which code points of a text are shown already."""

    def __init__(self, text: str) -> None:
        self.flags = bytearray(len(text))
        self.size = 0
        self.windows: list[Window] = []

    def hidden(self, window: Window) -> int:
        """How many code points of a window are not shown yet."""
        return self.flags[slice(*window)].count(0)

    def show(self, window: Window) -> None:
        start, end = window
        self.size += self.hidden(window)
        self.flags[start:end] = b"\x01" * (end - start)
        self.windows.append(window)


def joined(text: str, windows: Iterable[Window]) -> tuple[Window, ...]:
    """Windows in order; those with nothing but white space between them made one."""
    found: list[Window] = []
    for start, end in sorted(windows):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


class Cuts:
    """Where the sentences of a document begin, by punctuation alone, within its blocks."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.starts = [each.start for each in blocks]

    def window(self, start: int, end: int, beside: int) -> Window:
        """The sentences that hold [start, end) and `beside` more on either side, in its blocks."""
        low, high = self.block(start)[0], self.block(end - 1)[1]
        low, high = min(low, start), max(high, end)
        near = max(low, start - REACH), min(high, end + REACH)
        bounds = [low, *sentence_starts(self.text, *near), high]
        first = bisect_right(bounds, start) - 1 - beside
        last = bisect_right(bounds, end - 1) + beside
        begin = max(near[0], bounds[max(0, first)])
        finish = min(near[1], bounds[min(len(bounds) - 1, last)])
        return self.whole_words(begin, finish, (start, end), (low, high))

    def punctuated(self, start: int, end: int) -> Window:
        """The place with the quotation marks and stops that it touches, at most two on a side."""
        low, high = self.block(start)[0], self.block(end - 1)[1]
        before = EDGE_BEFORE.search(self.text, max(low, start - 2), start)
        after = EDGE_AFTER.match(self.text, end, min(high, end + 2))
        return before.start() if before else start, after.end() if after else end

    def adds(self, start: int, end: int) -> bool:
        """Whether the sentence of a place says more than the place: not of a name on its line."""
        begin, finish = self.window(start, end, 0)
        return len(self.text[begin:start].split()) + len(self.text[end:finish].split()) > 1

    def gaps(self, windows: Sequence[Window]) -> list[Window]:
        """What is left out between windows of one block where it is short, the shortest first."""
        between = [(last[1], after[0]) for last, after in pairwise(windows)]
        short = [each for each in between if each[1] - each[0] <= GAP]
        within = [each for each in short if self.block(each[0] - 1) == self.block(each[1])]
        return sorted(within, key=lambda each: (each[1] - each[0], each))

    def block(self, place: int) -> Window:
        """The block that holds a place; the place itself where none does."""
        index = bisect_right(self.starts, place) - 1
        if index >= 0 and place < self.blocks[index].end:
            return self.blocks[index].start, self.blocks[index].end
        return place, place + 1

    def whole_words(self, begin: int, finish: int, inner: Window, outer: Window) -> Window:
        """The window moved in to white space where its edge cuts a word."""
        text = self.text
        if begin > outer[0] and not text[begin - 1].isspace():
            while begin < inner[0] and not text[begin].isspace():
                begin += 1
        if finish < outer[1] and not text[finish].isspace():
            while finish > inner[1] and not text[finish - 1].isspace():
                finish -= 1
        while begin < inner[0] and text[begin].isspace():
            begin += 1
        while finish > inner[1] and text[finish - 1].isspace():
            finish -= 1
        return begin, finish


def sentence_starts(text: str, low: int, high: int) -> Iterator[int]:
    """Where sentences begin after the first one within [low, high)."""
    for match in STOP.finditer(text, low, high):
        opening = OPENING.match(text, match.end(), high)
        abbreviated = text[match.start()] == "." and ends_in_abbreviation(
            text[max(low, match.start() - 8) : match.start()]
        )
        if opening and not abbreviated:
            yield match.end()
