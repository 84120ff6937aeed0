"""Places: the markup of a page's blocks, with those names of its parts that tell something."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from onrecord.ingest.web.blocks import Blocks, Frame
from onrecord.model.document import Markup

MOST = 0.5
"""An element with a greater share of the article is no part beside it, whatever its class says."""


class Places:
    """Knows how much of the article each element of a page holds.

    The article is what trafilatura keeps, or all of the page where it keeps nothing.
    """

    def __init__(self, blocks: Blocks, votes: Sequence[bool | None]) -> None:
        self.headline = blocks.headline
        self.starts = [block.start for block in blocks.found]
        lengths = [
            0 if vote else block.end - block.start
            for block, vote in zip(blocks.found, votes, strict=True)
        ]
        self.before = [0, *accumulate(lengths)]
        """Code points of the article before each block."""

    def article_in(self, frame: Frame) -> int:
        """How many code points of the article an element holds."""
        first = bisect_left(self.starts, frame.began)
        return self.before[bisect_left(self.starts, frame.ended)] - self.before[first]

    def telling(self, frame: Frame) -> tuple[str, ...]:
        """The part names of one element, without hints where it holds headline or article."""
        holds = frame.began <= self.headline < frame.ended
        if holds or self.article_in(frame) > MOST * self.before[-1]:
            return tuple(name for name in frame.own if not name.startswith("~"))
        return frame.own

    def within(self, frame: Frame) -> tuple[str, ...]:
        """The part names of `frame` and its ancestors, outermost first, each once."""
        path = [frame]
        while path[-1].within is None and path[-1].parent is not None:
            path.append(path[-1].parent)
        names: tuple[str, ...] = ()
        for each in reversed(path):
            if each.within is None:
                new = [name for name in self.telling(each) if name not in names]
                each.within = (*names, *new) if new else names
            names = each.within
        return names


def markup(blocks: Blocks, votes: Sequence[bool | None]) -> tuple[Markup, ...]:
    """The blocks of a page whose elements are all closed, each with its vote."""
    places = Places(blocks, votes)
    return tuple(
        Markup(
            block.start, block.end, block.frame.tag, places.within(block.frame), vote, block.linked
        )
        for block, vote in zip(blocks.found, votes, strict=True)
    )
