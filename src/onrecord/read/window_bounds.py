"""Bounds: what one date of a text says of the day on which the text was published."""

from collections.abc import Iterator

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.model.timing import WindowGround
from onrecord.read.times_calendar import days_of
from onrecord.read.times_tense import tense
from onrecord.read.tokens import row_of, word
from onrecord.read.window_lines import is_credited, is_quoted, line_days, stands_alone
from onrecord.read.window_told import DAY, Bound, Told
from onrecord.read.window_verbs import (
    is_conditional,
    is_done,
    is_reported,
    is_since,
    is_to_come,
    since_noun,
)

FILED = 2
LATER = frozenset({"by", "until", "before", "through", "for", "beyond", "to"})


def stated_bounds(parse: Parse, each: Told) -> Iterator[Bound]:
    """What a date with its year says, by the tense of its verb."""
    time = each.time
    days = days_of(time.value) if time.basis == "stated" else None
    if days is None or time.value.endswith("_REF"):
        return
    sure = 2 if len(time.value) >= DAY else 1
    if is_past(parse, each) or is_credited(parse, each):
        kind: WindowGround = "past" if is_past(parse, each) else "credit"
        yield Bound(days[0], None, sure, kind, time.span, time.value)
    elif stands_alone(parse, each):
        first, last = line_days(parse.text, each.time, *days)
        yield Bound(first, last, FILED, "filed", time.span, time.value)
    elif is_coming(parse, each):
        yield Bound(None, days[1], sure, "coming", time.span, time.value)


def told_year(parse: Parse, each: Told) -> int | None:
    """The year of a date that is not told as coming."""
    days = days_of(each.time.value) if each.time.basis == "stated" else None
    if days is None or not each.time.value[:4].isdigit() or tense(parse, each.head) == "future":
        return None
    led = parse.dependency[each.head] == "pobj" and word(parse, parse.head[each.head])
    return None if led in LATER else days[0].year


def is_past(parse: Parse, each: Told) -> bool:
    """Whether a deed is told to have been done on a day: "met on 3 March", "since 2030"."""
    verb = verb_over(parse, each, "told")
    return (verb is not None and is_done(parse, verb)) or is_since(parse, each.head)


def is_coming(parse: Parse, each: Told) -> bool:
    """Whether the text itself tells of a day that something will happen on it."""
    verb = verb_over(parse, each, "told") or verb_over(parse, each, "term")
    if verb is None or is_quoted(parse.text, each.time.span.start) or is_conditional(parse, verb):
        return False
    if parse.word(row_of(parse, verb)[-1]) == "?":
        return False
    return is_to_come(parse, verb) and not is_reported(parse, verb)


def verb_over(parse: Parse, each: Told, use: str) -> int | None:
    """The verb that a time hangs from, bare or with its preposition; "since the vote of 2030" hangs
    from the verb over it as well."""
    token = each.head
    over = parse.head[token]
    if over in each.tokens or over == token:
        return None
    if parse.dependency[token] == "pobj" and word(parse, over) in words_where(
        "window_words", 1, use
    ):
        token, over = over, parse.head[over]
    elif parse.dependency[token] not in ("npadvmod", "advmod", "tmod"):
        return None if parse.tag[over].startswith("VB") else since_noun(parse, over)
    if parse.tag[over].startswith(("VB", "MD")):
        return over
    return since_noun(parse, over)
