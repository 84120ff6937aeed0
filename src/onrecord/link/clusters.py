"""Clusters: profiles that are one so far, and what may not be one with them."""

from collections.abc import Iterable
from itertools import combinations, combinations_with_replacement

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.link.pairs import Pairs
from onrecord.link.personal import PersonName, agreement, personal
from onrecord.link.relating import score
from onrecord.model.link import Profile

Name = PersonName | str | None
"""A person's, or whom the table of leaders knows by it; None for all else, where one document may
well name a thing in two ways."""


class Cluster:
    """Some profiles by id, `first` the smallest. `traits` are bits, one for each set of traits that
    they have; `rank` is that of the fullest name, `named` says how each document names it.
    """

    def __init__(self, member: str, traits: int, rank: int, named: dict[str, set[Name]]) -> None:
        self.members = {member}
        self.first = member
        self.traits = traits
        self.rank = rank
        self.named = named

    def take(self, other: "Cluster") -> None:
        self.members |= other.members
        self.first = min(self.first, other.first)
        self.traits |= other.traits
        self.rank = max(self.rank, other.rank)
        for document, names in other.named.items():
            self.named.setdefault(document, set()).update(names)


class Block:
    """What relates the profiles of one component of links, by bits of their traits."""

    def __init__(self, pairs: Pairs, profiles: Iterable[Profile]) -> None:
        self._pairs = pairs
        self.profiles = sorted(profiles, key=lambda each: each.holder)
        numbers = sorted({pairs.number[each.holder] for each in self.profiles})
        self._bit = {number: 1 << index for index, number in enumerate(numbers)}
        self._apart, self._near = [0] * len(numbers), [0] * len(numbers)
        self._waiting: list[tuple[float, int, int]] = []
        for one, other in combinations_with_replacement(range(len(numbers)), 2):
            reason = pairs.reason(numbers[one], numbers[other])
            if reason is not None and link_reasons()[reason].same:
                self._waiting.append((score(reason), one, other))
            elif reason is not None:
                _mark(self._apart, one, other)
        self._waiting.sort()

    def cluster(self, profile: Profile) -> Cluster:
        number = self._pairs.number[profile.holder]
        traits = self._pairs.traits[number]
        named: dict[str, set[Name]] = {profile.document: {traits.leader or traits.person}}
        return Cluster(profile.holder, self._bit[number], traits.rank, named)

    def come_down(self, level: float) -> None:
        """From now on all that is joined by a score of `level` or more is near."""
        while self._waiting and self._waiting[-1][0] >= level:
            _, one, other = self._waiting.pop()
            _mark(self._near, one, other)

    def near(self, cluster: Cluster) -> int:
        """The traits that are near some of the cluster's."""
        return _either(self._near, cluster.traits)

    def apart(self, cluster: Cluster) -> int:
        """The traits that clash with some of the cluster's."""
        return _either(self._apart, cluster.traits)


def _mark(table: list[int], one: int, other: int) -> None:
    table[one] |= 1 << other
    table[other] |= 1 << one


def _either(table: list[int], bits: int) -> int:
    """All bits of the rows of a table that `bits` names."""
    found = 0
    while bits:
        lowest = bits & -bits
        found |= table[lowest.bit_length() - 1]
        bits ^= lowest
    return found


def clash_in_traits(block: Block, one: Cluster, other: Cluster) -> bool:
    """Whether what they are called or are clashes, or a document keeps two of their names apart.

    A document that has one full name twice just failed to see that it is one, and so did one that
    has it behind a title that nobody knows.
    """
    if block.apart(one) & other.traits:
        return True
    for document in one.named.keys() & other.named.keys():
        names = one.named[document] | other.named[document]
        if any(isinstance(each, PersonName) and each.rank < 2 for each in names):
            return True
        if any(not _is_one_name(*two) for two in combinations(names, 2)):
            return True
    return False


def _is_one_name(one: Name, other: Name) -> bool:
    """Whether two names are one, in front of which a word was not known to be a title."""
    if isinstance(one, str) and isinstance(other, str):
        return False
    mine, yours = (personal(each) if isinstance(each, str) else each for each in (one, other))
    if mine is None or yours is None or mine.key != yours.key:
        return False
    return agreement(mine, yours) == "titled"
