"""Dated: what the statements and sentences of a pile date, and to which day, month or year."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.timeline import (
    dates_nothing,
    is_dated_thing,
    looks_ahead,
    places,
    shift_of,
    tells_back,
)
from onrecord.lexicon.timex import Days, days_of
from onrecord.model.records import Attribution
from onrecord.model.span import Span, span_of
from onrecord.model.timing import Relation, Time
from onrecord.products.asserted import is_asserted
from onrecord.products.background.events import event
from onrecord.products.background.narrated import Narrated
from onrecord.products.background.placement import EntryKind, dates_main
from onrecord.products.background.resolved import WEEK, Writing, value_of
from onrecord.products.background.story import Story
from onrecord.products.bounds import sentence_around
from onrecord.products.index import Shelf
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.units import Unit

Role = Literal["plain", "thing", "saying"]
"""How a time dates: plainly, a thing that is named with it, or the saying of what is told."""

CLAUSE = re.compile(
    r"[;:—]|, (?:which|who|where)\b|\b(?:and|but|while|as|after|before|when|since)\b"
)
"""Where another clause may begin."""

NO_EVENT = re.compile(
    r"^(?:Updated?|Originally|Published|Posted|Correction)\b|\bfile (?:photo|picture|image)\b"
    r"|\b(?:did|do|does|had|has|have)(?: not|n[’']t) (?:\w+ly )?(?:respond|repl(?:y|ied)|return)"
    r"|\bdeclined to comment\b|[Cc]opyright|©|\bpublished (?:at|on) \d"
    r"|^(?:[A-Z][\w.’'-]* ){1,5}(?:appears|arrives|attends|gestures|leaves|listens|looks|meets"
    r"|performs|poses|reacts|smiles|speaks|stands|talks|walks|waves)\b.{0,80}\b(?:19|20)\d\d\.$"
    r"|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z]\w+ \d",
)
"""What says when a text was published or a picture was taken, or that nobody answered it."""

BY_NAME = re.compile(
    r"(?:(?:early|late) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?", re.IGNORECASE
)
"""A day of the week, and no other words but its part."""

DAY = len("2031-04-24")
YEAR = re.compile(r"\b(?:19|20)\d\d$")

CALENDAR = re.compile(
    r"\d|day|week|month|year|spring|summer|autumn|fall|winter|quarter|January|February|March|April"
    r"|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\."
    r"|yesterday|tomorrow|tonight|evening|morning|night|noon|decade|century",
    re.IGNORECASE,
)
FEAST = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]\w+(?:[’']s)? [Dd]ay\b")
"""A feast, which comes each year."""

LATER = re.compile(r"\b(?:later|earlier|after|before)\b", re.IGNORECASE)
COMING = re.compile(r"\b(?:until|till|by|for) (?:early |late |next )?$", re.IGNORECASE)
WEEKDAY = re.compile(r"XXXX-WXX-\d|\d{4}-\d\d-\d\d")


STATE = re.compile(r",? (?:is|isn[’']t|are|aren[’']t|has|have|remains?)\b")
"""What is so at the time before it."""

REACH = 60
"""Code points before a time, or behind one that opens its clause, in which its verb stands."""

NAMED = ("named", "role")
"""How those are named whose saying is an event."""

THING = 3
"""Words behind a year or month among which the thing stands that has it: "a 2016 bribery
arrest"."""

OPENING = 14
NEAR_CUT = 12


class Told(NamedTuple):
    """A statement or a sentence, as the timeline looks at it."""

    id: str
    shelf: Shelf
    spans: tuple[Span, ...]
    line: Unit | Narrated
    relation: Relation | None
    is_quoted: bool
    opens: int = 0
    """Where the sentence begins whose times count; those before it only show what it is about."""

    def at(self, time: Time) -> bool:
        """Whether a time stands in the words."""
        place = time.span
        inside = any(each.start <= place.start and place.end <= each.end for each in self.spans)
        return inside and place.start >= self.opens


class Dated(NamedTuple):
    """That something is told to be on a day, in a month or a year."""

    told: Told
    time: Time
    value: str
    days: Days
    inferred: bool
    role: Role
    kind: EntryKind
    words: Span
    """The words that give the time, or name what it dates."""

    @property
    def is_beside(self) -> bool:
        """Whether it dates something else than what is told first."""
        return self.words != self.time.span

    @property
    def key(self) -> str:
        return f"{self.told.id} {self.time.id}"

    @property
    def precision(self) -> int:
        """3 for a day, 2 for a month, 1 for a year."""
        return {10: 3, 7: 2, 4: 1}[len(self.value)]


