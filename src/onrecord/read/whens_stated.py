"""Stated: the words around a cue that say when somebody spoke."""

from datetime import date
from itertools import islice
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Time
from onrecord.read.times_calendar import days_of
from onrecord.read.tokens import row_of, word
from onrecord.read.whens_hosts import hosts_of
from onrecord.read.whens_scene import (
    Placed,
    Report,
    Scene,
    above,
    cue_tense,
    is_perfect,
    is_used,
)

PAST = "PAST_REF"
NEAR = 12
"""Tokens between a cue and a day behind it that the parse may hang from elsewhere."""
NAME = 4
"""Tokens of a name or a pronoun, at most."""
NAMING = frozenset({"NNP", "PRP", "DT"})
BARE = frozenset({"npadvmod", "advmod", "nmod", "dep", "pobj", "tmod", "dobj"})
MODIFIER = BARE | {"poss", "compound", "amod", "nummod"}


class Said(NamedTuple):
    """When somebody spoke (TIMEX3), and the words that say so."""

    value: str
    span: Span


def stated(scene: Scene, report: Report, latest: date | None) -> Said | None:
    """What the clause of the cue says of when the holder spoke; of several times the nearest.

    Nothing told as past was said after `latest`, the last day on which the text was published.
    """
    head = report.head
    if head is None:
        return None
    tense = cue_tense(scene.parse, head)
    hosts = set(hosts_of(scene.parse, report))
    found = [
        each
        for each in scene.in_sentence(head)
        if is_outside(report, each)
        and is_day(each.time)
        and not (tense != "future" and is_later(each.time.value, latest))
        and (hangs(scene.parse, each, hosts) or stands_beside(scene.parse, report, each))
    ]
    best = min(found, key=lambda each: abs(each.head - head), default=None)
    return Said(best.time.value, best.time.span) if best else long_ago(scene.parse, report)


def is_outside(report: Report, each: Placed) -> bool:
    """Whether a time stands in the words that report, not in what is reported there or beside."""
    place = each.time.span.start
    return each.within == report.target.within and not report.in_content(place)


def is_day(time: Time) -> bool:
    """Whether a time places something in the calendar, if only in the past."""
    return time.value == PAST or not time.value.endswith("_REF")


def is_later(value: str, latest: date | None) -> bool:
    days = days_of(value)
    return latest is not None and days is not None and days[0] > latest


def hangs(parse: Parse, each: Placed, hosts: set[int]) -> bool:
    """Whether a time hangs from one of some words, bare or with a preposition of place in time."""
    token, over = each.head, parse.head[each.head]
    if over in hosts and over not in each.tokens:
        noun = parse.tag[over].startswith("NN")
        return parse.dependency[token] in (MODIFIER if noun else BARE)
    if parse.dependency[token] != "pobj" or not is_used(word(parse, over), "at"):
        return False
    return parse.head[over] in hosts


def stands_beside(parse: Parse, report: Report, each: Placed) -> bool:
    """Whether a time follows the cue with no other verb between, or opens the sentence before it,
    whatever the parse hangs it from."""
    head = report.head
    if head is None or parse.tag[head].startswith("NN"):
        return False
    first, last = each.tokens[0], each.tokens[-1]
    if first > head:
        led = parse.tag[first - 1] == "IN"
        if led and word(parse, first - 1) not in ("on", "in"):
            return False
        beside = is_plain(parse, report, range(head + 1, first - led))
        return beside and not is_of_content(parse, report, each)
    opening, between = range(row_of(parse, head).start, first), range(last + 1, head)
    led = not opening or word(parse, first - 1) in FRONT
    closed = any(parse.word(t) == "," for t in between) or is_subject(parse, between, head)
    return led and closed and is_plain(parse, report, opening) and is_plain(parse, report, between)


def is_subject(parse: Parse, between: range, head: int) -> bool:
    """Whether tokens are no more than the name or the pronoun that speaks: "Friday Vik said"."""
    if not 0 < len(between) <= NAME:
        return False
    if not all(parse.tag[t] in NAMING for t in between):
        return False
    return any(parse.dependency[t] == "nsubj" and parse.head[t] == head for t in between)


def is_of_content(parse: Parse, report: Report, each: Placed) -> bool:
    """Whether a time hangs from a deed in indirect content, past whose end it stands."""
    between = range((report.head or 0) + 1, each.tokens[0])
    told = any(report.in_content(parse.start[t]) for t in between)
    if report.target.kind == "direct" or not told:
        return False
    for token in islice(parse.ancestors(each.head), NEAR):
        if token == report.head:
            return False
        if report.in_content(parse.start[token]) and parse.tag[token] in DEEDS:
            return True
    return False


def is_plain(parse: Parse, report: Report, between: range) -> bool:
    """Whether some tokens are few, and hold no verb and no new clause; a content counts for one."""
    told = [t for t in between if not report.in_content(parse.start[t])]
    return len(told) <= NEAR and all(is_small(parse, report, t) for t in told)


def is_small(parse: Parse, report: Report, token: int) -> bool:
    """Whether a token may stand between a cue and its day: no verb, no new clause."""
    if token in report.cue:
        return True
    verb = parse.tag[token].startswith(VERBS) and parse.dependency[token] not in ("aux", "auxpass")
    return not (verb or word(parse, token) in CLOSED)


DEEDS = frozenset({"VBD", "VBN", "VBP", "VBZ"})
FRONT = frozenset({"on", "in", "at", "during", ","})
CLOSED = frozenset({"that", "about", "of", "before", "until", "since", "by", "for", ";", ":"})
VERBS = ("VB", "MD", "WDT", "WP")


def long_ago(parse: Parse, report: Report) -> Said | None:
    """ "Once said", "has long argued": said some time before."""
    for verb in above(parse, report.head):
        uses = ("past", "past-perfect") if is_perfect(parse, verb) else ("past",)
        for child in parse.children[verb]:
            known = any(is_used(word(parse, child), use) for use in uses)
            adverb = parse.dependency[child] == "advmod" and child < verb
            if known and adverb and not report.in_content(parse.start[child]):
                return Said(PAST, span_of(parse.text, parse.start[child], parse.end[child]))
    return None
