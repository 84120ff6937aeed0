"""Settling: which profiles of one component of links are one.

Links are taken by their scores, the strongest first, all of one score together. What they join
becomes one where nothing in it clashes. Where names or roles clash (two people of one name), each
side stays one, and a profile that could be on several is left alone; so is a family name alone
that several full names could be. Only a side that is many times as large as all others takes what
fits it: else one odd reading would tear a well known person apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

from onrecord.link.clusters import Block, Cluster, clash_in_traits
from onrecord.link.joined import Joined
from onrecord.model.link import Link

Apart = dict[str, set[str]]
"""For each holder those that a person judged to be others."""

SURE_ALONE = 0.8
"""Score from which names that are not full may become one without a full one among them."""
MANY, CLEARLY = 10, 5
"""Members that a side must have, and how many times as many as all others together."""


class Settling:
    """One component while it is settled."""

    def __init__(self, block: Block, links: Iterable[Link], apart: Apart) -> None:
        self._block = block
        self._apart = apart
        self._links = sorted(links, key=lambda each: (-each.score, each.one, each.other))
        self._of = {each.holder: block.cluster(each) for each in block.profiles}
        self._level = 1.0
        self._linked: dict[str, set[str]] = defaultdict(set)

    def unite(self, one: str, other: str) -> None:
        """Makes two holders one, whatever speaks against it but a judgement."""
        mine, yours = self._of[one], self._of[other]
        if mine is not yours and not self._judged_apart(mine, yours):
            self._take(mine, yours)

    def settled(self) -> list[Cluster]:
        """The clusters in the end."""
        for level, links in groupby(self._links, key=lambda each: each.score):
            self._level = level
            self._block.come_down(level)
            for link in links:
                self._linked[link.one].add(link.other)
                self._linked[link.other].add(link.one)
            while self._step():
                pass
        return self._clusters()

    def _clusters(self) -> list[Cluster]:
        found = {id(each): each for each in self._of.values()}
        return sorted(found.values(), key=lambda each: each.first)

    def _take(self, one: Cluster, other: Cluster) -> None:
        one.take(other)
        self._of.update(dict.fromkeys(other.members, one))

    def _step(self) -> bool:
        """Settles what hangs together at this level or above; whether anything became one."""
        before = len(self._clusters())
        for clusters in self._hanging():
            self._settle(clusters)
        return len(self._clusters()) < before

    def _hanging(self) -> list[list[Cluster]]:
        groups = Joined[str]()
        for one, others in self._linked.items():
            for other in others:
                groups.join(self._of[one].first, self._of[other].first)
        found: dict[str, list[Cluster]] = defaultdict(list)
        for each in self._clusters():
            found[groups.first(each.first)].append(each)
        return [each for each in found.values() if len(each) > 1]

    def _settle(self, clusters: list[Cluster]) -> None:
        best = max(each.rank for each in clusters)
        tops = [each for each in clusters if each.rank == best]
        if best == 2 or self._level >= SURE_ALONE:
            tops = self._sides(tops)
        for rank in range(best - 1, -1, -1):
            lower = [each for each in clusters if each.rank == rank]
            tops = self._placed(lower, tops)

    def _sides(self, tops: list[Cluster]) -> list[Cluster]:
        """The tops, those of them one that are near each other and do not clash."""
        poles, judged_only = self._poles(tops)
        rest = [each for each in tops if each not in poles]
        if not poles:
            return self._made_one(rest)
        sides = self._sides_of(poles)
        if judged_only:
            return [*sides, *self._made_one(rest)]
        lonely = [each for each in rest if not self._candidates(each, sides)]
        placed = [each for each in rest if each not in lonely]
        return [*self._placed(placed, sides), *self._made_one(lonely)]

    def _poles(self, tops: list[Cluster]) -> tuple[list[Cluster], bool]:
        """Those that clash with another, and whether only judgements say so."""
        suspects = self._suspects(tops)
        found, judged_only = set[str](), True
        for one, other in combinations(suspects, 2):
            traits = clash_in_traits(self._block, one, other)
            if traits or self._judged_apart(one, other):
                found |= {one.first, other.first}
                judged_only = judged_only and not traits
        return [each for each in tops if each.first in found], judged_only

    def _suspects(self, clusters: list[Cluster]) -> list[Cluster]:
        """Those that may clash with another; a quick look before each is held against each."""
        everything = 0
        for each in clusters:
            everything |= each.traits
        named = Counter(document for each in clusters for document in each.named)
        return [
            each
            for each in clusters
            if self._block.apart(each) & everything
            or any(named[document] > 1 for document in each.named)
            or not self._apart.keys().isdisjoint(each.members)
        ]

    def _judged_apart(self, one: Cluster, other: Cluster) -> bool:
        mine = self._apart.keys() & one.members
        return any(not self._apart[each].isdisjoint(other.members) for each in mine)

    def _clash(self, one: Cluster, other: Cluster) -> bool:
        return clash_in_traits(self._block, one, other) or self._judged_apart(one, other)

    def _are_near(self, one: Cluster, other: Cluster) -> bool:
        if self._block.near(one) & other.traits:
            return True
        small, large = sorted((one, other), key=lambda each: len(each.members))
        return any(not self._linked[each].isdisjoint(large.members) for each in small.members)

    def _made_one(self, clusters: list[Cluster]) -> list[Cluster]:
        """Those that hang together by what is near made one; none of them clash."""
        waiting, found = list(clusters), list[Cluster]()
        while waiting:
            found.append(waiting.pop(0))
            while near := [each for each in waiting if self._are_near(found[-1], each)]:
                waiting = [each for each in waiting if each not in near]
                for each in near:
                    self._take(found[-1], each)
        return found

    def _sides_of(self, poles: list[Cluster]) -> list[Cluster]:
        """The sides: poles made one, in order, with the only one that each fits."""
        sides: list[Cluster] = []
        for pole in poles:
            chosen = clear(self._candidates(pole, sides))
            if chosen is None:
                sides.append(pole)
            else:
                self._take(chosen, pole)
        return sides

    def _candidates(self, cluster: Cluster, sides: list[Cluster]) -> list[Cluster]:
        near = (each for each in sides if self._are_near(cluster, each))
        return [each for each in near if not self._clash(cluster, each)]

    def _placed(self, clusters: list[Cluster], sides: list[Cluster]) -> list[Cluster]:
        """The sides with the clusters that belong to just one of them, then those left alone."""
        wanted: dict[str, list[Cluster]] = defaultdict(list)
        for each in clusters:
            chosen = clear(self._candidates(each, sides))
            if chosen is not None:
                wanted[chosen.first].append(each)
        for side in list(sides):
            for each in self._agreeing(wanted[side.first]):
                self._take(side, each)
        return [*sides, *(each for each in clusters if self._of[each.first] is each)]

    def _agreeing(self, clusters: list[Cluster]) -> Iterator[Cluster]:
        """Those that clash with none of the others."""
        suspects = self._suspects(clusters)
        for each in clusters:
            others = [other for other in suspects if other is not each]
            if each not in suspects or not any(self._clash(each, other) for other in others):
                yield each


def clear(candidates: list[Cluster]) -> Cluster | None:
    """The only candidate, or one that is many times as large as all others together."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    largest = max(candidates, key=lambda each: (len(each.members), each.first))
    others = sum(len(each.members) for each in candidates) - len(largest.members)
    size = len(largest.members)
    return largest if size >= MANY and size >= CLEARLY * others else None
