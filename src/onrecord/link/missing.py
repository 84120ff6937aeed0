"""Missing: documents and sources that the coverage rests on and the record lacks."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.stand import folded
from onrecord.link.bodies import squeezed
from onrecord.link.joined import Joined
from onrecord.link.missing_named import NamedSource, is_pointing, named_sources
from onrecord.link.roots_cited import first_day, moved
from onrecord.link.roots_organs import names_organ
from onrecord.link.roots_papers import OCCASION
from onrecord.link.roots_sheets import Sheet, outlet_key, sheet_of
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, MissingSource
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink, Printed
from onrecord.model.identity import named_id
from onrecord.model.link import Entity
from onrecord.model.records import Reading

BEFORE, AFTER = 4, 1
"""Days from what cites it within which a document of an outlet may be the one meant."""
WHOLE = frozenset({"identical", "edited"})
DAY = len("2025-04-24")


class Held(NamedTuple):
    """What the record has: the first days of each outlet's documents, and titles that say what kind
    of paper a document is."""

    days: Mapping[str, Sequence[str]]
    papers: Mapping[str, Sequence[str]]


def missing(
    readings: Iterable[Reading],
    told: Mapping[str, Telling],
    entities: Mapping[str, Entity] | None = None,
    copies: Iterable[CopyLink] = (),
    claims: Iterable[Claim] = (),
    quotations: Iterable[CollatedQuotation] = (),
) -> tuple[MissingSource, ...]:
    """Each source by name, those on which most documents hang first; `entities` by holder."""
    sheets = {each.document.id: sheet_of(each) for each in readings}
    held, voices = held_of(sheets.values()), voices_of(sheets.values(), copies)
    by_key: dict[str, list[NamedSource]] = defaultdict(list)
    for each in named_sources(told, sheets, entities or {}):
        by_key[each.key].append(each)
    content = contents(told, claims, quotations)
    found = [
        source_of(key, group, voices)
        for key, named in by_key.items()
        for group in occasions(named, content)
        if not any(is_held(each, held) for each in group)
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.documents, -len(one.propositions), one.name, one.id))
    )


def contents(
    told: Mapping[str, Telling], claims: Iterable[Claim], quotations: Iterable[CollatedQuotation]
) -> dict[str, list[str]]:
    """The claim and the quotation that each telling is in, by its id."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for member in claim.members:
            found[member].append(claim.id)
    of = {member: each.id for each in quotations for member in each.members}
    for member, telling in told.items():
        target = telling.proposition.target or ""
        if target in of:
            found[member].append(of[target])
    return found


def occasions(
    named: Iterable[NamedSource], content: Mapping[str, Sequence[str]]
) -> Iterator[list[NamedSource]]:
    """The places that name one source: those apart that are far apart in time, and of an outlet
    what each told it, and reports that no claim, quotation, title or day shows to be one."""
    group: list[NamedSource] = []
    for each in sorted(named, key=lambda one: (one.day, one.sheet.id, one.span, one.member)):
        if group and group[-1].day and each.day > moved(group[-1].day, OCCASION):
            yield from ones(group, content)
            group = []
        group.append(each)
    yield from ones(group, content)


def ones(
    group: Sequence[NamedSource], content: Mapping[str, Sequence[str]]
) -> Iterator[list[NamedSource]]:
    """Of about one time, those that are one source."""
    asked = {each.told_by for each in group if each.told_by}
    same = Joined[str]()
    keys = []
    for each in group:
        told_by = each.told_by or next((one for one in each.chain_by if one in asked), "")
        key = f"told:{told_by}" if told_by else f"in:{each.sheet.id}"
        keys.append(key if each.is_loose else "one")
        if each.is_loose and not told_by:
            for tie in ties(each, content):
                same.join(key, tie)
    found: dict[str, list[NamedSource]] = defaultdict(list)
    for key, each in zip(keys, group, strict=True):
        found[same.first(key)].append(each)
    yield from found.values()


def ties(named: NamedSource, content: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What two documents have in common that name one report of an outlet."""
    yield from (f"content:{each}" for each in content.get(named.member, ()))
    if named.title:
        yield f"title:{folded(named.title)}"
    if named.date and named.date[:DAY].replace("-", "").isdigit() and len(named.date) >= DAY:
        yield f"date:{named.date[:DAY]}"


def held_of(sheets: Iterable[Sheet]) -> Held:
    days: dict[str, list[str]] = defaultdict(list)
    papers: dict[str, list[str]] = defaultdict(list)
    for each in sheets:
        if each.outlet:
            days[each.outlet].append(first_day(each))
        title = each.reading.masthead.title.value or ""
        if each.paper is not None:
            papers[each.paper.name].append(
                folded(f"{title} {each.reading.masthead.outlet.value or ''}")
            )
    return Held({outlet: sorted(each) for outlet, each in days.items()}, papers)


def is_held(named: NamedSource, held: Held) -> bool:
    """Whether the record may have the source: a document of the outlet of about that day, or one
    whose title names the paper and whose it is."""
    if named.outlet:
        days = held.days.get(outlet_key(named.outlet), ())
        if not days:
            return False
        return not named.day or not days[0] or is_near(named.day, days)
    called = named.by or (named.name,)
    return any(
        folded(each) in title or names_organ(title, each)
        for title in held.papers.get(named.kind, ())
        for each in called
    )


def is_near(day: str, days: Sequence[str]) -> bool:
    """Whether one of some days in order is the day, or shortly before or after it."""
    at = bisect_left(days, moved(day, -BEFORE))
    return at < len(days) and days[at] <= moved(day, AFTER)


def voices_of(sheets: Iterable[Sheet], copies: Iterable[CopyLink]) -> Joined[str]:
    """The documents that are one voice: of one outlet, by one author, of one text."""
    groups = Joined[str]()
    for each in sheets:
        if each.outlet:
            groups.join(f"document:{each.id}", f"outlet:{each.outlet}")
        for author in each.authors:
            groups.join(f"document:{each.id}", f"author:{squeezed(author)}")
    for link in copies:
        if link.kind in WHOLE:
            groups.join(f"document:{link.one}", f"document:{link.other}")
    return groups


def source_of(key: str, group: Sequence[NamedSource], voices: Joined[str]) -> MissingSource:
    first: dict[str, NamedSource] = {}
    for each in group:
        first.setdefault(each.sheet.id, each)
    day = min(each.day for each in group)
    named = next((each for each in group if each.title), None)
    asked = next((each for each in group if each.told_by), group[0])
    return MissingSource(
        id=named_id("", "missing", f"{key} {asked.told_by} {day} {group[0].member}"),
        name=called(group),
        kind=asked.kind,
        by=asked.by,
        outlet=group[0].outlet or None,
        title=named.title if named else None,
        date=next((each.date for each in group if each.date), None),
        mentions=tuple(printed(each) for each in first.values()),
        propositions=tuple(dict.fromkeys(each.member for each in group)),
        documents=len({voices.first(f"document:{each}") for each in first}),
    )


def called(group: Sequence[NamedSource]) -> str:
    """The name that says most, one that only points at it last."""
    return max((each.name for each in group), key=lambda one: (not is_pointing(one), len(one)))


def printed(named: NamedSource) -> Printed:
    return named.sheet.printed(named.span)
