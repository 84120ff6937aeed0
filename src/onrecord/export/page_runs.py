"""Page runs: a stretch of text as a flat stream of words and marks, however these overlap."""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import Literal, NamedTuple

from onrecord.export.page_marks import Mark
from onrecord.model.document import Block


class Run(NamedTuple):
    """Words, the edge of a mark, or words left out (cut).

    `first` and `last`: of a mark that is shown in pieces.
    """

    kind: Literal["words", "open", "close", "cut"]
    words: str = ""
    mark: Mark | None = None
    first: bool = True
    last: bool = True


class Paragraph(NamedTuple):
    """A block of a document, or what a window shows of one, with its marks in place."""

    kind: str
    runs: tuple[Run, ...]


def paragraphs(
    text: str, blocks: Sequence[Block], window: tuple[int, int], marks: Sequence[Mark]
) -> Iterator[Paragraph]:
    """What stands in a window, a paragraph a block; no code point is left out."""
    start, end = window
    edges = [start, *(each.start for each in blocks if start < each.start < end), end]
    kinds = {each.start: each.kind for each in blocks}
    within = next((each.kind for each in blocks if each.start <= start < each.end), "paragraph")
    for low, high in pairwise(edges):
        here = [each for each in marks if each.start < high and each.end > low]
        yield Paragraph(kinds.get(low, within), tuple(runs(text, low, high, here)))


def runs(text: str, low: int, high: int, marks: Sequence[Mark]) -> Iterator[Run]:
    """[low, high) with marks properly nested: one that crosses another's end goes on after it."""
    waiting = [(max(each.start, low), -min(each.end, high), each) for each in marks]
    heapify(waiting)
    opened: list[tuple[int, Mark]] = []
    at = low
    while waiting or opened:
        begin = waiting[0][0] if waiting else high
        if opened and opened[-1][0] <= begin:
            end, mark = opened.pop()
            yield from words(text, at, end)
            yield Run("close", mark=mark, last=end == mark.end)
            at = end
            continue
        yield from words(text, at, begin)
        at = begin
        _, minus_end, mark = heappop(waiting)
        end = -minus_end
        if opened and opened[-1][0] < end:
            heappush(waiting, (opened[-1][0], -end, mark))
            end = opened[-1][0]
        yield Run("open", mark=mark, first=begin == mark.start)
        opened.append((end, mark))
    yield from words(text, at, high)


def words(text: str, start: int, end: int) -> Iterator[Run]:
    if start < end:
        yield Run("words", text[start:end])


def flowing(
    text: str, blocks: Sequence[Block], windows: Sequence[tuple[int, int]], marks: Sequence[Mark]
) -> Iterator[Paragraph]:
    """What stands in several windows; those in one block flow on, with a cut between."""
    last: Paragraph | None = None
    end = 0
    for window in windows:
        here = [each for each in marks if window[0] <= each.start < window[1]]
        first, *rest = paragraphs(text, blocks, window, here)
        if last and any(each.start < end and window[0] < each.end for each in blocks):
            first = Paragraph(last.kind, (*last.runs, Run("cut"), *first.runs))
        elif last:
            yield last
        *done, last = first, *rest
        yield from done
        end = window[1]
    if last:
        yield last


def pieced(found: Sequence[Paragraph]) -> Iterator[str]:
    """The ids of marks that are shown in more than one piece."""
    for paragraph in found:
        for run in paragraph.runs:
            if run.kind == "open" and run.mark and not run.first:
                yield run.mark.id
