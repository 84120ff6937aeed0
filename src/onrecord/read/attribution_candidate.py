"""Candidate: an attribution as the rules find it, in places of the text, before it is settled."""

from collections.abc import Iterable

import msgspec

from onrecord.lexicon.quotes import all_marks
from onrecord.model.parse import Parse

Place = tuple[int, int]
"""Code points [start, end) of the document's text."""

EDGES = " \t\r\n\f\u00a0,;:–—-"


class Candidate(msgspec.Struct, frozen=True, order=True):
    """Content, cue and source as places; `verb` is the cue's token, or -1 without a cue.

    `quoted` says that the content was laid out by quotation marks, not by the parse.
    """

    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    score: float
    verb: int
    quoted: bool = False


def trimmed_place(text: str, start: int, end: int, strip: str = EDGES) -> Place | None:
    """[start, end) without white space and `strip` at its edges; None if no word is left."""
    while start < end and (text[start].isspace() or text[start] in strip):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in strip):
        end -= 1
    worded = any(text[at].isalnum() for at in range(start, end))
    return (start, end) if worded else None


def runs(tokens: Iterable[int]) -> list[range]:
    """Token indices, in any order, as runs of neighbours."""
    found: list[range] = []
    for token in sorted(set(tokens)):
        if found and found[-1].stop == token:
            found[-1] = range(found[-1].start, token + 1)
        else:
            found.append(range(token, token + 1))
    return found


def places(parse: Parse, ranges: Iterable[range]) -> tuple[Place, ...]:
    """Token ranges as places without edge punctuation and full stop, empty ones left out."""
    spoken = (without_stop(parse, each) for each in ranges)
    found = (trimmed_place(parse.text, *parse.characters(each)) for each in spoken if each)
    return tuple(place for place in found if place is not None)


def without_stop(parse: Parse, tokens: range) -> range:
    """A range without the sentence's full stop; one inside quotation marks stays."""
    while tokens and parse.word(tokens[-1]) == ".":
        tokens = tokens[:-1]
    return tokens


def without(whole: range, holes: Iterable[range]) -> list[range]:
    """`whole` without the tokens of `holes`."""
    found: list[range] = []
    at = whole.start
    for hole in sorted(holes, key=lambda each: each.start):
        if hole.stop <= at or hole.start >= whole.stop:
            continue
        if hole.start > at:
            found.append(range(at, hole.start))
        at = max(at, hole.stop)
    if at < whole.stop:
        found.append(range(at, whole.stop))
    return found


def is_mark(word: str) -> bool:
    """Whether a token is a quotation mark."""
    return word in {"``", "''"} or (len(word) == 1 and word in all_marks())
