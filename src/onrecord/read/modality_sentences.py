"""Sentences: those of the parse, with the parser's plain mis-splits mended."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.quotes import opening_marks
from onrecord.model.parse import Parse
from onrecord.model.records import Layout

CLOSERS = "".join(
    sorted({mark for each in opening_marks().values() for mark in each.closing} | set(")]"))
)
OPENERS = "".join(sorted(set(opening_marks()) | set("([")))


class Sentence(NamedTuple):
    """Code points [start, end) of a sentence, and the number of its block in the layout."""

    start: int
    end: int
    block: int


def sentences(parse: Parse, layout: Layout) -> tuple[Sentence, ...]:
    """The sentences of a document in order, none across a block's edge."""
    found: list[Sentence] = []
    for sentence in placed(parse, layout):
        if found and continues(parse.text, found[-1], sentence):
            found[-1] = Sentence(found[-1].start, sentence.end, sentence.block)
        else:
            found.append(sentence)
    return tuple(moved_marks(parse.text, found))


def placed(parse: Parse, layout: Layout) -> Iterator[Sentence]:
    """The parser's own sentences, each with its block."""
    starts = [block.start for block in layout.blocks]
    for tokens in parse.sentences():
        start, end = parse.characters(tokens)
        yield Sentence(start, end, bisect_right(starts, start) - 1)


def continues(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Whether what the parser calls a sentence belongs to the one before it."""
    if sentence.block != before.block:
        return False
    words = text[sentence.start : sentence.end].lstrip(CLOSERS + " ")
    previous = text[before.start : before.end].strip(OPENERS + " ")
    return not words or words[0].islower() or not previous


def moved_marks(text: str, found: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences with a quotation mark at a wrong side of an edge moved over it."""
    for number, sentence in enumerate(found):
        start, end, block = sentence
        if number and found[number - 1].block == block:
            before = found[number - 1]
            start += stray_closers(text, start, end) - stray_openers(text, *before[:2])
        if number + 1 < len(found) and found[number + 1].block == block:
            after = found[number + 1]
            end += stray_closers(text, *after[:2]) - stray_openers(text, sentence.start, end)
        yield Sentence(start, end, block)


def stray_closers(text: str, start: int, end: int) -> int:
    """How many code points at `start` close what stands before: marks with a space behind."""
    here = start
    while here < end and text[here] in CLOSERS:
        here += 1
    return here - start if start < here < end and text[here].isspace() else 0


def stray_openers(text: str, start: int, end: int) -> int:
    """How many code points before `end` open what follows: marks with a space in front."""
    here = end
    while here > start and text[here - 1] in OPENERS:
        here -= 1
    return end - here if start < here < end and text[here - 1].isspace() else 0


def at(found: Sequence[Sentence], start: int, end: int) -> range:
    """The numbers of the sentences that share a code point with [start, end)."""
    first = bisect_right(found, start, key=lambda each: each.end)
    last = bisect_left(found, end, key=lambda each: each.start)
    return range(first, max(first, last))
