"""Horizons: when, or by when, something is foretold, of the times that its clause carries."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.days import month, weekday
from onrecord.lexicon.moods import plain
from onrecord.lexicon.tables import table, words_where
from onrecord.lexicon.timex import days_of
from onrecord.model.parse import Parse
from onrecord.model.records import Horizon
from onrecord.model.span import span_of
from onrecord.model.timing import Time
from onrecord.read.times_tense import tense

TABLE = "forecast_times"
DAY = len("2031-05-14")
APART = frozenset(
    {"advcl", "relcl", "acl", "ccomp", "csubj", "pcomp", "nsubj", "nsubjpass", "parataxis"}
)
BEFORE_NOUN = frozenset({"compound", "nummod", "amod", "nmod", "poss"})
LATER = {"lasting": 1, "vague": 1, "clock": 2}
"""Forms that count only where a clause has no better time."""
FUTURE = "FUTURE_REF"
PASSED = frozenset({"PAST_REF", "PRESENT_REF"})
REACH = 40
"""Code points before a time in which words that lead to it stand."""
WIDE = re.compile(r"(?:\d{2,4}|XXXX)(?:-(?:\d\d|Q\d|H\d|SP|SU|FA|WI|W\d\d-WE))?")
"""Values of months and longer times, and of weekends."""


class Clock(NamedTuple):
    """The times of a document in order, where each begins, and the day of publication."""

    times: tuple[Time, ...]
    starts: tuple[int, ...]
    published: str | None

    def within(self, start: int, end: int) -> Iterator[Time]:
        for each in self.times[bisect_left(self.starts, start) :]:
            if each.span.end > end:
                break
            yield each


class Set(NamedTuple):
    """A time that something may be set at: code points [start, end), its form and value."""

    start: int
    end: int
    form: str
    value: str | None


def clock_of(times: Sequence[Time], published: str | None) -> Clock:
    return Clock(tuple(times), tuple(each.span.start for each in times), published)


def horizon(parse: Parse, tokens: range, verb: int, clock: Clock) -> Horizon | None:
    """The first time in a clause that is not past, else the event or clause of time that `verb`
    is set against."""
    start, end = parse.characters(tokens)
    found = [
        each
        for each in (*phrases(parse.text, start, end), *told(parse, clock, start, end))
        if sets(parse, verb, each.start, each.end)
    ]
    for each in sorted(found, key=lambda one: (LATER.get(one.form, 0), one.start, -one.end)):
        if not is_past(each.value, clock.published):
            return Horizon(span_of(parse.text, each.start, each.end), each.value)
    return around_event(parse, tokens, verb)


def phrases(text: str, start: int, end: int) -> Iterator[Set]:
    """ "in the near future", "sooner or later"."""
    for match in _vague().finditer(plain(text[start:end])):
        yield Set(start + match.start(), start + match.end(), "vague", FUTURE)


def told(parse: Parse, clock: Clock, start: int, end: int) -> Iterator[Set]:
    """The times in [start, end) of a text that may set something, each with what leads to it."""
    for time in clock.within(start, end):
        if time.type == "SET" or time.value in PASSED or is_owned(parse, time):
            continue
        before = plain(parse.text[max(start, time.span.start - REACH) : time.span.start])
        form = form_of(time)
        opening = (_stretch() if form == "lasting" else _lead()).search(before)
        if opening is None and needs_lead(time, form):
            continue
        first = time.span.start - (len(opening[0]) if opening else 0)
        if form != "lasting" or not is_of_thing(parse, first, time.span.end):
            yield Set(first, time.span.end, form, coming(parse, time, clock.published))


def form_of(time: Time) -> str:
    if time.type == "DURATION":
        return "lasting"
    if time.value == FUTURE:
        return "vague"
    return "clock" if time.type == "TIME" and time.span.exact[:1].isdigit() else "dated"


def coming(parse: Parse, time: Time, published: str | None) -> str | None:
    """The value, where it says something; a weekday told in the present is the next: "opens
    Monday"."""
    value = time.value if re.search(r"\d|P|_REF", time.value) else None
    last = next(iter(parse.tokens_between(time.span.start, time.span.end)), None)
    if last is None or weekday(time.span.exact) is None or not is_past(value, published):
        return value
    if tense(parse, last) != "present":
        return value
    return (date.fromisoformat(time.value) + timedelta(days=7)).isoformat()


