"""Anew: everything that one linker gives over a pile, at once and in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from onrecord.link.judged_claims import NOTHING, JudgedClaims
from onrecord.link.linker import Item
from onrecord.linking.linkers import Linking
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


class Met(NamedTuple):
    """An item, and the document that it is of."""

    document: str
    item: Item[Any]


class Linked(NamedTuple):
    """The items of a pile, the links among them in the order of their ends, and the groups that
    these make in the order of their ids."""

    items: tuple[Met, ...] = ()
    links: tuple[Any, ...] = ()
    groups: tuple[Any, ...] = ()


def linked_in_memory(
    linking: Linking, readings: Iterable[Reading], kit: Kit, judged: JudgedClaims = NOTHING
) -> Linked:
    """Everything that a linker gives over these readings, in whatever order they come."""
    items = tuple(sorted(items_of(linking, readings), key=lambda each: each.item.id))
    links = tuple(sorted(links_among(linking, items, kit), key=ends))
    profiles = {each.item.id: each.item.profile for each in items}
    return Linked(items, links, groups_of(linking, profiles, links, judged))


def items_of(linking: Linking, readings: Iterable[Reading]) -> Iterator[Met]:
    for reading in readings:
        for item in linking.linker.items(reading):
            yield Met(reading.document.id, item)


def links_among(linking: Linking, items: Iterable[Met], kit: Kit) -> Iterator[Any]:
    """The links of each item with those before it that it meets: each pair once."""
    before: dict[str, list[Met]] = defaultdict(list)
    for each in items:
        blocks = set(each.item.blocks)
        met = {one.item.id: one for block in blocks for one in before[block]}
        others = [
            met[identity].item.profile
            for identity in sorted(met)
            if linking.within or met[identity].document != each.document
        ]
        if others:
            yield from linking.linker.compare(each.item.profile, others, kit)
        for block in blocks:
            before[block].append(each)


def ends(link: Any) -> tuple[str, str]:
    return link.one, link.other


def groups_of(
    linking: Linking, profiles: Mapping[str, Any], links: Iterable[Any], judged: JudgedClaims
) -> tuple[Any, ...]:
    """The groups of all components."""
    if linking.grouping is None:
        return ()
    judged = judged if linking.is_judged else NOTHING
    beside: dict[str, list[Any]] = defaultdict(list)
    joined: dict[str, set[str]] = defaultdict(set)
    for link in links:
        for one, other in (ends(link), ends(link)[::-1]):
            beside[one].append(link)
            if linking.joins(link):
                joined[one].add(other)
    for link in judged.same:
        joined[link.one].add(link.other)
        joined[link.other].add(link.one)
    found: list[Any] = []
    for members in components(sorted(profiles), joined):
        own = {ends(link): link for member in members for link in beside[member]}
        found += group(linking, {each: profiles[each] for each in members}, own.values(), judged)
    return tuple(sorted(found, key=lambda each: each.id))


def components(items: Sequence[str], joined: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """The connected components of these items, each in order; what is not among them is not met."""
    left = set(items)
    for first in items:
        if first not in left:
            continue
        left.discard(first)
        fresh, members = [first], [first]
        while fresh:
            met = joined.get(fresh.pop(), set()) & left
            left -= met
            fresh += met
            members += met
        yield sorted(members)


def group(
    linking: Linking, members: Mapping[str, Any], links: Iterable[Any], judged: JudgedClaims
) -> Sequence[Any]:
    """The groups of one component; of what people decided it is given what is of its members."""
    if linking.grouping is None:
        return ()
    own = judged.among(members)
    return linking.grouping.groups(members, sorted(links, key=ends), own)
