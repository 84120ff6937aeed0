"""Introduced drift: a passage rests on somebody near a body, its introduction on the body."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon.actors import country_of
from onrecord.link.drift_changes import Change, word
from onrecord.link.drift_steps import Step
from onrecord.link.roots_members import Member
from onrecord.link.roots_sheets import BLOCKQUOTE, sheet_of
from onrecord.link.roots_trails import trail
from onrecord.link.roots_voices import Entities
from onrecord.link.tellings import Telling
from onrecord.model.records import Reading, Section
from onrecord.model.span import Span

SCORE = 0.8
"""How far an introduction shows that it tells what the passage below it says."""
MOST = 4
"""Tellings of an introduction that are looked at."""
SHARED = 2
"""Words with content that both have, at least, the body's name aside."""
BODY = re.compile(r"[A-Z][\w’.-]*(?:\s[A-Z][\w’.-]*){0,4}$")
"""The name at the end of "close to the Port Council"."""


def introduced(told: Mapping[str, Telling], entities: Entities) -> Iterator[tuple[Step, Change]]:
    """Each telling in an introduction that names the body alone which the passage names only to
    say who is near it."""
    by_document: dict[str, list[str]] = defaultdict(list)
    for member, each in told.items():
        by_document[each.document].append(member)
    for members in by_document.values():
        reading = told[members[0]].reading
        quotes = [each for each in reading.layout.sections if is_introduced(each)]
        if quotes and any(each.proximity for each in reading.speakers.holders):
            yield from in_document(
                reading, quotes, {each: told[each] for each in members}, entities
            )


def is_introduced(section: Section) -> bool:
    return section.form == BLOCKQUOTE and bool(section.label)


def in_document(
    reading: Reading, quotes: Sequence[Section], told: Mapping[str, Telling], entities: Entities
) -> Iterator[tuple[Step, Change]]:
    sheet = sheet_of(reading)
    found = (Member(each, one, sheet, trail(one, sheet, entities)) for each, one in told.items())
    members = sorted(found, key=lambda each: (each.start, each.id))
    for quote in quotes:
        inside = within(members, quote.start, quote.end)
        for label in quote.label:
            for each in within(members, label.start, label.end)[:MOST]:
                changed = nearest(each, inside)
                if changed is not None:
                    words = tuple(map(sheet.printed, quote.label))
                    yield Step(changed[0], each, "quotation", words, SCORE), changed[1]


def within(members: Sequence[Member], start: int, end: int) -> Sequence[Member]:
    """Those of members in text order that begin in [start, end)."""
    first = bisect_left(members, start, key=lambda each: each.start)
    return members[first : bisect_left(members, end, lo=first, key=lambda each: each.start)]


def nearest(retold: Member, inside: Sequence[Member]) -> tuple[Member, Change] | None:
    """The telling of a passage that has most words in common, and what changed."""
    changed = ((each, change_of(each, retold)) for each in inside)
    found = [(each, change) for each, change in changed if change is not None]
    return max(found, key=lambda one: (common(retold, one[0]), -one[0].start), default=None)


def change_of(told: Member, retold: Member) -> Change | None:
    """That a body stands in the retelling in place of somebody near it."""
    if len(told.trail.voices) != 1 or common(retold, told) < SHARED:
        return None
    voice = told.trail.voices[0]
    near = next((told.sheet.holders[each].proximity for each in voice.holders), None)
    body = BODY.search(near.exact) if near else None
    text = " ".join(each.exact for each in words_of(retold))
    before = word(told, voice)
    if near is None or body is None or before is None or near.exact in text:
        return None
    after = placed(retold, body[0])
    if after is None or retold.telling.proposition.denies != told.telling.proposition.denies:
        return None
    return Change("holder", "named", True, before, retold.sheet.printed(after))


def placed(member: Member, name: str) -> Span | None:
    """Where a name stands in a telling, or for whose it is, as a word of its own."""
    for span in words_of(member):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", span.exact)
        if found:
            start = span.start + found.start()
            return Span(start, start + len(name), name)
    return None


def words_of(member: Member) -> tuple[Span, ...]:
    """The words of a telling and those for whose it is."""
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    return (*member.telling.proposition.spans, *(record.source if record else ()))


def common(one: Member, other: Member) -> int:
    """How many words with content two tellings have in common, countries aside."""
    both = set(one.telling.proposition.terms) & set(other.telling.proposition.terms)
    return sum(country_of(each.capitalize()) is None for each in both)
