"""Title: the heading above the prose that names the piece; none where that is in doubt."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.lexicon.furniture import function_words, furniture_effect
from onrecord.model.document import Block, Document, Stated
from onrecord.read.layout_bylines import is_outlet_line, is_press_line
from onrecord.read.layout_captions import is_credit
from onrecord.read.layout_dates import date_in

MARKS = "#*_> \t"
SEVERAL = 3
LONGEST_RUBRIC = 4
RUNNING = ("paragraph", "quote", "list")
CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?!\d)|\b\d{1,2}/\d{1,2}/\d{4}\b")
AGO = re.compile(r"\b(?:\d+|an?)\s+(?:min(?:ute)?|hour|day|week)s?\s+ago\b", re.IGNORECASE)
STOPPED = re.compile(r"(?<![A-Z.])(?<!\.[A-Z])\.$")


def printed_title(document: Document, blocks: Sequence[Block]) -> Stated:
    """The first heading above the prose that can be a title.

    A heading of the first rank goes before others; a short rubric gives way to the title below.
    """
    ranks = {block.start: block.tag for block in document.markup}
    found = list(able(document.text, blocks, ranks))
    if not found:
        return Stated()
    first = [line for line, rank in found if rank == "h1"] or [line for line, _ in found]
    rubric = len(first) > 1 and is_rubric(first[0], first[1])
    return Stated(first[1] if rubric else first[0], "inferred")


def able(
    text: str, blocks: Sequence[Block], ranks: dict[int, str]
) -> Iterator[tuple[str, str | None]]:
    """The headings above the prose that can be titles, with their tags."""
    above = ""
    first = blocks[0].start if blocks else 0
    for block in takewhile(lambda each: each.kind not in RUNNING, blocks):
        line = " ".join(text[block.start : block.end].strip(MARKS).split())
        rank = ranks.get(block.start)
        marked = rank is not None and rank != "line"
        marked = marked or (block.start == first and is_phrase(line))
        if block.kind == "heading" and (marked or not is_credit(above)) and is_able(line, marked):
            yield without_outlet(line), rank
        above = line


def is_able(line: str, marked: bool) -> bool:
    """Whether a heading can be a title: no outlet, date, notice or credit.

    One marked beyond doubt may be of one or two words, or end in a full stop.
    """
    if not line or line.endswith("•") or is_outlet_line(line) or is_press_line(line):
        return False
    if CLOCK.search(line) or AGO.search(line) or date_in(line) is not None or is_credit(line):
        return False
    if furniture_effect(line) is not None:
        return False
    return marked or (len(line.split()) >= SEVERAL and not STOPPED.search(line))


def without_outlet(line: str) -> str:
    """A title without the name of the outlet that a page's window adds behind a bar."""
    title, bar, tail = line.rpartition(" | ")
    return title if bar and is_press_line(tail) else line


def is_phrase(line: str) -> bool:
    """Whether a line is two words that read on, as rubrics and places do not."""
    found = line.split()
    return len(found) == SEVERAL - 1 and found[-1].islower() and found[-1].isalpha()


def is_rubric(line: str, following: str) -> bool:
    """Whether a short line in capitals stands above a longer one in capitals: the true title."""
    short = len(line.split()) <= LONGEST_RUBRIC < len(following.split())
    return short and is_capitalised(line) and is_capitalised(following)


def is_capitalised(line: str) -> bool:
    """Whether all words but function words begin with a capital."""
    known = function_words()
    telling = [word for word in line.split() if word[0].isalpha() and word.casefold() not in known]
    return bool(telling) and all(word[0].isupper() for word in telling)
