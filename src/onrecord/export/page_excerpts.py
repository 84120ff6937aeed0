"""Page excerpts: what a card shows of a document, its marks in place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.page_context import REACH, Window, excerpts
from onrecord.export.page_figures import percent
from onrecord.export.page_marks import Mark
from onrecord.export.page_runs import Paragraph, Run, flowing
from onrecord.model.document import Block, Document
from onrecord.model.records import Reading


class Excerpt(NamedTuple):
    """Windows on a document near each other: what stands in code points [start, end) of it,
    less what is cut; whether it begins or ends in a block.

    `page` is the number of the page where it begins, in a document that has pages.
    """

    start: int
    end: int
    opens_midway: bool
    closes_midway: bool
    page: int | None
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]


def excerpts_of(
    reading: Reading, marks: Sequence[Mark], full_text: bool
) -> tuple[str, tuple[Excerpt, ...]]:
    """How much of a document is shown, in words, and that; only marks that stand in its text."""
    text = reading.document.text
    standing = [each for each in marks if text[each.start : each.end] == each.exact]
    if full_text:
        whole = ((0, len(text)),) if text else ()
        return "Whole text.", tuple(excerpts_in(reading, whole, standing))
    chief, minor = (
        [(each.start, each.end) for each in standing if each.minor is kind]
        for kind in (False, True)
    )
    shown = excerpts(text, reading.layout.blocks, chief, minor)
    part = percent(round(shown.share * 1000), 1000)
    said = f"Excerpts: {part} of this document." if shown.windows else "No excerpt."
    return said, tuple(excerpts_in(reading, shown.windows, standing))


def excerpts_in(
    reading: Reading, windows: Sequence[Window], marks: Sequence[Mark]
) -> Iterator[Excerpt]:
    """The windows with the marks that stand in them, those of one block in one excerpt."""
    blocks, starts = reading.layout.blocks, [each.start for each in reading.layout.blocks]
    for group in grouped(windows, starts):
        start, end = group[0][0], group[-1][1]
        first = max(0, bisect_right(starts, start) - 1)
        near = blocks[first : bisect_left(starts, end)]
        here = [m for m in marks if any(low <= m.start and m.end <= high for low, high in group)]
        yield excerpt(reading.document, near, group, here)


def grouped(windows: Sequence[Window], starts: Sequence[int]) -> Iterator[list[Window]]:
    """Windows of which each begins near the end of the one before it, in the same block."""
    group: list[Window] = []
    for window in windows:
        last = group[-1][1] if group else window[0]
        apart = bisect_right(starts, last - 1) != bisect_right(starts, window[0])
        if group and (apart or window[0] - last > REACH):
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def excerpt(
    document: Document, blocks: Sequence[Block], windows: Sequence[Window], marks: Sequence[Mark]
) -> Excerpt:
    start, end = windows[0][0], windows[-1][1]
    return Excerpt(
        start=start,
        end=end,
        opens_midway=any(each.start < start < each.end for each in blocks),
        closes_midway=any(each.start < end < each.end for each in blocks),
        page=document.page(start),
        paragraphs=tuple(flowing(document.text, blocks, windows, marks)),
        marks=tuple(marks),
    )


def alone(mark: Mark) -> Excerpt:
    """A place without its document: the words that the product cites."""
    runs = (Run("open", mark=mark), Run("words", mark.exact), Run("close", mark=mark))
    return Excerpt(mark.start, mark.end, True, True, None, (Paragraph("paragraph", runs),), (mark,))
