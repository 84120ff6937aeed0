"""Named sources: where tellings name a document or an outlet from which they have their words."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.root_words import bases
from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import words_where
from onrecord.link.roots_hops import nearest
from onrecord.link.roots_sheets import Sheet, outlet_key
from onrecord.link.roots_trails import Steps, Trail, trail
from onrecord.link.roots_voices import Entities, Voice, entity_key
from onrecord.link.tellings import Telling
from onrecord.model.records import Holder
from onrecord.model.span import Span

REPORT, INTERVIEW, ARTICLE, LAW = "report", "interview", "article", "law"
LOOSE = frozenset({REPORT, INTERVIEW, "post"})
"""Kinds of which one issuer brings out many at a time."""
PERSON = "person"
TELL, TOLD = "tell", frozenset({"told"})
CLOSE = 40
"""Code points between "told" and the name of the outlet that was told."""
BEFORE = 60
"""Code points around an outlet's name in which "interview" may stand."""
NEAR = 160
"""Code points behind a name in which a title may stand."""
SHORTEST = 3
"""Words of a title."""
TITLED = re.compile(r"(?:titled|entitled|headlined|headline)[,:]? [“\"]([^“”\"\n]{5,150})[”\"]")
KNOWN = re.compile(r"\d{4}|XXXX-\d\d")
"""A time of which the year or the month is known."""


class NamedSource(NamedTuple):
    """One place where a telling names its source.

    `key` is the same for the same source as far as names tell; of what somebody told an outlet
    `told_by` is his, and `chain_by` those of all to whom its words are laid. `day` is the first day
    on which it can have been told of, "" where that is unknown, `date` what the words state.
    """

    key: str
    kind: str
    name: str
    by: tuple[str, ...]
    outlet: str
    member: str
    sheet: Sheet
    span: Span
    day: str
    date: str | None
    told_by: str = ""
    chain_by: tuple[str, ...] = ()

    @property
    def is_loose(self) -> bool:
        """Whether the key alone does not make two of one time one source."""
        return self.kind in LOOSE or self.key.startswith("paper::")

    @property
    def title(self) -> str | None:
        """What the words behind the name call its title."""
        text = self.sheet.reading.document.text
        found = TITLED.search(text, self.span.start, self.span.end + NEAR)
        return found[1] if found and len(found[1].split()) >= SHORTEST else None


class Place(NamedTuple):
    """A telling with its trail, and where it stands."""

    member: str
    telling: Telling
    sheet: Sheet
    trail: Trail

    @property
    def start(self) -> int:
        return self.telling.proposition.spans[0].start

    def mention(self, holder: Holder) -> Span | None:
        return nearest(holder.mentions, self.start)

    @property
    def day(self) -> str:
        days = self.sheet.said(self.telling.proposition.target) or self.sheet.days
        return days.first if days else ""

    def date(self, span: Span) -> str | None:
        """The time that the words for it state ("a February report"), or that of the saying."""
        inside = (each for each in self.sheet.reading.times if span.covers(each.span))
        stated = next((each.value for each in inside if each.type == "DATE"), None)
        when = self.sheet.whens.get(self.telling.proposition.target or "")
        said = when.said if when and when.basis == "stated" else None
        found = (each for each in (stated, said) if each and KNOWN.match(each))
        return next(found, None)


def named_sources(
    told: Mapping[str, Telling], sheets: Mapping[str, Sheet], entities: Entities
) -> Iterator[NamedSource]:
    """All places where a telling names a document or another outlet, in the order of tellings."""
    for member, telling in told.items():
        sheet = sheets[telling.document]
        place = Place(member, telling, sheet, trail(telling, sheet, entities))
        carried = set[str]()
        for voice in place.trail.papers:
            yield from paper_named(place, voice, carried)
        yield from outlets_named(place, carried, entities)


def paper_named(place: Place, voice: Voice, carried: set[str]) -> Iterator[NamedSource]:
    """A document of a known kind, unless it is an outlet's: the outlet itself is cited then. An
    article's outlet is noted in `carried` as no source of its own."""
    sheet = place.sheet
    holder, issuers = sheet.holders[voice.holders[0]], [sheet.holders[each] for each in voice.by]
    span = place.mention(holder)
    others = not any(each.kind == "outlet" or each.id in sheet.own for each in issuers)
    if voice.paper is None or span is None or not others or (not issuers and is_vague(holder)):
        return
    outlets = outlets_behind(place.trail.steps, holder) if voice.paper.name == ARTICLE else []
    carried.update(each.id for each in outlets)
    yield NamedSource(
        key=key_of(voice, holder),
        kind=voice.paper.name,
        name=holder.name,
        by=tuple(each.name for each in issuers),
        outlet=outlets[0].name if outlets else "",
        member=place.member,
        sheet=sheet,
        span=span,
        day=place.day,
        date=place.date(span),
    )


def key_of(voice: Voice, holder: Holder) -> str:
    """What is the same for a paper named in two documents: its issuers and kind; of a law its
    name; of one without issuers its kind or name, until something holds it together."""
    if voice.paper is not None and voice.paper.name == LAW:
        return f"paper:{LAW}:{folded(holder.name)}"
    if voice.paper is not None and voice.paper.alone and not voice.by:
        return f"paper::{voice.paper.name}"
    if voice.paper is not None and not voice.by:
        return f"paper::{folded(holder.name)}"
    return voice.key


def is_vague(holder: Holder) -> bool:
    """Whether the words for a document only point at one or say that there are some."""
    return is_pointing(holder.name) or " " not in holder.name


def is_pointing(name: str) -> bool:
    first = name.partition(" ")[0].casefold()
    return first in words_where("link_root_words", 1, "vague")


def outlets_behind(steps: Steps, holder: Holder) -> list[Holder]:
    """The outlets that stand behind a document in a chain."""
    numbers = [number for number, step in enumerate(steps) if holder in step]
    behind = steps[numbers[0] + 1 :] if numbers else ()
    return [each for step in behind for each in step if each.kind == "outlet"]


def outlets_named(place: Place, carried: set[str], entities: Entities) -> Iterator[NamedSource]:
    """Outlets other than the document's own; what people told one is a source by itself."""
    people = [each for step in place.telling.chain[:1] for each in step if each.kind == PERSON]
    keys = tuple(entity_key(each, entities) for each in people if each.naming == "named")
    for step in place.trail.steps:
        for each in step:
            span = place.mention(each)
            if each.kind != "outlet" or each.naming != "named" or each.id in carried or not span:
                continue
            interview = bool(keys) and is_interview(place, span)
            yield NamedSource(
                key=f"outlet:{outlet_key(each.name)}",
                kind=INTERVIEW if interview else REPORT,
                name=each.name,
                by=tuple(one.name for one in people) if interview else (),
                outlet=each.name,
                member=place.member,
                sheet=place.sheet,
                span=span,
                day=place.day,
                date=place.date(span),
                told_by="+".join(sorted(keys)) if interview else "",
                chain_by=keys,
            )


def is_interview(place: Place, span: Span) -> bool:
    """Whether somebody told the outlet: by the cue in front of its name, or by words near it."""
    record = place.sheet.attributions.get(place.telling.proposition.target or "")
    for cue in record.cue if record else ():
        told = any(TELL in bases(each) or each in TOLD for each in cue.exact.casefold().split())
        if told and 0 <= span.start - cue.end <= CLOSE:
            return True
    text = place.sheet.reading.document.text
    near = text[max(0, span.start - BEFORE) : span.end + BEFORE].casefold()
    return INTERVIEW in near
