"""Coreference scores: MUC, B³ and CEAFe of two partitions, and of the mentions in them.

The measures whose mean is the CoNLL score, as in the reference scorer for predicted mentions
(Pradhan et al. 2014): MUC counts links (Vilain et al. 1995), B³ mentions (Bagga and Baldwin 1998),
CEAFe entities, aligned at best by φ4 (Luo 2005). Mentions of one side only stay where they are.
"""

from collections.abc import Callable, Hashable, Sequence, Set
from typing import NamedTuple

from onrecord.evaluate.coref_assignment import best_assignment

Cluster = Set[Hashable]
Partition = Sequence[Cluster]
"""Clusters that share no mention."""


class Counts(NamedTuple):
    """What is right of the key's and of the response's, and out of how much; they add up."""

    right_key: float = 0.0
    key: float = 0.0
    right_response: float = 0.0
    response: float = 0.0

    @property
    def recall(self) -> float:
        return self.right_key / self.key if self.key else 0.0

    @property
    def precision(self) -> float:
        return self.right_response / self.response if self.response else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def mentions(key: Partition, response: Partition) -> Counts:
    """Mentions found, however they are put together."""
    ours, theirs = members(response), members(key)
    both = len(ours & theirs)
    return Counts(both, len(theirs), both, len(ours))


def muc(key: Partition, response: Partition) -> Counts:
    """Links: a cluster of n mentions has n - 1."""
    return Counts(*links(key, response), *links(response, key))


def links(clusters: Partition, others: Partition) -> tuple[float, float]:
    """Of the links of `clusters`, those that `others` keep, and all."""
    home = homes(others)
    kept = total = 0
    for cluster in clusters:
        inside = {home[each] for each in cluster if each in home}
        alone = sum(each not in home for each in cluster)
        kept += len(cluster) - len(inside) - alone
        total += len(cluster) - 1
    return kept, total


def b_cubed(key: Partition, response: Partition) -> Counts:
    """Mentions, each by the share of its cluster that is with it on the other side."""
    return Counts(*shares(key, response), *shares(response, key))


def shares(clusters: Partition, others: Partition) -> tuple[float, float]:
    home = homes(others)
    total = 0.0
    for cluster in clusters:
        met = {home[each] for each in cluster if each in home}
        total += sum(len(cluster & others[at]) ** 2 for at in sorted(met)) / len(cluster)
    return total, sum(map(len, clusters))


def ceaf_e(key: Partition, response: Partition) -> Counts:
    """Entities, aligned one to one so that their likeness (φ4) is greatest."""
    alike = [[phi4(one, other) for other in response] for one in key]
    right = sum(alike[row][column] for row, column in best_assignment(alike))
    return Counts(right, len(key), right, len(response))


def phi4(one: Cluster, other: Cluster) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def members(clusters: Partition) -> frozenset[Hashable]:
    return frozenset(each for cluster in clusters for each in cluster)


def homes(clusters: Partition) -> dict[Hashable, int]:
    return {each: at for at, cluster in enumerate(clusters) for each in cluster}


SCORES: dict[str, Callable[[Partition, Partition], Counts]] = {
    "mentions": mentions,
    "MUC": muc,
    "B³": b_cubed,
    "CEAFe": ceaf_e,
}
CONLL = ("MUC", "B³", "CEAFe")
"""The scores whose F1 the CoNLL score is the mean of."""
