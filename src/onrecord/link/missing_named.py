"""Named sources: where tellings name a document or an outlet from which they have their words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.link.roots_hops import nearest
from onrecord.link.roots_sheets import Sheet, outlet_key
from onrecord.link.roots_trails import Trail, trail
from onrecord.link.roots_voices import Entities, Voice
from onrecord.link.tellings import Telling
from onrecord.model.records import Holder
from onrecord.model.span import Span

REPORT = "report"
NEAR = 160
"""Code points behind a name in which a title may stand."""
SHORTEST = 3
"""Words of a title."""
TITLED = re.compile(r"(?:titled|entitled|headlined|headline)[,:]? [“\"]([^“”\"\n]{5,150})[”\"]")


class NamedSource(NamedTuple):
    """One place where a telling names its source. `key` is the same for the same source as far as
    names tell; `day` the first day on which it can have been told of, "" where that is unknown."""

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

    @property
    def title(self) -> str | None:
        """What the words behind the name call its title."""
        text = self.sheet.reading.document.text
        found = TITLED.search(text, self.span.start, self.span.end + NEAR)
        return found[1] if found and len(found[1].split()) >= SHORTEST else None


def named_sources(
    told: Mapping[str, Telling], sheets: Mapping[str, Sheet], entities: Entities
) -> Iterator[NamedSource]:
    """All places where a telling names a document or another outlet, in the order of tellings."""
    for member, telling in told.items():
        sheet = sheets[telling.document]
        found = trail(telling, sheet, entities)
        yield from papers(member, telling, sheet, found)
        yield from outlets(member, telling, sheet, found)


def papers(member: str, telling: Telling, sheet: Sheet, found: Trail) -> Iterator[NamedSource]:
    """Documents of a known kind, but an outlet's: the outlet itself is cited then."""
    for voice in found.papers:
        issuers = issuers_of(voice, found, sheet)
        by_outlet = any(each.kind == "outlet" for each in issuers)
        if voice.paper is None or by_outlet or any(each.id in sheet.own for each in issuers):
            continue
        holder = sheet.holders[voice.holders[0]]
        place = nearest(holder.mentions, telling.proposition.spans[0].start)
        if place is None:
            continue
        key = voice.key if issuers or not voice.paper.alone else f"paper::{voice.paper.name}"
        yield NamedSource(
            key=key,
            kind=voice.paper.name,
            name=holder.name,
            by=tuple(each.name for each in issuers),
            outlet="",
            member=member,
            sheet=sheet,
            span=place,
            day=day_of(telling, sheet),
            date=date_of(telling, sheet, place),
        )


def issuers_of(voice: Voice, found: Trail, sheet: Sheet) -> tuple[Holder, ...]:
    """Those in the chain whose paper it is."""
    people = (each for step in found.steps for each in step if each.naming == "named")
    keys = voice.key.split(":", 1)[1].rsplit(":", 1)[0].split("+")
    named = {each.id: each for each in people if each.kind != "document"}
    return tuple(each for each in named.values() if voice.issuers and is_of(each, keys, found))


def is_of(holder: Holder, keys: Iterable[str], found: Trail) -> bool:
    return False


def outlets(member: str, telling: Telling, sheet: Sheet, found: Trail) -> Iterator[NamedSource]:
    """Outlets other than the document's own, with the named people who told them."""
    who = [each for each in found.voices if each.naming == "named"]
    for step in found.steps:
        for each in step:
            if each.kind != "outlet" or each.naming != "named":
                continue
            place = nearest(each.mentions, telling.proposition.spans[0].start)
            if place is None:
                continue
            told_by = "+".join(sorted(one.key for one in who))
            yield NamedSource(
                key=f"outlet:{outlet_key(each.name)}:{told_by}",
                kind=REPORT,
                name=each.name,
                by=tuple(one.name for one in who),
                outlet=each.name,
                member=member,
                sheet=sheet,
                span=place,
                day=day_of(telling, sheet),
                date=date_of(telling, sheet, place),
            )


def day_of(telling: Telling, sheet: Sheet) -> str:
    days = sheet.said(telling.proposition.target) or sheet.days
    return days.first if days else ""


def date_of(telling: Telling, sheet: Sheet, place: Span) -> str | None:
    """The day that the words for it state ("a February report"), or that of the saying."""
    inside = (each for each in sheet.reading.times if place.covers(each.span))
    stated = next((each.value for each in inside if each.type == "DATE"), None)
    when = sheet.whens.get(telling.proposition.target or "")
    said = when.said if when and when.basis == "stated" else None
    return stated or said
