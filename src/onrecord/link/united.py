"""United: what a judgement "same" makes one, with all that was one with either end before."""

from collections.abc import Iterable, Sequence

from onrecord.link import people
from onrecord.link.canonical import canonical, kind_of
from onrecord.link.joined import Joined
from onrecord.model.link import Entity, Link, Profile


def united(
    profiles: Sequence[Profile], links: Sequence[Link], judged: Sequence[Link]
) -> tuple[Entity, ...]:
    """Who is one by links and judgements, in the order of the entities' ids.

    A judgement is about two people, not about two holders: what links alone join to either comes
    along, though it would not join what the judgement has made, unless it is judged to be another.
    """
    found = people.entities(profiles, links, judged)
    same = [each for each in judged if each.relation == "same"]
    if not same:
        return found
    apart = [each for each in judged if each.relation == "different"]
    alone = people.entities(profiles, links, apart)
    members = joined(found, alone, same, apart)
    by_id = {each.holder: each for each in profiles}
    kept = [each for each in found if members.get(each.id) == {*each.members}]
    left = [holders for first, holders in members.items() if first not in {e.id for e in kept}]
    made = [entity_of([by_id[each] for each in sorted(one)], (*links, *judged)) for one in left]
    return tuple(sorted((*kept, *made), key=lambda each: each.id))


def joined(
    found: Iterable[Entity], alone: Iterable[Entity], same: Iterable[Link], apart: Iterable[Link]
) -> dict[str, set[str]]:
    """The holders of each entity, by the first: those found, and what judgements add to them."""
    members = {each.id: {*each.members} for each in found}
    before = {holder: {*each.members} for each in alone for holder in each.members}
    groups = Joined[str]()
    for first, holders in members.items():
        for holder in holders:
            groups.join(first, holder)
    for link in same:
        wanted = before[link.one] | before[link.other]
        for holder in sorted(wanted):
            ends = groups.first(link.one), groups.first(holder)
            whole = members[ends[0]] | members[ends[1]]
            is_apart = any({each.one, each.other} <= whole for each in apart)
            if members[ends[1]] <= wanted and not is_apart and groups.join(*ends):
                for each in ends:
                    del members[each]
                members[min(ends)] = whole
    return members


def entity_of(members: Sequence[Profile], links: Iterable[Link]) -> Entity:
    ids = tuple(each.holder for each in members)
    inside = [
        each for each in links if each.relation == "same" and {each.one, each.other} <= {*ids}
    ]
    return Entity(
        id=ids[0],
        name=canonical(members),
        kind=kind_of(members),
        members=ids,
        links=tuple(sorted(inside, key=lambda each: (each.one, each.other))),
    )