def told_by_unit(unit: Unit) -> Told:
    when = unit.shelf.whens.get(unit.record.id)
    spans = core(unit)
    return Told(
        unit.record.id, unit.shelf, spans, unit, when.relation if when else None, unit.quoted
    )


def core(unit: Unit) -> tuple[Span, ...]:
    """A statement's own words, without the sentence beside it that it leans on."""
    record = unit.record
    if isinstance(record, Attribution) or is_own_sentence(unit):
        return unit.spans
    return (record.span,)


def told_by_sentence(each: Narrated) -> Told:
    tenses = [
        one.tense
        for one in each.shelf.reading.propositions
        if each.span.start <= one.spans[0].start and one.spans[-1].end <= each.span.end
    ]
    tense: Relation | None = "past" if tenses[:1] == ["past"] else None
    return Told(each.id, each.shelf, (each.span,), each, tense, False, each.opens)


def dated(told: Told, story: Story) -> Iterator[Dated]:
    """Each time in a statement's words that dates what it tells."""
    if NO_EVENT.search(" ".join(each.exact for each in told.spans)):
        return
    known = story.anchor(told.shelf)
    writing = Writing(known[0], story.week() if known[1] else None) if known else None
    for time in told.shelf.times.values():
        if told.at(time) or is_own_saying(told, time):
            found = of_time(told, time, writing, story)
            if found is not None:
                yield found


def of_time(told: Told, time: Time, writing: Writing | None, story: Story) -> Dated | None:
    role = role_of(told, time)
    if role is None or (writing is None and time.basis in ("document", "window", "dateline")):
        return None
    if role == "plain" and not is_asserted(told.shelf, time.span):
        return None
    relation = "past" if role == "saying" else relation_of(told, time)
    if is_others_day(told, time) or is_pictured(told, time, story):
        return None
    value = value_of(time, writing, relation)
    if value and is_state(told, time, value, story):
        return None
    if value and writing and len(value) == DAY and BY_NAME.fullmatch(time.span.exact):
        value = story.likelier(value, writing.days)
    days = days_of(value) if value else None
    if value is None or days is None:
        return None
    inferred = time.basis == "window" or not time.value.startswith(value)
    anchor = writing.days if writing else None
    if writing and writing.week and relation != "future" and time.value.startswith("XXXX-WXX-"):
        anchor = days
    week = days_of(time.value) if WEEK.match(time.value) else None
    kind = kind_of(week or days, value, relation, anchor, story)
    if kind == "past" and week_told(time, week, story):
        kind = "happened"
    words = dates(told, time, kind) if kind else None
    return Dated(told, time, value, days, inferred, role, kind, words) if kind and words else None


def dates(told: Told, time: Time, kind: EntryKind) -> Span | None:
    """The words that give a time, where it dates the main clause of its sentence in a tense of its
    kind, or stands beside the words as that of their saying; else those that name what it dates."""
    span = next((each for each in told.spans if each.covers(time.span)), None)
    if span is None:
        return time.span
    text, place = told.shelf.text, time.span
    low, high = sentence_around(text, place.start, place.end, span.start, span.end)
    if dates_main(text[low:high], place.start - low, place.end - low, kind):
        return place
    found = event(text[low:high], place.start - low, place.end - low, kind)
    return span_of(text, low + found[0], low + found[1]) if found else None


def is_others_day(told: Told, time: Time) -> bool:
    """Whether a time is counted from the day of words that are quoted, which nobody knows."""
    line = told.line
    here = told.shelf.section_at(told.spans[0].start, told.spans[-1].end)
    section = line.section if isinstance(line, Unit) else here
    copied = told.is_quoted or (section is not None and section.form == "blockquote")
    return copied and told.at(time) and shift_of(time.span.exact) is not None


def is_pictured(told: Told, time: Time, story: Story) -> bool:
    """Whether words say in the present what was to be seen on a day of the news, which they give
    with its year: a caption."""
    days = days_of(time.value[:DAY]) if YEAR.search(time.span.exact) else None
    if days is None or story.days is None or story.opens is None or not told.at(time):
        return False
    span = next(each for each in told.spans if each.covers(time.span))
    before = told.shelf.text[span.start : time.span.start]
    return story.opens <= days.first <= story.days.last and not tells_back(before)


def is_state(told: Told, time: Time, value: str, story: Story) -> bool:
    """Whether words tell what is so in the year of publication, and of no event."""
    behind = told.shelf.text[time.span.end : time.span.end + REACH]
    present = told.relation == "present" or STATE.match(behind) is not None
    return bool(present and story.days and value == story.days.last[:4])


