"""Forecasts reader: what will, may or will not happen, as somebody tells it."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from onrecord.lexicon.likelihood import Found, likelihoods
from onrecord.lexicon.moods import plain
from onrecord.model.document import Document, Masthead
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Forecast, Horizon, Speakers
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Timing
from onrecord.read.forecasts_blocks import is_none, unsaid
from onrecord.read.forecasts_heads import heads
from onrecord.read.forecasts_kinds import Frame, kind_of, on_day
from onrecord.read.forecasts_spans import (
    clause,
    condition,
    denied_view,
    places,
    shared_subject,
)
from onrecord.read.forecasts_tellers import (
    Tellers,
    holding,
    kinds_of,
    outwards,
    own_words,
    teller,
    tellers,
    told_by,
)
from onrecord.read.forecasts_words import SUBJECTS, Head, below, has, has_any, used, word
from onrecord.read.horizons import Clock, clock_of, horizon, is_set_on
from onrecord.read.targets import Targets

SCORES = {
    "to": 0.9,
    "verb": 0.85,
    "future": 0.85,
    "object": 0.75,
    "noun": 0.7,
    "be": 0.8,
    "may": 0.7,
}
LEAST = 0.6
PARTS_OF = frozenset({"relcl", "acl", "advcl"})
STANDING = frozenset({"to", "dated"})
"""Forms that stand by themselves inside another forecast's clause."""
DATED = frozenset({"dated", "present"})


class Around(NamedTuple):
    """What a head is read with."""

    document: Document
    parse: Parse
    tellers: Tellers
    clock: Clock


def forecasts(
    document: Document,
    masthead: Masthead,
    parse: Parse,
    timing: Timing,
    targets: Targets,
    speakers: Speakers,
) -> tuple[Forecast, ...]:
    """Every prediction, plan, arranged date and wish, in order."""
    clock = clock_of(timing.times, masthead.published.value)
    around = Around(document, parse, tellers(targets, speakers), clock)
    found: dict[int, tuple[range, Forecast]] = {}
    told = heads(parse)
    for head in told:
        if goes_on(parse, head, found):
            continue
        tokens = clause(parse, head)
        forecast = read(around, head, tokens)
        if forecast is not None:
            found[head.verb] = tokens, joined_kind(parse, head, forecast, found)
    kept = (head for head in told if head.verb in found and not is_part(parse, head, found))
    return tuple(found[head.verb][1] for head in kept)


def goes_on(parse: Parse, head: Head, found: Mapping[int, tuple[range, Forecast]]) -> bool:
    """Whether a head only goes on another, with its subject."""
    if parse.dependency[head.verb] != "conj" or head.kind is not None:
        return False
    own = any(parse.dependency[each] in SUBJECTS for each in parse.children[head.verb])
    return not own and parse.head[head.verb] in found


def is_part(parse: Parse, head: Head, found: Mapping[int, tuple[range, Forecast]]) -> bool:
    """Whether a head is a part of another forecast's clause: "those who will come will see"."""
    own = head.form in STANDING or has(parse, head.top, "clausal", "mark")
    if head.form != "noun" and (own or parse.dependency[head.top] not in PARTS_OF):
        return False
    others = (verb for verb in parse.sentence_of(head.verb) if verb in found and verb != head.verb)
    return any(head.verb in found[verb][0] for verb in others)


def joined_kind(
    parse: Parse, head: Head, forecast: Forecast, found: Mapping[int, tuple[range, Forecast]]
) -> Forecast:
    """A clause joined to what is arranged is arranged too."""
    before = found.get(parse.head[head.verb])
    arranged = before is not None and before[1].kind == "schedule"
    if arranged and forecast.kind == "prediction" and head.form == "future":
        return msgspec.structs.replace(forecast, kind="schedule")
    return forecast


