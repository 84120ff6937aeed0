"""Groups of figures: those of one thing, found without comparing every two of a pile."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.products.numbers_figures import Figure
from onrecord.products.numbers_pairs import Pair, in_one_sentence, pair_of

OFTEN = 150
"""Figures of one kind that share a word from which only those with near numbers are compared."""

NEXT = 5
"""How many of those, in their order."""

MOST = 60
"""Figures that one is compared with: those with which it shares the most words."""


class Group(NamedTuple):
    """Figures of one thing, and the pairs that tie them."""

    figures: tuple[Figure, ...]
    pairs: tuple[Pair, ...]


def groups(figures: Iterable[Figure]) -> list[Group]:
    """Every figure in the group of its thing, alone where it has no other; in the order given."""
    listed = list(figures)
    joined = Joined(listed)
    for pair in sorted(pairs(listed), key=lambda each: (-each.strength, *ids(each))):
        joined.enter(pair)
    return joined.groups()


def pairs(figures: Sequence[Figure]) -> Iterator[Pair]:
    """The pairs of figures that are of one thing, each once."""
    kinds: dict[tuple[str, ...], list[Figure]] = {}
    for each in figures:
        kinds.setdefault(each.kind, []).append(each)
    for kind in kinds.values():
        by_id = {each.id: each for each in kind}
        for one, other in sorted(compared_pairs(kind)):
            if found := pair_of(by_id[one], by_id[other]):
                yield found


def compared_pairs(figures: Sequence[Figure]) -> set[tuple[str, str]]:
    """The ids of the figures of one kind that share words, and of those with equal sentences."""
    having: dict[str, list[Figure]] = {}
    for each in figures:
        for key in each.keys:
            having.setdefault(key, []).append(each)
    found = {*same_words(figures), *neighbours(having.values())}
    for figure in figures:
        shared = Counter(
            each.id for key in figure.keys if len(having[key]) <= OFTEN for each in having[key]
        )
        shared.pop(figure.id, None)
        nearest = sorted(shared, key=lambda each: (-shared[each], each))[:MOST]
        found.update(both(figure.id, each) for each in nearest)
    return found


def neighbours(shared: Iterable[Sequence[Figure]]) -> Iterator[tuple[str, str]]:
    """Of figures that share a common word, those with the nearest numbers."""
    for each in shared:
        listed = sorted(each, key=lambda one: (one.value, one.id)) if len(each) > OFTEN else []
        for place, figure in enumerate(listed):
            for other in listed[place + 1 : place + 1 + NEXT]:
                yield both(figure.id, other.id)


def both(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def same_words(figures: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    """Each figure and the next with the same sentence."""
    last: dict[tuple[str, int], str] = {}
    for each in sorted(figures, key=lambda one: one.id):
        if each.words in last:
            yield last[each.words], each.id
        last[each.words] = each.id


def ids(pair: Pair) -> tuple[str, str]:
    return pair.first.id, pair.second.id


class Joined:
    """Figures joined by pairs, the strongest first; two of one sentence are never joined."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self.leader = {each.id: each.id for each in figures}
        self.members = {each.id: [each] for each in figures}
        self.pairs: dict[str, list[Pair]] = {}

    def enter(self, pair: Pair) -> None:
        one, other = (self.leader[each] for each in ids(pair))
        if one != other:
            few, many = sorted((one, other), key=lambda each: (len(self.members[each]), each))
            if self.share_a_sentence(few, many):
                return
            self.join(few, many)
            one = many
        self.pairs.setdefault(one, []).append(pair)

    def share_a_sentence(self, few: str, many: str) -> bool:
        there: dict[str, list[Figure]] = {}
        for each in self.members[many]:
            there.setdefault(each.shelf.document, []).append(each)
        return any(
            in_one_sentence(one, other)
            for one in self.members[few]
            for other in there.get(one.shelf.document, ())
        )

    def join(self, few: str, many: str) -> None:
        for each in self.members[few]:
            self.leader[each.id] = many
        self.members[many] += self.members.pop(few)
        self.pairs.setdefault(many, []).extend(self.pairs.pop(few, []))

    def groups(self) -> list[Group]:
        order = {each.id: place for place, each in enumerate(self.figures)}
        first = {leader: min(order[each.id] for each in of) for leader, of in self.members.items()}
        return [
            Group(
                tuple(sorted(self.members[each], key=lambda one: order[one.id])),
                tuple(self.pairs.get(each, ())),
            )
            for each in sorted(self.members, key=lambda one: first[one])
        ]
