"""Said: when each holder spoke, with what that rests on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from onrecord.model.document import Masthead
from onrecord.model.span import Span, span_of
from onrecord.model.timing import SaidBasis, Time, Timing, Window
from onrecord.read.times_calendar import days_of
from onrecord.read.times_document import DASHED, FILED_BEFORE, NEAR_TOP, PLACED
from onrecord.read.whens_scene import Report, Scene
from onrecord.read.whens_setting import setting
from onrecord.read.whens_speech import Speech, goes_on, is_displaced
from onrecord.read.whens_stated import PAST, Said, stated
from onrecord.read.whens_within import is_earlier, is_promised, same_hour

FUTURE = "FUTURE_REF"
PRINTED = frozenset({"dateline", "byline"})
DAY = len("2031-07-21")
DEEPEST = 12
HEAD = 4
"""Times of a text that can be its dateline."""
FEW = 10
"""Letters beside a day in a line that is nothing else: a weekday, "GMT"."""


class Dated(NamedTuple):
    """When something was said, what that rests on, and the words that state it."""

    value: str | None
    basis: SaidBasis | None
    span: Span | None = None


NEVER = Dated(None, None)


def document_said(masthead: Masthead, timing: Timing, text: str) -> Dated:
    """When what a document tells without a day of its own was said."""
    published, window = masthead.published, timing.window
    if published.value:
        printed = printed_day(text, timing.times, published.value[:DAY])
        dateline = published.basis in PRINTED or printed is not None
        return Dated(printed or published.value[:DAY], "dateline" if dateline else "document")
    if masthead.published_window:
        return Dated(masthead.published_window[0], "dateline")
    if window and window.earliest and window.latest:
        if window.earliest == window.latest:
            return Dated(window.earliest, "window")
        return Dated(f"{window.earliest}/{window.latest}", "window")
    return NEVER


def printed_day(text: str, times: Sequence[Time], published: str) -> str | None:
    """A day shortly before publication that stands at the top: alone, or before a report's dash."""
    days = days_of(published) if len(published) == DAY else None
    for each in times[:HEAD] if days else ():
        own = days_of(each.value) if len(each.value) >= DAY else None
        near = own and days and own[0] == own[1] and 0 < (days[0] - own[0]).days <= FILED_BEFORE
        if near and each.span.start < NEAR_TOP and is_dateline(text, each.span):
            return each.value[:DAY]
    return None


def is_dateline(text: str, span: Span) -> bool:
    """Whether a day is all of its line, or stands between a place and the dash of a report."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) % (len(text) + 1)
    beside = text[start : span.start] + text[span.end : end]
    if len(beside) <= NEAR_TOP and sum(map(str.isalpha, beside)) <= FEW:
        return True
    return bool(PLACED.search(text, max(0, start - 1), span.start) and DASHED.match(text, span.end))


def latest_day(masthead: Masthead, window: Window | None) -> date | None:
    """The last day on which a document can have been published."""
    said = masthead.published.value or (masthead.published_window or (None, None))[1]
    if said is None:
        said = window.latest if window else None
    days = days_of(said[:DAY]) if said else None
    return days[1] if days else None


def sayings(
    scene: Scene, reports: Sequence[Report], own: Dated, latest: date | None
) -> dict[str, Dated]:
    """When each attribution was said, by its id.

    What the words around a cue state; else what a speech that it goes on with was dated with;
    else what holds for whoever relays it; else the document's own day.
    """
    known = {each.target.id: each for each in reports}
    clauses = {name: stated(scene, each, latest) for name, each in known.items()}
    speeches = continued(scene, reports, clauses, latest)
    found: dict[str, Dated] = {}
    for each in reports:
        for one in reversed(chain_of(known, each)):
            name = one.target.id
            if name not in found:
                outer = known.get(one.target.within or "")
                said = clauses[name] or speeches.get(name)
                found[name] = dated(said) if said else inherited(scene, one, outer, found, own)
    return found


def dated(said: Said) -> Dated:
    return Dated(said.value, "stated", said.span)


def chain_of(known: Mapping[str, Report], report: Report) -> list[Report]:
    """A report and those around it, the innermost first."""
    chain = [report]
    while len(chain) < DEEPEST and (outer := known.get(chain[-1].target.within or "")):
        if outer in chain:
            break
        chain.append(outer)
    return chain


def continued(
    scene: Scene,
    reports: Sequence[Report],
    clauses: Mapping[str, Said | None],
    latest: date | None,
) -> dict[str, Said]:
    """The day of those that go on with a speech whose day was stated before."""
    found: dict[str, Said] = {}
    speech: Speech | None = None
    for each in reports:
        if each.target.within is not None:
            continue
        name = each.target.id
        holders = scene.holders.get(name, ())
        said = clauses[name]
        if said is None and is_displaced(scene.parse, each):
            speech = None
        elif said is None and speech and goes_on(scene, speech, each, holders):
            said = found[name] = speech.said
        elif said is None and (said := setting(scene, each, holders, latest)):
            found[name] = said
        if said is None or said.value == PAST:
            speech = None
            continue
        origin = speech.origin if speech and name in found else each
        speech = Speech(holders, said, origin, each)
    return found


def inherited(
    scene: Scene,
    report: Report,
    outer: Report | None,
    found: Mapping[str, Dated],
    own: Dated,
) -> Dated:
    """When something was said that nothing dates by itself."""
    parse, head = scene.parse, report.head
    if head is not None and is_promised(parse, head):
        return Dated(FUTURE, "stated", span_of(parse.text, parse.start[head], parse.end[head]))
    if outer is None:
        return NEVER if is_displaced(parse, report) else own
    above = found.get(outer.target.id, own)
    if same_hour(scene, report, outer):
        return above
    if is_earlier(parse, report, outer) and head is not None:
        return Dated(PAST, "stated", span_of(parse.text, parse.start[head], parse.end[head]))
    return own if above == own else NEVER
