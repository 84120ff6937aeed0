"""Tokens: the words of a parse and the stretches of text that they make."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.moods import plain
from onrecord.model.parse import Parse
from onrecord.model.span import Span

LONGEST = 150
"""Tokens on each side of one that still count as its sentence; longer ones are no prose."""


def word(parse: Parse, token: int) -> str:
    """A token's word in lower case with straight apostrophes."""
    return plain(parse.word(token))


def infinitive(parse: Parse, token: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(parse.tag[child] == "TO" for child in parse.children[token])


def touching(parse: Parse, start: int, end: int) -> range:
    """Tokens that share a code point with [start, end)."""
    return range(bisect_right(parse.end, start), bisect_left(parse.start, end))


def row_of(parse: Parse, token: int) -> range:
    """The sentence of a token, at most LONGEST tokens on each side: its work is bounded."""
    whole = parse.sentence_of(token)
    return range(max(whole.start, token - LONGEST), min(whole.stop, token + LONGEST))


def inside(spans: Sequence[Span], place: int) -> bool:
    return any(span.start <= place < span.end for span in spans)


def stretches(parse: Parse, tokens: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Tokens as code points [start, end) in text order, neighbours joined."""
    ordered = sorted(set(tokens))
    if not ordered:
        return
    first = ordered[0]
    for here, following in pairwise((*ordered, len(parse) + 1)):
        if following != here + 1:
            yield parse.start[first], parse.end[here]
            first = following
