"""Factiva exports without labels: headline, by-line, words, date, source, then the text."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.ingest.containers.article import Article
from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.factiva import NO_DATE, is_number
from onrecord.ingest.exports.lines import (
    CONTINUED,
    Line,
    byline,
    is_mark,
    joined,
    lines_of,
    marks,
    starts_as,
    stretch,
)
from onrecord.ingest.names import people

CLOCK = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?:\s*(?:[AaPp]\.?[Mm]\.?|Uhr|h))?(?:\s+[A-Z]{2,4})?")
CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
MOST_ABOVE = 12
MOST_STATED = 12
SERVICE = "Factiva, Inc."


def plain_factiva_articles(text: str) -> tuple[Article, ...] | None:
    """The articles, or None when the text is no such export.

    An article ends with "Document" and its number, and has a count of words with a date below it.
    """
    pieces = numbered(list(lines_of(text)))
    counted = [(piece, words_line(piece)) for piece in pieces]
    shaped = [place for _, place in counted if place]
    if not shaped or 2 * len(shaped) <= len(pieces):
        return None
    return tuple(article_of(text, piece, place) for piece, place in counted)


def numbered(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each article, without its number."""
    pieces: list[Sequence[Line]] = []
    first = 0
    for place, line in enumerate(lines):
        if starts_as(line.words, "number") and is_number(line.words):
            pieces.append([each for each in lines[first:place] if SERVICE not in each.words])
            first = place + 1
    return pieces


@cache
def count_of_words() -> re.Pattern[str]:
    return re.compile(
        rf"[0-9][0-9.,\u202f\xa0 ]* (?:{'|'.join(map(re.escape, marks('words')))})", re.I
    )


def words_line(lines: Sequence[Line]) -> int:
    """The line with the count of words, a date below it; 0 when there is none."""
    for place in range(1, len(lines) - 1):
        if count_of_words().fullmatch(lines[place].words) and date_in(lines[place + 1].words):
            return place
    return 0


def article_of(text: str, lines: Sequence[Line], counted: int) -> Article:
    """One article around its count of words; without one, all is text."""
    if not counted:
        return Article(text=stretch(text, lines), problems=(NO_DATE,))
    title, author = above(lines[max(0, counted - MOST_ABOVE) : counted])
    below = lines[counted + 2 : counted + 2 + MOST_STATED]
    source = next((place for place, line in enumerate(below) if not CLOCK.fullmatch(line.words)), 0)
    start = counted + 2 + stated_end(below, source)
    return Article(
        title=title,
        outlet=below[source].words if below else "",
        authors=tuple(filter(None, (author,))),
        published=date_in(lines[counted + 1].words) or "",
        text=stretch(text, lines[start:]),
    )


def above(lines: Sequence[Line]) -> tuple[str, str]:
    """Headline and by-line, the lines above the count of words."""
    kept = [line for line in lines if not is_mark(line.words, "noise")][-CONTINUED:]
    author = ""
    if len(kept) > 1 and is_byline(kept[-1].words):
        author = byline(kept.pop().words)
    first = len(kept) - 1
    while first > 0 and not kept[first].gap:
        first -= 1
    if first < len(kept) - 1 and kept[first].words.casefold() in marks("section"):
        first += 1
    return joined(kept[max(first, 0) :]), author


def is_byline(words: str) -> bool:
    """Whether a line names people and does no more."""
    first = words.split(maxsplit=1)[0].casefold().strip(":")
    return first in marks("byline start") or bool(people([words], None))


def stated_end(lines: Sequence[Line], source: int) -> int:
    """Where the lines with source, code, page, language and copyright end."""
    end = source + 1
    for place in range(source + 1, len(lines)):
        words = lines[place].words
        if starts_as(words, "copyright"):
            return copyright_end(lines, place)
        if words.casefold() in marks("language") or CODE.fullmatch(words):
            end = place + 1
    return end


def copyright_end(lines: Sequence[Line], place: int) -> int:
    """The line after a copyright notice, which may be wrapped."""
    place += 1
    while place < len(lines) and starts_as(lines[place].words, "copyright"):
        place += 1
    return place
