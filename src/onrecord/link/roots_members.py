"""Members of a claim as tracing sees them: each with its trail, and which hold the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.link.roots_places import Standing, standing
from onrecord.link.roots_sheets import Sheet
from onrecord.link.roots_trails import Trail, trail
from onrecord.link.roots_voices import Entities, entity_key
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink, Passage

Tellings = Mapping[str, Telling]
NAMED = "named"
NOBODY = Standing()


class Member(NamedTuple):
    """A proposition of a claim with its document and those on whom it rests."""

    id: str
    telling: Telling
    sheet: Sheet
    trail: Trail

    @property
    def start(self) -> int:
        return self.telling.proposition.spans[0].start

    @property
    def end(self) -> int:
        return self.telling.proposition.spans[-1].end


class Shared(NamedTuple):
    """Two members that stand in one passage of two documents, and the link that tells it."""

    one: str
    other: str
    link: CopyLink


def members_of(
    claim: Claim,
    told: Tellings,
    sheets: Mapping[str, Sheet],
    entities: Entities,
    known: Mapping[str, Standing],
) -> tuple[Member, ...]:
    """The members in the order of their documents' ids and their places; `known` is for whom each
    voice stands in the whole pile, by its key."""
    found = []
    for each in claim.members:
        if each in told:
            sheet = sheets[told[each].document]
            own = trail(told[each], sheet, entities)
            voices = (one._replace(standing=known.get(one.key, one.standing)) for one in own.voices)
            found.append(Member(each, told[each], sheet, own._replace(voices=tuple(voices))))
    return tuple(sorted(found, key=lambda one: (one.sheet.id, one.start, one.end, one.id)))


def standings(sheets: Iterable[Sheet], entities: Entities) -> dict[str, Standing]:
    """For whom each named voice stands, by all that documents say of it."""
    found: dict[str, Standing] = {}
    for sheet in sheets:
        for holder in sheet.holders.values():
            if holder.naming == NAMED:
                key = entity_key(holder, entities)
                found[key] = found.get(key, NOBODY).joined(standing(holder))
    return found


def shared_by_claim(
    claims: Iterable[Claim], told: Tellings, copies: Iterable[CopyLink]
) -> dict[str, list[Shared]]:
    """Which members of each claim stand in passages that two documents share."""
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for each in claim.members:
            if each in told:
                places[told[each].document][claim.id].append(each)
    found: dict[str, list[Shared]] = defaultdict(list)
    for link in copies:
        one, other = places.get(link.one, {}), places.get(link.other, {})
        few, many = sorted((one, other), key=len)
        for claim_id in few:
            if claim_id in many:
                pairs = in_passages(one[claim_id], other[claim_id], link.passages, told)
                found[claim_id].extend(Shared(*each, link) for each in pairs)
    return found


def in_passages(
    ones: Sequence[str], others: Sequence[str], passages: Iterable[Passage], told: Tellings
) -> Iterator[tuple[str, str]]:
    """The members of two documents that stand in one passage, the nearest places of each."""
    for passage in passages:
        left = [
            (at, each)
            for each in ones
            if (at := offset(told[each], passage.start, passage.end)) is not None
        ]
        right = [
            (at, each)
            for each in others
            if (at := offset(told[each], passage.other_start, passage.other_end)) is not None
        ]
        for at, each in left:
            if right:
                yield each, min(right, key=lambda one: (abs(one[0] - at), one[1]))[1]


def offset(telling: Telling, start: int, end: int) -> int | None:
    """How far into [start, end) a member begins, if most of it lies in it."""
    spans = telling.proposition.spans
    inside = sum(max(0, min(end, each.end) - max(start, each.start)) for each in spans)
    whole = sum(each.end - each.start for each in spans)
    return spans[0].start - start if 2 * inside > whole else None


def by_quotation(
    members: Iterable[Member], groups: Mapping[str, CollatedQuotation]
) -> Iterator[tuple[Member, Member]]:
    """Members that print one quotation, each with the first that does."""
    first: dict[str, Member] = {}
    for each in members:
        group = groups.get(each.telling.proposition.target or "")
        if group is not None:
            known = first.setdefault(group.id, each)
            if known is not each:
                yield known, each


def groups_by_member(quotations: Iterable[CollatedQuotation]) -> dict[str, CollatedQuotation]:
    """The quotation of each attribution."""
    return {member: each for each in quotations for member in each.members}
