"""People: which holders of different documents are one person, body or outlet, and why.

A link is a function of its two ends and the shipped tables. What is one is a function of the
profiles that links and judgements hold together: nothing else in a pile changes it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.link.canonical import canonical, kind_of
from onrecord.link.clusters import Block
from onrecord.link.joined import Joined
from onrecord.link.pairs import Pairs
from onrecord.link.selecting import in_blocks, selected
from onrecord.link.settling import Apart, Settling
from onrecord.link.traits import Traits, traits_of
from onrecord.model.link import Entity, Link, Profile

VERSION = 2
"""Raised whenever blocks, links or entities of the same profiles may differ."""


def blocks_of(profile: Profile) -> tuple[str, ...]:
    """The keys under which a profile can meet others, sorted; none for one that meets nobody.

    Two profiles that share none are never compared. Most have one, few have several.
    """
    return _blocks(profile, traits_of(profile))


def _blocks(profile: Profile, traits: Traits) -> tuple[str, ...]:
    if traits.person:
        return (f"person:{traits.person.key}",)
    if traits.government:
        return (f"government:{traits.government}",)
    if traits.body:
        keys = {traits.body.table} if traits.body.table else traits.body.long | traits.body.short
        return tuple(f"body:{key}" for key in sorted(keys) if key)
    if traits.sort == "nobody" or not traits.outlet:
        return ()
    return tuple(f"quote:{traits.outlet}:{quote}" for quote in sorted(set(profile.quotes)))


def links(profiles: Iterable[Profile]) -> tuple[Link, ...]:
    """What joins and parts the profiles of one or more whole blocks, in the order of their ends.

    Each link is what its two ends alone would give. Of all such links those are kept that hold
    together what is joined (see `selecting`), so that they are about as many as the profiles.
    """
    pairs = Pairs(profiles)
    return selected(
        pairs, in_blocks((each, _blocks(each, pairs.of(each))) for each in pairs.profiles)
    )


def entities(
    profiles: Iterable[Profile], links: Iterable[Link], judged: Iterable[Link] = ()
) -> tuple[Entity, ...]:
    """Who is one, in the order of the entities' ids: each profile is a member of exactly one
    entity, most of them alone in it.

    `links` are those of the profiles; ones with an end that is not among them are passed over.
    `judged` are links with `judgement` set, at most one for two ends; they win over all others,
    and where they contradict each other over third profiles, "different" wins.
    """
    by_id = {each.holder: each for each in sorted(profiles, key=lambda each: each.holder)}
    decided = [each for each in judged if each.one in by_id and each.other in by_id]
    ends = {(each.one, each.other) for each in decided}
    joining = [
        each
        for each in links
        if each.relation == "same" and (each.one, each.other) not in ends
        if each.one in by_id and each.other in by_id
    ]
    found: list[Entity] = []
    for members, held in _components(by_id, joining, decided):
        found.extend(_entities(members, held, [each for each in decided if each.one in members]))
    return tuple(sorted(found, key=lambda each: each.id))


Members = dict[str, Profile]


def _components(
    by_id: Members, joining: Sequence[Link], decided: Sequence[Link]
) -> Iterable[tuple[Members, list[Link]]]:
    """The profiles that links and judgements hold together, with those links."""
    groups = Joined[str]()
    for link in (*joining, *decided):
        groups.join(link.one, link.other)
    members: dict[str, Members] = defaultdict(dict)
    for holder, profile in by_id.items():
        members[groups.first(holder)][holder] = profile
    held: dict[str, list[Link]] = defaultdict(list)
    for link in joining:
        held[groups.first(link.one)].append(link)
    return [(each, held[first]) for first, each in members.items()]


def _entities(members: Members, held: list[Link], decided: list[Link]) -> list[Entity]:
    if len(members) == 1:
        return [_entity(list(members.values()), (), decided)]
    apart: Apart = defaultdict(set)
    for link in decided:
        if link.relation == "different":
            apart[link.one].add(link.other)
            apart[link.other].add(link.one)
    settling = Settling(Block(Pairs(members.values()), members.values()), held, apart)
    for link in sorted(decided, key=lambda each: (each.one, each.other)):
        if link.relation == "same":
            settling.unite(link.one, link.other)
    clusters = settling.settled()
    of = {member: cluster.first for cluster in clusters for member in cluster.members}
    inside: dict[str, list[Link]] = defaultdict(list)
    for link in (*held, *decided):
        if link.relation == "same" and of[link.one] == of[link.other]:
            inside[of[link.one]].append(link)
    return [
        _entity([members[each] for each in sorted(cluster.members)], inside[cluster.first], decided)
        for cluster in clusters
    ]


def _entity(members: list[Profile], links: Iterable[Link], decided: Iterable[Link]) -> Entity:
    ids = tuple(each.holder for each in members)
    own = set(ids)
    shaped = {each.judgement for each in decided if not own.isdisjoint((each.one, each.other))}
    return Entity(
        id=ids[0],
        name=canonical(members),
        kind=kind_of(members),
        members=ids,
        links=tuple(sorted(links, key=lambda each: (each.one, each.other))),
        judgements=tuple(sorted(filter(None, shaped))),
    )