def is_own_saying(told: Told, time: Time) -> bool:
    """Whether a time is that of the saying of a statement by somebody who is named, and stands
    beside its words."""
    line = told.line
    if not isinstance(line, Unit) or not isinstance(line.record, Attribution):
        return False
    when = told.shelf.whens.get(told.id)
    named = all(each.naming in NAMED for each in line.holders)
    return bool(named and when and when.span is not None and when.span.touches(time.span))


def week_told(time: Time, week: Days | None, story: Story) -> bool:
    """Whether a time is the week in which the documents of a pile were written."""
    if time.value == "XXXX-WXX":
        return shift_of(time.span.exact) == 0
    return bool(week and story.days and not week.apart(story.days))


def role_of(told: Told, time: Time) -> Role | None:
    """How a time dates what its clause tells; None where it does not."""
    if time.type not in ("DATE", "TIME") or dates_nothing(time.span.exact):
        return None
    before = words_of(told.shelf.text[max(0, time.span.start - 40) : time.span.start])[-1:]
    behind = told.shelf.text[time.span.end : time.span.end + 40]
    if not CALENDAR.search(time.span.exact) or FEAST.search(time.span.exact):
        return None
    if not any(map(str.isdigit, time.value)) and not time.value.startswith("XXXX"):
        return None
    if time.basis == "text" and LATER.search(time.span.exact):
        return None
    if re.fullmatch(r"\d{4}|XXXX-\d\d|\d{4}-\d\d", time.value) and is_bare(time.span.exact):
        role = of_bare(before[0] if before else "", behind)
        return "saying" if role and is_saying(told.shelf, time) else role
    return "saying" if is_saying(told.shelf, time) else "plain"


def is_bare(expression: str) -> bool:
    """Whether an expression is one word: "2015", "May"."""
    return len(words_of(expression)) == 1


def of_bare(before: str, behind: str) -> Role | None:
    """How a year or a month by itself dates: behind a preposition, or before a dated thing."""
    following = words_of(behind)
    if behind.startswith(("’s ", "'s ")):
        return "thing"
    if places(before) and not (
        behind[:1] == " " and is_dated_thing(following[0] if following else "")
    ):
        return "plain"
    if before.casefold() in ("that", "this"):
        return None
    if any(is_dated_thing(each) for each in following[:THING]):
        return "thing"
    return None


def is_saying(shelf: Shelf, time: Time) -> bool:
    """Whether a time is that of somebody's saying, not of what he says."""
    return any(
        each.span is not None and each.span.touches(time.span) for each in shelf.whens.values()
    )


def relation_of(told: Told, time: Time) -> Relation | None:
    """Whether what a time dates was to come when it was told, as the words around it show; the
    tense of the statement shows that it was not."""
    text, place = told.shelf.text, time.span
    if WEEKDAY.match(time.value) and COMING.search(text[max(0, place.start - 20) : place.start]):
        return "future"
    low, high = clause_around(text, told.spans, place)
    ahead = text[max(low, place.start - REACH) : place.start]
    if place.start - low <= OPENING:
        ahead += " … " + text[place.end : min(high, place.end + REACH)]
    if looks_ahead(ahead):
        return "future"
    if told.relation is None and tells_back(text[max(low, place.start - REACH) : place.start]):
        return "past"
    return None if told.relation == "future" else told.relation


def clause_around(text: str, spans: tuple[Span, ...], place: Span) -> tuple[int, int]:
    """Code points of the words around a time in which its verb stands."""
    span = next(each for each in spans if each.start <= place.start < each.end)
    cuts = [each.start() for each in CLAUSE.finditer(text, span.start, span.end)]
    low = max((each for each in cuts if each < place.start - NEAR_CUT), default=span.start)
    high = min((each for each in cuts if each >= place.end), default=span.end)
    return low, high


def kind_of(
    days: Days, value: str, relation: Relation | None, anchor: Days | None, story: Story
) -> EntryKind | None:
    """Whether something led to what happened, happened, or was to come."""
    if anchor and days.first > anchor.last:
        return "ahead"
    if anchor is None and story.days is None:
        return "ahead" if relation == "future" else "past"
    at = anchor or story.days
    if at is None:
        return None
    if relation == "future" and days.last >= at.first:
        return "ahead"
    if story.opens and story.days:
        if len(value) == 10:
            return "happened" if story.opens <= days.first else "past"
        if len(value) == 7:
            return "happened" if value == story.days.last[:7] else "past"
    return "past"
