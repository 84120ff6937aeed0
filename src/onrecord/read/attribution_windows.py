"""Windows: stretches of a document cut into what the trained reader sees at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Place

FULL = 96
"""Word pieces: stretches are put in one window until it holds this many."""
MOST = 240
"""Word pieces of a window; a longer stretch is cut between sentences."""


class Window(NamedTuple):
    """Token indices of a parse, in order, and where among them each stretch begins."""

    tokens: tuple[int, ...]
    begins: tuple[int, ...]


def windows(
    parse: Parse, stretches: Iterable[Place], sizes: Sequence[int], full: int = FULL
) -> Iterator[Window]:
    """The tokens of some stretches of text, in windows; `sizes` are word pieces by token.

    With `full` 0 each stretch has a window of its own.
    """
    tokens: list[int] = []
    begins: list[int] = []
    filled = 0
    for place in stretches:
        for part in parts(parse, parse.tokens_between(*place), sizes):
            size = sum(sizes[token] for token in part)
            if tokens and filled + size > full:
                yield Window(tuple(tokens), tuple(begins))
                tokens, begins, filled = [], [], 0
            begins.append(len(tokens))
            tokens.extend(part)
            filled += size
    if tokens:
        yield Window(tuple(tokens), tuple(begins))


def parts(parse: Parse, tokens: range, sizes: Sequence[int]) -> Iterator[range]:
    """A stretch in parts of at most MOST word pieces, cut at sentences where there are any."""
    start, size, boundary = tokens.start, 0, tokens.start
    for token in tokens:
        if token > start and parse.sentence[token] != parse.sentence[token - 1]:
            boundary = token
        if size + sizes[token] > MOST and token > start:
            cut = boundary if boundary > start else token
            yield range(start, cut)
            start, size = cut, sum(sizes[each] for each in range(cut, token))
        size += sizes[token]
    if start < tokens.stop:
        yield range(start, tokens.stop)
