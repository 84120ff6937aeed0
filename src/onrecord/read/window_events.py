"""Events: the day of publication, counted from an event that the text dates in another place."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.timing import Time
from onrecord.read.times_calendar import days_of, stepped
from onrecord.read.tokens import row_of, touching, word
from onrecord.read.window_lines import is_quoted
from onrecord.read.window_told import Bound, Told

LENGTH = re.compile(r"P(\d{1,3})([YM])")
MONTH = len("2031-07")
STEM = 4
"""Letters that "invade" and "invasion" share."""
SHORTEST = 5
NEAR = 12
"""Tokens behind "thirteen months after" that name the event."""
MOST = 30
SURE = 1


class Event(NamedTuple):
    """What happened: the stems of its words, and the names that take part."""

    stems: frozenset[str]
    names: frozenset[str]

    def is_same(self, other: "Event") -> bool:
        return bool(self.stems & other.stems and self.names & other.names)


def event_bounds(parse: Parse, found: Sequence[Told], times: Sequence[Time]) -> Iterator[Bound]:
    """What "thirteen months after the strike" says, where the text dates the strike."""
    dated = list(islice(dated_events(parse, found), MOST))
    if not dated:
        return
    for time in islice((one for one in times if LENGTH.fullmatch(one.value)), MOST):
        yield from length_bounds(parse, time, dated)


def dated_events(parse: Parse, found: Sequence[Told]) -> Iterator[tuple[Event, Told]]:
    """The events that have a date, to the month at least."""
    for each in found:
        known = each.time.basis == "stated" and len(each.time.value) >= MONTH
        event = event_over(parse, each) if known and days_of(each.time.value) else None
        if event:
            yield event, each


def event_over(parse: Parse, each: Told) -> Event | None:
    """The deed that a time hangs from, with what it was done to."""
    over = parse.head[each.head]
    if parse.dependency[each.head] == "pobj":
        over = parse.head[over]
    if over in each.tokens or not parse.tag[over].startswith(("NN", "VB")):
        return None
    return event_of(parse, [t for t in parse.subtree(over) if abs(t - over) <= NEAR], [over])


def event_of(parse: Parse, tokens: Sequence[int], deeds: Sequence[int]) -> Event | None:
    """An event of some deeds, with the names among the words around."""
    stems = {
        parse.lemma[t].lower()[:STEM]
        for t in deeds
        if len(parse.lemma[t]) >= SHORTEST and not parse.tag[t].startswith("NNP")
    }
    names = {word(parse, t) for t in tokens if parse.tag[t].startswith("NNP")}
    return Event(frozenset(stems), frozenset(names)) if stems and names else None


def length_bounds(parse: Parse, time: Time, dated: Sequence[tuple[Event, Told]]) -> Iterator[Bound]:
    """What "thirteen months after" an event says; the count may be a unit off."""
    tokens, size = touching(parse, time.span.start, time.span.end), LENGTH.fullmatch(time.value)
    if not tokens or size is None or is_quoted(parse.text, time.span.start):
        return
    behind = tokens[-1] if word(parse, tokens[-1]) == "after" else tokens[-1] + 1
    row = row_of(parse, tokens[0])
    if behind not in row or word(parse, behind) != "after":
        return
    around = range(behind + 1, min(behind + NEAR, row.stop))
    event = event_of(parse, around, [t for t in around if parse.tag[t].startswith(("NN", "VB"))])
    same = {there.time.value for own, there in dated if event and own.is_same(event)}
    days = days_of(min(same)) if len(same) == 1 else None
    if days:
        first, last = moved(days[0], size, -1), moved(days[1], size, 1)
        told = last if is_now(parse, row) else None
        yield Bound(first, told, SURE, "past", time.span, time.value)


def moved(day: date, size: re.Match[str], slack: int) -> date | None:
    """A day so many months or years on, at the edge of the month that holds it."""
    months = int(size[1]) + slack if size[2] == "M" else 12 * int(size[1]) + 6 * slack
    value = stepped("M", day, months)
    days = days_of(value) if value else None
    return days[slack > 0] if days else None


def is_now(parse: Parse, row: range) -> bool:
    """Whether a sentence's main verb is told of today."""
    root = next((t for t in row if parse.head[t] == t), row[0])
    helpers = [t for t in parse.children[root] if parse.dependency[t] in ("aux", "auxpass")]
    return any(parse.tag[t] in ("VBZ", "VBP") for t in (root, *helpers))
