"""Judged: entities as people decided them; a person's judgement wins over every link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from onrecord.link import people
from onrecord.link.joined import Joined
from onrecord.link.united import united
from onrecord.model.judgement import PAIRED, Judgement
from onrecord.model.link import Entity, Link, Profile, Relation
from onrecord.model.records import HolderKind

REASON = "judged"
"""A line of resources/link_reasons.tsv."""

RELATIONS: dict[str, Relation] = {"same": "same", "different": "different"}


class Linked(NamedTuple):
    """All links among some holders, and the entities that they are."""

    links: tuple[Link, ...]
    entities: tuple[Entity, ...]


class Decision(NamedTuple):
    """A judgement and the holders that it is about, in the order of its targets."""

    judgement: Judgement
    holders: tuple[str, ...]


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions about two holders, in order of time, without those that later ones contradict.

    "Same" is contradicted by what holds its ends apart, "different" by what makes them one, also
    over third holders.
    """
    groups, apart = Joined[str](), list[tuple[str, str]]()
    kept: list[Decision] = []
    for each in reversed([one for one in decisions if one.judgement.verdict in PAIRED]):
        one, other = each.holders
        if each.judgement.verdict == "different":
            if groups.first(one) == groups.first(other):
                continue
            apart.append((one, other))
        else:
            ends = {groups.first(one), groups.first(other)}
            if any({groups.first(a), groups.first(b)} == ends for a, b in apart):
                continue
            groups.join(one, other)
        kept.append(each)
    return kept[::-1]


def judged_links(decisions: Iterable[Decision]) -> tuple[Link, ...]:
    """One link for each two ends that standing decisions are about, the latest one's."""
    found: dict[tuple[str, ...], Link] = {}
    for each in decisions:
        one, other = sorted(each.holders)
        found[one, other] = Link(
            one=one,
            other=other,
            relation=RELATIONS[each.judgement.verdict],
            score=1.0,
            reason=REASON,
            judgement=each.judgement.id,
        )
    return tuple(found[ends] for ends in sorted(found))


def judged_entities(
    profiles: Sequence[Profile], links: Iterable[Link], decisions: Sequence[Decision]
) -> Linked:
    """Who is one by links and decisions (in order of time), and what it is called.

    Gives the links anew: judged ones, and others in place of those that held together what is
    decided to be two.
    """
    pairs = standing(decisions)
    judged = judged_links(pairs)
    ends = {(each.one, each.other) for each in judged}
    found = parted(profiles, tuple(links), pairs)
    left = tuple(each for each in found if (each.one, each.other) not in ends)
    every = tuple(sorted((*judged, *left), key=lambda each: (each.one, each.other)))
    return Linked(every, tuple(shaped(united(profiles, left, judged), decisions, pairs)))


def parted(
    profiles: Sequence[Profile], links: tuple[Link, ...], pairs: Sequence[Decision]
) -> tuple[Link, ...]:
    """The links without those that lead from one holder to another who is decided not to be it."""
    same = judged_links(each for each in pairs if each.judgement.verdict == "same")
    found: tuple[Entity, ...] | None = None
    for each in pairs:
        if each.judgement.verdict == "different":
            found = united(profiles, links, same) if found is None else found
            around = next((e for e in found if {*each.holders} <= {*e.members}), None)
            if around is not None:
                inside = [one for one in profiles if one.holder in {*around.members}]
                links, found = cut(inside, links, same, each.holders), None
    return links


def cut(
    inside: Sequence[Profile],
    links: Iterable[Link],
    same: Iterable[Link],
    ends: tuple[str, ...],
) -> tuple[Link, ...]:
    """Links in which the profiles of one entity are linked anew, each side of a decision apart.

    What is as near to either end stays with the first: the second is taken out.
    """
    members = {each.holder for each in inside}
    taken = side(inside, [each for each in same if members >= {each.one, each.other}], ends)
    sides = [
        [each for each in inside if (each.holder in taken) == is_taken]
        for is_taken in (False, True)
    ]
    outside = (each for each in links if not members >= {each.one, each.other})
    return (*outside, *(each for profiles in sides for each in people.links(profiles)))


def side(profiles: Sequence[Profile], same: Iterable[Link], ends: tuple[str, ...]) -> set[str]:
    """What goes with the second of two ends, by the strongest links first, judged ones before all;
    among equals the first end takes all that it can reach."""
    first, second = ends
    rest = [each for each in profiles if each.holder != second]
    own = next(each for each in profiles if each.holder == second)
    direct = [each for one in rest for each in people.links((one, own))]
    found = [each for each in (*same, *people.links(rest), *direct) if each.relation == "same"]
    groups = Joined[str]()
    for _, level in groupby(sorted(found, key=strength, reverse=True), key=strength):
        later: list[Link] = []
        for each in level:
            if groups.first(second) in (groups.first(each.one), groups.first(each.other)):
                later.append(each)
            else:
                groups.join(each.one, each.other)
        for each in later:
            united = {groups.first(each.one), groups.first(each.other)}
            if united != {groups.first(first), groups.first(second)}:
                groups.join(each.one, each.other)
    return {each.holder for each in profiles if groups.first(each.holder) == groups.first(second)}


def strength(link: Link) -> tuple[bool, float]:
    return link.judgement is not None, link.score


def shaped(
    found: Iterable[Entity], decisions: Iterable[Decision], pairs: Iterable[Decision]
) -> Iterator[Entity]:
    """Entities with the names, affiliations and kinds that were decided, the latest of each, and
    the ids of all judgements that bear on them."""
    by_holder: dict[str, list[Judgement]] = defaultdict(list)
    for each in pairs:
        for holder in each.holders:
            by_holder[holder].append(each.judgement)
    latest: dict[str, dict[str, Judgement]] = defaultdict(dict)
    found = tuple(found)
    entity_of = {holder: each.id for each in found for holder in each.members}
    for each in decisions:
        if each.judgement.verdict not in PAIRED:
            latest[entity_of[each.holders[0]]][each.judgement.verdict] = each.judgement
    for entity in found:
        own = [one for holder in entity.members for one in by_holder.get(holder, ())]
        yield decided(entity, latest.get(entity.id, {}), own)


def decided(entity: Entity, latest: dict[str, Judgement], pairs: Iterable[Judgement]) -> Entity:
    """An entity as the latest judgements of each verdict have it."""
    ids = sorted({each.id for each in (*latest.values(), *pairs)})
    if not ids:
        return entity
    name, affiliation = latest.get("name"), latest.get("affiliation")
    return msgspec.structs.replace(
        entity,
        name=(name and name.value) or entity.name,
        affiliation=(affiliation and affiliation.value) or entity.affiliation,
        kind=kind_decided(entity, latest.get("not-a-person")),
        judgements=tuple(ids),
    )


def kind_decided(entity: Entity, no_person: Judgement | None) -> HolderKind:
    """An organisation where a person is said to be none; another kind where one is given."""
    if no_person is None:
        return entity.kind
    if no_person.value is not None:
        kind: HolderKind = msgspec.convert(no_person.value, HolderKind)
        return kind
    return "organisation" if entity.kind == "person" else entity.kind
