"""Horizons: when, or by when, something is foretold, with its value where the words give one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.lexicon.tables import table, words_where
from onrecord.model.parse import Parse
from onrecord.model.records import Horizon
from onrecord.model.span import span_of
from onrecord.read.horizons_values import Groups, day_of, is_past, value_of

TABLE = "forecast_times"
DAY = r"\d{1,2}"
YEAR = r"(?:19|20|21)\d\d"
APART = frozenset(
    {"advcl", "relcl", "acl", "ccomp", "csubj", "pcomp", "nsubj", "nsubjpass", "parataxis"}
)
LATER = {"lasting": 1, "vague": 1, "clock": 2}
"""Forms that count only where a clause has no better time."""
HALF = r"\s(?:morning|afternoon|evening|night)"
PART = rf"(?:{HALF})?"
A_YEAR = r"(?:next|this)\syear"
ABOUT = r"(?:less\sthan|at\sleast|up\sto|about|around|just|only)"
NEXT = r"(?:(?P<next>next|coming|following)\s)?"
COUNT = r"(?P<range>[a-z\d]+\s(?:to|or)\s|\d+[-–])?(?P<count>[a-z\d-]+)"


class Time(NamedTuple):
    """A time in a text: code points [start, end), which form it is of, and the parts of that."""

    start: int
    end: int
    form: str
    groups: Groups


def horizon(parse: Parse, tokens: range, verb: int, published: str | None) -> Horizon | None:
    """The first time in a clause, else the event or clause of time that `verb` is set against."""
    day = day_of(published)
    found = [
        time
        for time in times(parse.text, *parse.characters(tokens))
        if sets(parse, verb, time.start, time.end)
    ]
    for time in sorted(found, key=lambda each: LATER.get(each.form, 0)):
        value = value_of(time.form, time.groups, day)
        if not is_past(value, day) and not is_loose(parse, time, value):
            return Horizon(span_of(parse.text, time.start, time.end), value)
    return around_event(parse, tokens, verb)


def times(text: str, start: int, end: int) -> list[Time]:
    """The times in [start, end) of a text, in order; of those that share words the longest."""
    small = plain(text[start:end])
    found: list[Time] = []
    for time in sorted(matches(small), key=lambda each: (each.start, -each.end, each.form)):
        if found and time.start + start < found[-1].end:
            continue
        moved = time._replace(start=time.start + start, end=time.end + start)
        if named_properly(text[moved.start : moved.end], time.groups):
            found.append(moved)
    return found


def matches(small: str) -> Iterator[Time]:
    for form, pattern in _patterns().items():
        for match in pattern.finditer(small):
            yield Time(match.start(), match.end(), form, match.groupdict())


def named_properly(words: str, groups: Groups) -> bool:
    """Whether months and weekdays are capitals, so that "may" is no month."""
    names = (groups.get("month"), groups.get("weekday"))
    return all(each not in words for each in names if each)


def is_loose(parse: Parse, time: Time, value: str | None) -> bool:
    """Whether a stretch of time is none, or a thing's: "for the school year", "a war in years"."""
    if time.form != "lasting":
        return False
    opening = next(iter(parse.tokens_between(time.start, time.end)), None)
    over = "" if opening is None else parse.tag[parse.head[opening]]
    return value is None or over.startswith("NN")


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


def names(which: str, column: int, value: str | None = None) -> str:
    """Names of months or weekdays as an expression."""
    rows = [row[0] for row in table(which) if value is None or row[column] == value]
    return "|".join(sorted(rows, key=lambda w: (-len(w), w)))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The forms of time; `horizons_values` reads their groups."""
    lead, edge, period = either("lead"), either("edge"), either("period")
    month, weekday = names("layout_months", 1), names("number_days", 1, "weekday")
    loose = rf"(?:{lead}\s)?(?:{edge}[\s-]?)?"
    tight = rf"(?:{lead}\s(?:{edge}[\s-]?)?|{edge}[\s-]?)"
    year = rf"(?:,?\s(?:of\s)?(?P<year>{YEAR}))?"
    ordinal = rf"(?P<day>{DAY})(?:st|nd|rd|th)?"
    span = rf"(?:(?P<some>{either('some')})\s|{COUNT}\s)?(?P<unit>{either('unit')})(?P<plural>s)?"
    forms = {
        "vague": either("vague"),
        "dated": rf"{loose}(?P<month>{month})\.?\s{ordinal}{year}",
        "dated2": rf"{loose}(?:the\s)?{ordinal}\s(?:of\s)?(?P<month>{month}){year}",
        "weekday": rf"{loose}(?:(?P<which>next|this|coming)\s)?(?P<weekday>{weekday}){PART}",
        "near": rf"(?:{lead}\s)?(?P<now>today|tonight|tomorrow{PART}|this{HALF})",
        "month": rf"{tight}(?P<month>{month})(?:,?\s(?:of\s)?(?P<year>{YEAR}|{A_YEAR}))?",
        "year": rf"{tight}(?:(?P<year>{YEAR})|the\s(?P<decade>{YEAR})s)",
        "period": rf"{loose}(?:the\s)?(?P<which>this|next|coming)\s(?P<period>{period})",
        "period2": rf"(?:{lead}\s)?{edge}[\s-]?(?P<which>the)\s(?P<period>{period})",
        "weekend": rf"{lead}\s(?:the\s)?(?P<period>weekend)(?P<which>)",
        "lasting": rf"{either('stretch')}\s(?:{ABOUT}\s)?(?P<the>the\s)?{NEXT}{span}(?!\sago)",
        "clock": r"at\s(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d)",
    }
    ends = r"(?![\w-])(?!'s\b)"
    return {form: re.compile(rf"(?<![\w-]){each}{ends}") for form, each in forms.items()}
