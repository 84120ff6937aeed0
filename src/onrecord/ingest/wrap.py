"""Wrap: which line breaks of plain text were made by a line length, and which by an author."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDEST = 200
"""Code points; nobody wraps wider, and a longer line is a paragraph by itself."""
NARROWEST = 40
NEIGHBOURS = 4
"""Runs on each side that tell how wide the text around a run is wrapped."""
ENOUGH_BREAKS = 3
MOST_BREAKS = 40
SLACK = 10
FORCED_SHARE = 0.6
SMALL_SHARE = 0.35
"""Of lines that begin with a small letter; headlines and names in a list have fewer."""
ENDED_SHARE = 0.5
"""Where more breaks than this follow a sentence end, lines are paragraphs."""
NEARLY_FULL = 0.65
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]*_]*$")
FIRST_WORD = re.compile(r"\S+")


class Break(NamedTuple):
    """The break after a line: its length, that of the next line's first word, how they look.

    `ended`: the line ends as a sentence does. `small`: the next begins with a small letter.
    """

    length: int
    next_word: int
    ended: bool
    small: bool


def joined(runs: Sequence[Sequence[str]]) -> list[list[bool]]:
    """For each run of lines without a blank line, whether each break inside is a mere wrap.

    A break is a wrap when the next word would not have fitted any more (as a greedy filler
    breaks) in a text whose breaks are mostly of that kind, or when a line that is nearly full
    runs on in small letters.
    """
    breaks = [breaks_of(run) for run in runs]
    widths = [max((len(line.strip()) for line in run), default=0) for run in runs]
    return [
        [wraps(each, width, settled) for each in own]
        for own, (width, settled) in zip(breaks, measures(breaks, widths), strict=True)
    ]


def breaks_of(run: Sequence[str]) -> list[Break]:
    """The breaks between the lines of one run."""
    lines = [line.strip() for line in run]
    return [seam(lines[i], lines[i + 1]) for i in range(len(lines) - 1)]


def seam(line: str, following: str) -> Break:
    """The break between two stripped lines."""
    word = FIRST_WORD.match(following)
    ended = bool(ENDED.search(line[-4:]))
    return Break(len(line), len(word.group()) if word else 0, ended, following[:1].islower())


def measures(
    breaks: Sequence[Sequence[Break]], widths: Sequence[int]
) -> Iterator[tuple[int, bool]]:
    """For each run the width of wrapping around it, and whether the breaks there bear it out.

    Lines that are much longer than the run's longest are of another making and tell nothing.
    """
    for number, widest in enumerate(widths):
        near = breaks[max(0, number - NEIGHBOURS) : number + NEIGHBOURS + 1]
        limit = min(WIDEST, widest + SLACK)
        sample = [each for run in near for each in run[:MOST_BREAKS] if each.length <= limit]
        width = max((each.length for each in sample), default=0)
        yield width, width >= NARROWEST and is_settled(sample, width)


def is_settled(sample: Sequence[Break], width: int) -> bool:
    """Whether breaks are those of text filled up to `width`: forced, and in mid-sentence."""
    if len(sample) < ENOUGH_BREAKS:
        return False
    forced = sum(is_forced(each, width) for each in sample)
    ended = sum(each.ended for each in sample)
    small = sum(each.small for each in sample)
    return (
        forced >= FORCED_SHARE * len(sample)
        and ended <= ENDED_SHARE * len(sample)
        and small >= SMALL_SHARE * len(sample)
    )


def is_forced(each: Break, width: int) -> bool:
    return each.length + 1 + each.next_word > width


def wraps(each: Break, width: int, settled: bool) -> bool:
    """Whether a break is a mere wrap."""
    if each.length > WIDEST or each.length < NARROWEST / 2:
        return False
    if settled and is_forced(each, width):
        return True
    runs_on = each.small and not each.ended
    return runs_on and each.length >= NEARLY_FULL * max(width, NARROWEST)
