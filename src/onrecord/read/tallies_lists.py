"""Lists of tallies: names in a list that is nothing but names, and countries in running text."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.lexicon.actors import country_named, form_of
from onrecord.lexicon.stand import folded
from onrecord.model.span import Span, span_of

WORD = r"[^\W\d_a-z][\w'’-]{0,40}"
NAME = re.compile(rf"(?:the )?{WORD}(?: (?:(?:of|the|de|da|do|du|der|von|van|al) )?{WORD}){{0,5}}")
"""Words with capitals, particles between them."""

PIECE = re.compile(r"[^,;]+")
LAST = re.compile(r"\s(?:and|&)\s")
OPENED = re.compile(r"\s*(?:and|&)\s")
BETWEEN = re.compile(r",? (?:and |& )?(?:the )?")
BEFORE = re.compile(r"\w(?:, | and |, and )(?:the )?$")
AFTER = re.compile(r"(?:,? and |, )(?:the )?(\w)")
LONGEST = 4
"""Words of a country's name."""

LONG = 600
"""Code points of a list of names at most."""


class Run(NamedTuple):
    """Countries that stand in a row, and whether the row is nothing but countries."""

    members: tuple[Span, ...]
    whole: bool


def series(text: str, start: int, end: int) -> tuple[Span, ...] | None:
    """The members of "A, B and C" that [start, end) is; None where it is anything else.

    A list without "and" before its last member does not say that it is complete.
    """
    if end - start > LONG:
        return None
    pieces = [
        (start + each.start(), start + each.end()) for each in PIECE.finditer(text[start:end])
    ]
    joined = OPENED.match(text, *pieces[-1]) if pieces else None
    last = [(joined.end(), end)] if joined else halves(text, *pieces[-1]) if pieces else []
    if not joined and len(last) < 2:
        return None
    names = [name_in(text, *place) for place in (*pieces[:-1], *last)]
    found = tuple(each for each in names if each)
    return found if 1 < len(found) == len(names) else None


def halves(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The two names that the last "and" joins; one place where that belongs to a country's name."""
    found = [each.span() for each in LAST.finditer(text, start, end)]
    if len(found) != 1 or country_named(text[start:end].strip()):
        return [(start, end)]
    return [(start, found[0][0]), (found[0][1], end)]


def name_in(text: str, start: int, end: int) -> Span | None:
    """The name that a place is, white space aside; None where it is more than a name."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    words = piece.strip()
    fits = NAME.fullmatch(words) or (words and country_named(words))
    return span_of(text, begin, begin + len(words)) if fits else None


def different(names: Iterable[Span]) -> tuple[Span, ...]:
    """Each thing where it is named first; a country is one by all its names."""
    seen: dict[str, Span] = {}
    for each in names:
        seen.setdefault(key_of(each.exact), each)
    return tuple(seen.values())


def key_of(name: str) -> str:
    country = country_named(name) if form_of(name) == "name" else None
    return country.iso3 if country else folded(name.removeprefix("the "))


def countries(text: str, start: int, end: int) -> Iterator[Span]:
    """The countries named in a place, by the longest of their names."""
    words = [(each.start(), each.end()) for each in re.finditer(r"[\w'’.-]+", text[start:end])]
    place = 0
    while place < len(words):
        size = next(
            (n for n in range(LONGEST, 0, -1) if is_country(text, start, words, place, n)), 0
        )
        if size:
            yield bare(text, start + words[place][0], start + words[place + size - 1][1])
        place += size or 1


def is_country(text: str, start: int, words: list[tuple[int, int]], place: int, size: int) -> bool:
    if place + size > len(words):
        return False
    name = text[start + words[place][0] : start + words[place + size - 1][1]]
    return name[:1].isupper() and form_of(stripped(name)) == "name"


def stripped(name: str) -> str:
    """A name without the stop or the 's after it, unless the name has a stop itself."""
    bare_name = re.sub(r"(?:['’]s?|\.)$", "", name)
    return name if form_of(name) == "name" else bare_name


def bare(text: str, start: int, end: int) -> Span:
    return span_of(text, start, start + len(stripped(text[start:end])))


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The rows of countries in a place: two and more, or one alone between brackets."""
    row: list[Span] = []
    for each in (*countries(text, start, end), None):
        joined = row and each and BETWEEN.fullmatch(text, row[-1].end, each.start)
        if row and not joined:
            if len(row) > 1 or in_brackets(text, row[0]):
                yield Run(tuple(row), is_whole(text, row[0], row[-1]))
            row = []
        row += [each] if each else []


def in_brackets(text: str, name: Span) -> bool:
    return text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")"


def is_whole(text: str, first: Span, last: Span) -> bool:
    """Whether no other name goes on a row at either end, and its last is no part of more words."""
    before = text[max(first.start - 12, 0) : first.start]
    after = AFTER.match(text, last.end)
    glued = re.match(r"['’]|-\w| [^\W\d_a-z]", text[last.end : last.end + 2])
    starts = BEFORE.search(before)
    return not (starts or glued or (after and after[1].isupper()))
