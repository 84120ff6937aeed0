"""Claim groups: what is one claim, of propositions that links hold together.

No chain of near sentences makes one claim of its two ends: two groups become one only where at
least half of their members, pair by pair, are linked as the same, and where no two are linked as
more, less or at odds, assert and deny, or are kept apart by a person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from onrecord.link.claims import ClaimProfile
from onrecord.model.claim import Claim, ClaimLink

AGREED = 0.5
"""The share of the pairs across two groups that are linked as the same, at least."""

Ends = tuple[str, str]


class Grounds(NamedTuple):
    """What holds together and keeps apart: pairs with the first by id in front."""

    members: Mapping[str, ClaimProfile]
    links: Mapping[Ends, ClaimLink]
    judged: Mapping[Ends, ClaimLink]
    apart: frozenset[Ends]

    def same(self) -> list[ClaimLink]:
        """What may make one of two members, the surest first."""
        found = [each for each in self.links.values() if self.joins(each)]
        return sorted(found, key=lambda each: (-each.score, each.one, each.other))

    def joins(self, link: ClaimLink) -> bool:
        if link.one not in self.members or link.other not in self.members:
            return False
        by_rule = link.relation == "same" and not link.judgement
        return by_rule and not self.opposed(link.one, link.other)

    def opposed(self, one: str, other: str) -> bool:
        """Whether the one asserts what the other denies."""
        return self.members[one].denies != self.members[other].denies

    def parted(self) -> set[Ends]:
        """Pairs that are never members of one claim."""
        found = {ends for ends, link in self.links.items() if link.relation != "same"}
        return found | self.apart


class Groups:
    """Disjoint groups of members, each called by its first member, and how they stand."""

    def __init__(self, members: Iterable[str], same: Iterable[Ends], parted: Iterable[Ends]):
        self.members = {each: [each] for each in members}
        self._of = {each: each for each in self.members}
        self._same: dict[str, Counter[str]] = defaultdict(Counter)
        self._parted: dict[str, set[str]] = defaultdict(set)
        for one, other in same:
            self._same[one][other] += 1
            self._same[other][one] += 1
        for one, other in parted:
            if one in self._of and other in self._of:
                self._parted[one].add(other)
                self._parted[other].add(one)

    def group(self, member: str) -> str:
        return self._of[member]

    def with_same(self, member: str) -> Sequence[str]:
        """A member with all of its group; itself where it is not here."""
        return self.members[self._of[member]] if member in self._of else [member]

    def is_parted(self, one: str, other: str) -> bool:
        return other in self._parted[one]

    def agreement(self, one: str, other: str) -> float:
        """The share of the pairs across two groups that are linked as the same."""
        return self._same[one][other] / (len(self.members[one]) * len(self.members[other]))

    def join(self, one: str, other: str) -> None:
        """Makes one of two groups; the smaller is moved."""
        kept, gone = sorted((one, other), key=lambda each: (-len(self.members[each]), each))
        for member in self.members.pop(gone):
            self._of[member] = kept
            self.members[kept].append(member)
        for each, count in self._same.pop(gone, Counter()).items():
            del self._same[each][gone]
            if each != kept:
                self._same[kept][each] += count
                self._same[each][kept] += count
        for each in self._parted.pop(gone, set()):
            self._parted[each].discard(gone)
            self._parted[each].add(kept)
            self._parted[kept].add(each)


def claims(
    members: Mapping[str, ClaimProfile],
    links: Iterable[ClaimLink],
    judged: Iterable[ClaimLink] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Claim, ...]:
    """The claims of one connected component, in the order of their ids.

    `links` are all among its members and of these with others; `judged` those that people have
    said to be the same, `apart` those that they have said to be different. Every member is of a
    claim, if of one alone.
    """
    given = grounds(members, links, judged, apart)
    ending = defaultdict[str, list[ClaimLink]](list)
    for link in given.links.values():
        for end in {link.one, link.other} & members.keys():
            ending[end].append(link)
    found = [claim(sorted(each), ending) for each in grouped(given)]
    return tuple(sorted(found, key=lambda each: each.id))


def grounds(
    members: Mapping[str, ClaimProfile],
    links: Iterable[ClaimLink],
    judged: Iterable[ClaimLink],
    apart: Iterable[tuple[str, str]],
) -> Grounds:
    parted = frozenset((min(ends), max(ends)) for ends in apart)
    by_person = {
        (each.one, each.other): each
        for each in judged
        if each.one in members and each.other in members and (each.one, each.other) not in parted
    }
    by_rule = {(each.one, each.other): each for each in links}
    return Grounds(members, {**by_rule, **by_person}, by_person, parted)


def grouped(given: Grounds) -> Iterator[Sequence[str]]:
    """Members that make one claim: what links hold together, and of these what people do.

    What is kept apart from one is kept apart from all that people call the same as it.
    """
    same = given.same()
    said = by_person(given)
    parted = {
        (min(pair), max(pair))
        for one, other in given.apart
        for pair in product(said.with_same(one), said.with_same(other))
    }
    ends = [(each.one, each.other) for each in same]
    groups = Groups(sorted(given.members), ends, given.parted() | parted)
    for one, other in ends:
        first, second = groups.group(one), groups.group(other)
        if first == second or groups.is_parted(first, second):
            continue
        if groups.agreement(first, second) >= AGREED:
            groups.join(first, second)
    for one, other in sorted(given.judged):
        first, second = groups.group(one), groups.group(other)
        if first != second and said.group(one) == said.group(other):
            groups.join(first, second)
    yield from groups.members.values()


def by_person(given: Grounds) -> Groups:
    """What people call the same, and of what follows from it all that they do not deny."""
    said = Groups(sorted(given.members), given.judged, given.apart)
    for one, other in sorted(given.judged):
        first, second = said.group(one), said.group(other)
        if first != second and not said.is_parted(first, second):
            said.join(first, second)
    return said


def claim(members: Sequence[str], ending: Mapping[str, Sequence[ClaimLink]]) -> Claim:
    """A claim with the links among its members, and those by which others stand beside it."""
    own = frozenset(members)
    met = {ends_of(link): link for member in members for link in ending[member]}
    inside = {ends for ends in met if own.issuperset(ends)}
    among = [met[ends] for ends in inside]
    beside = [met[ends] for ends in met.keys() - inside if met[ends].relation != "same"]
    return Claim(
        id=members[0],
        members=tuple(members),
        links=tuple(sorted(among, key=ends_of)),
        beside=tuple(sorted(beside, key=ends_of)),
        judgements=tuple(sorted({each.judgement for each in among if each.judgement})),
    )


def ends_of(link: ClaimLink) -> Ends:
    return link.one, link.other
