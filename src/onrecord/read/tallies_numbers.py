"""Numbers of tallies: which numbers say exactly how many of a thing there are, and what."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.tally_words import is_part
from onrecord.model.document import Block
from onrecord.model.parse import Parse
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span

FEWEST, MOST = 2, 60
"""Numbers that a list is held against."""

NEAR = 80
"""Code points between a number and what opens its list or tells that it sums one up."""

REACH = 2000
"""Code points before a number in which its list is sought."""


STOP = re.compile(r"[,;:.!?()\[\]“”\"—–\n]")
"""What parts a number from one before it: in "two leaders of four firms: …" either may be meant."""


class Counted(NamedTuple):
    """A number with the noun that it counts, by its lemma and end, and its sentence."""

    quantity: Quantity
    noun: str
    end: int
    sentence: tuple[int, int]
    following: int
    """Where the next number stands; the end of the text after the last."""

    @property
    def low(self) -> int:
        """From where a list, or what opens it, is sought."""
        return max(self.sentence[0], self.end - REACH)


class Found(NamedTuple):
    """What a list names, and the least and the most that may be meant by it."""

    names: tuple[Span, ...]
    least: int
    most: int


def counted(parse: Parse, quantities: Sequence[Quantity]) -> Iterator[Counted]:
    """The numbers that count exactly so many of a thing, of which a part is not meant."""
    ends = [0, *(each.span.end for each in quantities)]
    starts = [*(each.span.start for each in quantities[1:]), len(parse.text)]
    for end, each, following in zip(ends, quantities, starts, strict=False):
        exact = each.form == "count" and each.change == "=" and each.high is None
        if exact and each.value == int(each.value) and FEWEST <= each.value <= MOST:
            noun = noun_of(parse, each)
            before = parse.text[max(each.span.start - NEAR, end) : each.number.start]
            leans = end and end > each.span.start - NEAR and not STOP.search(before)
            if noun is not None and not is_part(before) and not leans:
                sentence = parse.characters(parse.sentence_of(noun))
                yield Counted(each, parse.lemma[noun].lower(), parse.end[noun], sentence, following)


def noun_of(parse: Parse, quantity: Quantity) -> int | None:
    """The token of the noun that a number stands before."""
    number = parse.tokens_between(quantity.number.start, quantity.number.end)
    if not number:
        return None
    noun = parse.head[number[-1]]
    plural = parse.tag[noun] in ("NNS", "NNPS")
    return noun if plural and noun > number[-1] else None


def block_at(blocks: Sequence[Block], place: int) -> int | None:
    """The number of the block that holds a place, if one does."""
    at = bisect_right(blocks, place, key=lambda each: each.start) - 1
    return at if at >= 0 and place <= blocks[at].end else None
