"""Selecting: which links hold a block together, so that they stay about as many as its profiles.

Profiles of equal traits are a kind. Links run along each kind, from one profile to the next by
id; between kinds go only those of the strongest tree that joins what is joined at every score
(a maximum spanning forest), so that dropping the others parts nobody at any score. Of links that
part, each kind keeps its strongest one of each reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.link.joined import Joined
from onrecord.link.pairs import Pairs
from onrecord.link.relating import Reason, joins, parts, quoted_alike, score
from onrecord.link.words import words_of
from onrecord.model.link import Link, Profile

Kinds = dict[int, list[Profile]]
"""Profiles by the number of their traits, in the order of their ids."""


class Edge(NamedTuple):
    """Two profiles with the reason that relates them."""

    one: Profile
    other: Profile
    reason: Reason


def selected(pairs: Pairs, blocks: dict[str, list[Profile]]) -> tuple[Link, ...]:
    """The links of all blocks, each pair of ends once, in the order of the ends."""
    found: dict[tuple[str, str], Link] = {}
    for profiles in blocks.values():
        for edge in _edges(pairs, profiles):
            one, other = sorted((edge.one, edge.other), key=lambda each: each.holder)
            ends = one.holder, other.holder
            if one.document == other.document or one.holder == other.holder:
                continue
            if ends not in found:
                found[ends] = linked(one, other, _best(pairs, one, other, edge.reason))
    return tuple(found[ends] for ends in sorted(found))


def _best(pairs: Pairs, one: Profile, other: Profile, reason: Reason) -> Reason:
    """The reason that counts for two profiles: the same words quoted are the strongest."""
    if set(one.quotes).isdisjoint(other.quotes):
        return reason
    return quoted_alike(pairs.of(one), pairs.of(other)) or reason


def linked(one: Profile, other: Profile, reason: Reason) -> Link:
    row = link_reasons()[reason]
    return Link(
        one=one.holder,
        other=other.holder,
        relation="same" if row.same else "different",
        score=row.score,
        reason=reason,
        words=words_of(one, other, reason),
    )


def _edges(pairs: Pairs, profiles: list[Profile]) -> Iterator[Edge]:
    kinds: Kinds = defaultdict(list)
    for profile in profiles:
        kinds[pairs.number[profile.holder]].append(profile)
    yield from _quoted(pairs, profiles)
    for number, alike in kinds.items():
        reason = pairs.reason(number, number)
        if reason and joins(reason):
            yield from (Edge(*two, reason) for two in _neighbours(alike))
    yield from _between(pairs, kinds)


def _neighbours(alike: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Each profile with the next of another document; those of one document hang on the same."""
    yield from pairwise(alike)
    documents = {each.document for each in alike}
    if len(documents) < len(alike):
        first = alike[0]
        apart = next((each for each in alike if each.document != first.document), first)
        yield from ((each, apart if each.document == first.document else first) for each in alike)


def _quoted(pairs: Pairs, profiles: list[Profile]) -> Iterator[Edge]:
    """Profiles that are quoted with the same words, each with the next."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for quote in profile.quotes:
            found[quote].append(profile)
    for alike in found.values():
        for one, other in pairwise(alike):
            if reason := quoted_alike(pairs.of(one), pairs.of(other)):
                yield Edge(one, other, reason)


def _between(pairs: Pairs, kinds: Kinds) -> Iterator[Edge]:
    order = sorted(kinds, key=lambda each: kinds[each][0].holder)
    reasons = {(a, b): found for a, b in combinations(order, 2) if (found := pairs.reason(a, b))}
    place = {number: index for index, number in enumerate(order)}
    groups = Joined[int]()
    documents = {each: {one.document for one in kinds[each]} for each in order}
    joining = [
        (a, b)
        for (a, b), reason in reasons.items()
        if joins(reason) and len(documents[a] | documents[b]) > 1
    ]
    for a, b in sorted(joining, key=lambda two: _strength(pairs, reasons[two], two, place)):
        if groups.join(place[a], place[b]):
            yield from _across(pairs, kinds, (a, b), reasons[a, b])
    yield from _parting(kinds, reasons)


def _strength(
    pairs: Pairs, reason: Reason, two: tuple[int, int], place: dict[int, int]
) -> tuple[float, int, int, int]:
    """Strongest first, then those of whom more is known, then by order."""
    a, b = two
    return -score(reason), -pairs.traits[a].known - pairs.traits[b].known, place[a], place[b]


def _across(pairs: Pairs, kinds: Kinds, two: tuple[int, int], reason: Reason) -> Iterator[Edge]:
    """From the first of one kind to the first of the other; and from each profile of a kind that
    nothing holds together, since none of them can speak for the others."""
    one, other = (kinds[each] for each in two)
    loose = [not joins(pairs.reason(each, each)) for each in two]
    ones = one if loose[0] else one[:1]
    others = other if loose[1] else other[:1]
    yield from (Edge(a, _elsewhere(a, others, other), reason) for a in ones)
    yield from (Edge(_elsewhere(b, ones, one), b, reason) for b in others)


def _elsewhere(profile: Profile, chosen: list[Profile], kind: list[Profile]) -> Profile:
    """The first of the other kind that is of another document, or just its first."""
    found = (each for each in (chosen[0], *kind) if each.document != profile.document)
    return next(found, chosen[0])


def _parting(kinds: Kinds, reasons: dict[tuple[int, int], Reason]) -> Iterator[Edge]:
    """For each kind the first that it is parted from, for each reason."""
    seen: set[tuple[int, Reason]] = set()
    for (a, b), reason in reasons.items():
        if not parts(reason) or {(a, reason), (b, reason)} <= seen:
            continue
        seen |= {(a, reason), (b, reason)}
        one = kinds[a][0]
        yield Edge(one, _elsewhere(one, kinds[b], kinds[b]), reason)


def in_blocks(profiles: Iterable[tuple[Profile, tuple[str, ...]]]) -> dict[str, list[Profile]]:
    """The profiles of each block, blocks in order."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile, keys in profiles:
        for key in keys:
            found[key].append(profile)
    return {key: found[key] for key in sorted(found)}