def is_owned(parse: Parse, time: Time) -> bool:
    """Whether a thing is of the time, or the time is earlier than another: "Monday's vote", "the
    2030 vote", "earlier in the day"."""
    behind = plain(parse.text[time.span.end : time.span.end + 2])
    if behind == "'s" or behind[:1] in ("-", "–") or plain(time.span.exact).startswith("earlier"):
        return True
    inside = parse.tokens_between(time.span.start, time.span.end)
    return WIDE.fullmatch(time.value) is not None and any(
        parse.dependency[each] in BEFORE_NOUN and parse.head[each] >= inside.stop for each in inside
    )


def needs_lead(time: Time, form: str) -> bool:
    """Whether a time sets something only behind words that lead to it: lengths, hours, and what is
    also a name by itself: "May", "2036", "the summer", not "next May"."""
    if form != "dated":
        return True
    first, *_ = plain(time.span.exact).split()
    named = first == "the" or first[:1].isdigit() or month(first) is not None
    edged = time.mod in ("START", "MID", "END")
    return named and not edged and WIDE.fullmatch(time.value) is not None


def is_past(value: str | None, published: str | None) -> bool:
    """Whether a value lies wholly before the day of publication."""
    days = days_of(value.partition("T")[0]) if value and not value.startswith("P") else None
    return days is not None and published is not None and days.last < published[:DAY]


def is_of_thing(parse: Parse, start: int, end: int) -> bool:
    """Whether a stretch of time is a thing's: "a war in years"."""
    opening = next(iter(parse.tokens_between(start, end)), None)
    return opening is not None and parse.tag[parse.head[opening]].startswith("NN")


def is_set_on(parse: Parse, verb: int, found: Horizon | None) -> bool:
    """Whether a time says when `verb` happens, not when something else in its clause does."""
    return found is not None and sets(parse, verb, found.span.start, found.span.end)


def sets(parse: Parse, verb: int, start: int, end: int) -> bool:
    for last in parse.tokens_between(start, end)[-1:]:
        for each in (last, *parse.ancestors(last)):
            if each == verb:
                return True
            if parse.dependency[each] in APART:
                return False
    return True


def around_event(parse: Parse, tokens: range, verb: int) -> Horizon | None:
    """ "after the talks", "when they meet"."""
    for token in tokens:
        if parse.dependency[token] == "prep" and opens_event(parse, token):
            return at(parse, parse.subtree(token))
    for each in parse.children[verb]:
        if parse.dependency[each] == "advcl" and each in tokens and opens_time(parse, each):
            return at(parse, parse.subtree(each))
    return None


def opens_time(parse: Parse, clause: int) -> bool:
    """ "when they meet", "as it goes on"; not "as he said"."""
    opening = plain(parse.word(parse.first[clause]))
    if opening == "when" and parse.lemma[clause].lower() == "come" and has_it(parse, clause):
        return False
    if opening == "as":
        return parse.lemma[clause].lower() in words_where(TABLE, 1, "course")
    return opening in words_where(TABLE, 1, "mark")


def has_it(parse: Parse, clause: int) -> bool:
    """ "when it comes to" is no time."""
    return any(plain(parse.word(each)) == "it" for each in parse.children[clause])


def opens_event(parse: Parse, token: int) -> bool:
    if plain(parse.word(token)) not in words_where(TABLE, 1, "around"):
        return False
    events = words_where("forecast_words", 1, "event")
    return any(
        parse.dependency[each] == "pobj" and parse.lemma[each].lower() in events
        for each in parse.children[token]
    )


def at(parse: Parse, tokens: range) -> Horizon:
    return Horizon(span_of(parse.text, *parse.characters(tokens)))


def either(kind: str) -> str:
    """The words of one kind as an expression, the longest first."""
    found = sorted((row[0] for row in table(TABLE) if row[1] == kind), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(each).replace(r"\ ", r"\s") for each in found) + ")"


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either('vague')}(?![\w-])(?!'s\b)")


@cache
def _lead() -> re.Pattern[str]:
    """What leads to a time, right before it."""
    edge = rf"(?:{either('edge')}[\s-])?"
    return re.compile(rf"(?<![\w-])(?:{either('lead')}\s{edge}|{either('edge')}[\s-])(?:the\s)?$")


@cache
def _stretch() -> re.Pattern[str]:
    about = r"(?:(?:less\sthan|at\sleast|up\sto|about|around|just|only)\s)?"
    return re.compile(rf"(?<![\w-]){either('stretch')}\s{about}(?:the\s)?$")
