"""Nexis heads: title, outlet, date and labelled fields that stand before an article's text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.lines import CONTINUED, Line, is_mark, joined, marks, starts_as
from onrecord.ingest.exports.nexis_labels import Field, body_alone, field_at, fields_of, head_label

LONGEST_EDITION = 5
LISTED = re.compile(r"[0-9]{1,4}\.\s+(\S.*)")
MOST_HEAD = 60
"""Lines after the date in which the text begins."""


class Head(NamedTuple):
    """What stands before the text; the text begins at line `end`."""

    title: str
    outlet: str
    published: str
    fields: Sequence[Field]
    end: int


def listed_titles(lines: Sequence[Line]) -> frozenset[str]:
    """The titles that the list at the top of an export gives."""
    found = (LISTED.fullmatch(line.words) for line in lines)
    return frozenset(" ".join(each[1].split()) for each in found if each)


def headed(lines: Sequence[Line], modern: bool, titles: frozenset[str]) -> Head:
    """The head of one article. `modern`: the title stands above the outlet, not below the date."""
    dated = date_line(lines, modern)
    if dated is None:
        end = text_start(lines, 0)
        return Head(joined(lines[: min(end, CONTINUED)]), "", "", fields_in(lines, 0, end), end)
    above = [line for line in lines[:dated] if not is_aside(line.words)]
    below = after_edition(lines, dated)
    modern = modern and len(above) > 1
    end = text_start(lines, below if modern else after_title(lines, below))
    title = title_above(above[:-1], titles) if modern else title_below(lines, below)
    outlet = above[-1:] if modern else above
    published = date_in(lines[dated].words) or ""
    return Head(title, joined(outlet), published, fields_in(lines, below, end), end)


def date_line(lines: Sequence[Line], modern: bool) -> int | None:
    """The line with the date of publication: it stands before every label."""
    first = next(
        (
            place
            for place, line in enumerate(lines)
            if head_label(line.words) or body_alone(line.words)
        ),
        len(lines),
    )
    dates = [place for place in range(first) if date_in(lines[place].words)]
    if not modern:
        return dates[0] if dates else None
    return dates[-1] if dates and first < len(lines) else next(iter(dates), None)


def is_aside(words: str) -> bool:
    return starts_as(words, "copyright") or is_mark(words, "noise")


def after_edition(lines: Sequence[Line], dated: int) -> int:
    """The first line after the date and the edition below it."""
    place = dated + 1
    while place < len(lines) and (not lines[place].gap or is_edition(lines[place].words)):
        if head_label(lines[place].words) or body_alone(lines[place].words):
            break
        place += 1
    return place


def is_edition(words: str) -> bool:
    """Whether a line names an edition ("Late Edition - Final")."""
    parts = words.casefold().split()
    return len(parts) <= LONGEST_EDITION and any(part in marks("edition") for part in parts)


def after_title(lines: Sequence[Line], place: int) -> int:
    """The first line after the headline."""
    if place < len(lines) and not head_label(lines[place].words):
        place += 1
        while place < len(lines) and not lines[place].gap and not head_label(lines[place].words):
            place += 1
    return place


def title_below(lines: Sequence[Line], place: int) -> str:
    title = lines[place : after_title(lines, place)]
    return joined(line for line in title if not is_aside(line.words))


def title_above(above: Sequence[Line], titles: frozenset[str]) -> str:
    """The title: the lines above the outlet, as the list at the top has it where there is one."""
    for count in range(1, CONTINUED + 1):
        if joined(above[-count:]) in titles:
            return joined(above[-count:])
    first = len(above) - 1
    while first > 0 and not above[first].gap and len(above) - first < CONTINUED:
        first -= 1
    return joined(above[first:])


def text_start(lines: Sequence[Line], place: int) -> int:
    """The line with which the text begins: after "BODY", or after the last labelled field."""
    for body in range(place, min(place + MOST_HEAD, len(lines))):
        if body_alone(lines[body].words):
            return body + 1
    while place < len(lines) and not head_label(lines[place].words):
        if not is_aside(lines[place].words):
            return place
        place += 1
    fields = fields_of(lines[place:], "head")
    return place + fields[-1].end if fields else place


def fields_in(lines: Sequence[Line], first: int, end: int) -> list[Field]:
    """The labelled fields among the lines of a head."""
    found: list[Field] = []
    place = first
    while place < end:
        field = field_at(lines, place, "head")
        if field:
            found.append(field)
        place = field.end if field else place + 1
    return found