def read(around: Around, head: Head, tokens: range) -> Forecast | None:
    """The forecast at one head; None where it tells of nothing to come."""
    document, parse, known, clock = around
    said = told_by(known, parse, head)
    when = horizon(parse, tokens, head.verb, clock)
    at_verb = known.targets.attribution_at(parse.start[head.verb], parse.end[head.verb])
    around_it = holding(known, parse, head, at_verb)
    dated = head.form == "object" and head.kind == "prediction" and when is not None
    if head.past and around_it is None and not dated:
        return None
    if any(unsaid(parse, each) for each in outwards(known, said)):
        return None
    if is_none(parse, head, said, timed=valued(parse, head, when)):
        return None
    if not arranged_on(around, head, when):
        return None
    pieces = [each for each in (shared_subject(parse, head, tokens), tokens) if each is not None]
    proposition = tuple(
        span
        for each in pieces
        for span in places(document.text, *parse.characters(each), around_it)
    )
    if not proposition:
        return None
    likely = likelihood(parse, head, tokens)
    band = likely.band if likely and not negated(parse, tokens, likely.start) else None
    return Forecast(
        id=record_id(document.id, "forecast", proposition),
        kind=kind_of(framed(around, head, said, when)._replace(hedged=likely is not None)),
        proposition=proposition,
        target=teller(known, parse, head, said),
        cue=tuple(span_of(document.text, parse.start[t], parse.end[t]) for t in head.cue),
        horizon=when,
        condition=condition_span(parse, head, said),
        likelihood=span_of(document.text, likely.start, likely.end) if likely else None,
        band=band,
        scale="icd203" if band else None,
        score=SCORES.get(head.form, LEAST),
    )


def framed(around: Around, head: Head, said: Attribution | None, when: Horizon | None) -> Frame:
    parse, known = around.parse, around.tellers
    target = said.id if said else None
    at = parse.start[head.verb], parse.end[head.verb]
    signed = known.targets.assertion_at(*at) is not None
    who = kinds_of(known, target), own_words(known, target)
    return Frame(parse, head, said, when, *who, signed)


def valued(parse: Parse, head: Head, when: Horizon | None) -> bool:
    """Whether a clause is set at a time with a value, and not only for so long."""
    value = (when.value if when else None) or "P"
    return not value.startswith("P") and is_set_on(parse, head.verb, when)


def arranged_on(around: Around, head: Head, when: Horizon | None) -> bool:
    """Whether what is told by its date alone has one; in a main clause, one that is to come."""
    if head.form not in DATED:
        return True
    parse, verb = around.parse, head.verb
    if not (valued(parse, head, when) if head.form == "dated" else on_day(parse, verb, when)):
        return False
    if head.form == "dated" or has_any(parse, verb, "mark"):
        return True
    value = (when.value if when else None) or ""
    opens = parse.lemma[verb].lower() in used("opens") or parse.tag[verb] == "VBG"
    return (around.clock.published or ("" if opens else "X"))[:10] < value


def condition_span(parse: Parse, head: Head, said: Attribution | None) -> Span | None:
    tokens = condition(parse, head)
    if tokens is None:
        return None
    return next(iter(places(parse.text, *parse.characters(tokens), said)), None)


def likelihood(parse: Parse, head: Head, tokens: range) -> Found | None:
    """The likelihood words of the clause up to its verb: a term with a band, else the cue's own."""
    if denied := denied_view(parse, head):
        return Found(parse.start[denied.start], parse.end[denied.stop - 1], None)
    first = min(tokens.start, *head.cue)
    last = max(head.verb, *head.cue, *below(parse, head.verb, "acomp"))
    start, end = parse.start[first], parse.end[last]
    modals = {parse.start[token] for token in range(first, last + 1) if is_modal(parse, token)}
    cues = {parse.start[token] for token in head.cue}
    found = [
        each._replace(start=each.start + start, end=each.end + start)
        for each in likelihoods(plain(parse.text[start:end]))
        if each.start + start in cues or each.start + start not in modals
    ]
    return min(found, key=lambda each: (not each.band, each.start not in cues), default=None)


def is_modal(parse: Parse, token: int) -> bool:
    """Whether a word is of those that are likelihood words as a cue alone: "may", not "May"."""
    return word(parse, token) in used("may")


def negated(parse: Parse, tokens: range, place: int) -> bool:
    """Whether a negation stands in the clause before `place`: "none is likely"."""
    before = (token for token in tokens if parse.start[token] < place)
    return any(word(parse, token) in used("not") for token in before)


READER = Reader(
    gives="forecasts",
    needs=("document", "masthead", "parse", "timing", "targets", "speakers"),
    version=5,
    read=forecasts,
)
