"""Roots: on which independent sources the members of a claim rest in the end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.link.joined import Joined
from onrecord.link.roots_hops import hops_of
from onrecord.link.roots_joined import Ties, joined, origins, ties_of
from onrecord.link.roots_members import (
    Member,
    groups_by_member,
    members_of,
    shared_by_claim,
    standings,
)
from onrecord.link.roots_plain import plain
from onrecord.link.roots_range import ORDER, Grown, apart
from onrecord.link.roots_sheets import sheets
from onrecord.link.roots_voices import Voice
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Root, Roots
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink
from onrecord.model.link import Entity


def roots(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    copies: Iterable[CopyLink],
    quotations: Iterable[CollatedQuotation],
    entities: Mapping[str, Entity],
) -> tuple[Roots, ...]:
    """The roots of each claim, in the order of the claims; `entities` by holder.

    Only tellings that are their holders' assertion rest on anybody: whoever denies a claim, or is
    reported with rejection, is no source of it.
    """
    every = tuple(claims)
    known = sheets(told[each] for claim in every for each in claim.members if each in told)
    places = standings(known.values(), entities)
    asserted = plain(told)
    shared = shared_by_claim(every, asserted, copies)
    groups = groups_by_member(quotations)
    found = []
    for claim in every:
        members = members_of(claim, asserted, known, entities, places)
        ties = ties_of(members, shared.get(claim.id, ()), groups)
        found.append(traced(claim.id, members, ties, entities))
    return tuple(found)


def traced(
    claim: str, members: Sequence[Member], ties: Ties, entities: Mapping[str, Entity]
) -> Roots:
    """The roots of one claim, those with most members first."""
    grown = grown_of(members, ties)
    counted = apart(grown)
    counts = {each.key: count_of(each, members) for each in grown}
    found = [root_of(each, members, counts[each.key], each.key in counted) for each in grown]
    keys = {voice.key: each.key for each in grown for voice in each.voices}
    return Roots(
        claim=claim,
        at_least=len(counted),
        at_most=sum(counts.values()),
        roots=tuple(sorted(found, key=lambda each: (-len(each.members), each.key))),
        hops=hops_of(members, ties, keys, entities),
    )


def grown_of(members: Sequence[Member], ties: Ties) -> list[Grown]:
    """The groups of voices with the members that rest on them."""
    groups = joined(members, ties)
    by_id = {each.id: each for each in members}
    taken = origins(ties, members)
    voices: dict[str, dict[str, Voice]] = defaultdict(dict)
    resting: dict[str, dict[str, Member]] = defaultdict(dict)
    for each in members:
        source = by_id[ties.rests.get(each.id, each.id)]
        for voice in source.trail.voices:
            first = groups.first(voice.key)
            found = [voice, *([taken[voice.key]] if voice.key in taken else [])]
            voices[first].update({one.key: one for one in found})
            resting[first][each.id] = source
    preferred = frozenset(each.key for each in taken.values())
    hands = {each.id: hands_of(each, groups) for each in members}
    return [
        grown(tuple(found.values()), resting[first], preferred, hands)
        for first, found in voices.items()
    ]


def grown(
    voices: Sequence[Voice],
    resting: Mapping[str, Member],
    preferred: frozenset[str],
    hands: Mapping[str, frozenset[str]],
) -> Grown:
    """A root of its voices, the surest first; of outlets the one whose text the others have."""
    ordered = sorted(
        voices, key=lambda each: (ORDER.index(each.naming), each.key not in preferred, each.key)
    )
    through = frozenset.intersection(*(hands[each.id] for each in resting.values()))
    sure = any(each.trail.is_sure for each in resting.values())
    return Grown(ordered[0].key, tuple(ordered), tuple(resting), through, sure)


def hands_of(member: Member, groups: Joined[str]) -> frozenset[str]:
    """Through whom a member has it; several who say it together are such a hand too."""
    together = sorted({groups.first(each.key) for each in member.trail.voices})
    joint = {f"together:{'+'.join(together)}"} if len(together) > 1 else set()
    return member.trail.hands | joint


def count_of(root: Grown, members: Sequence[Member]) -> int:
    """How many people the words for a root give, in the document that gives most."""
    if root.best.naming != "unnamed":
        return 1
    own, keys = set(root.members), root.keys
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for each in members:
        for voice in each.trail.voices if each.id in own else ():
            if voice.key in keys:
                found[each.sheet.id].update(dict.fromkeys(voice.holders, voice.people))
    return max((sum(each.values()) for each in found.values()), default=1)


def root_of(root: Grown, members: Sequence[Member], count: int, firm: bool) -> Root:
    own = set(root.members)
    through = [each.trail.relayed for each in members if each.id in own]
    return Root(
        key=root.key,
        name=root.best.name,
        naming=root.best.naming,
        members=root.members,
        relayed=min(through),
        count=count,
        uncertain=not firm,
    )
