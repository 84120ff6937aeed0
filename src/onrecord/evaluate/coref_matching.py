"""Coreference matching: which mention found is which mention labelled, and clusters of them.

By *spans*, two mentions are one when they are the same words, a possessive ending aside. By
*heads*, when the head of the one found, by the file's tree, is among the words that the label calls
its head (GUM's `minspan`, CorefUD's `head`); of several pairs the one with the same words wins,
then the one that shares the larger part of its words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from onrecord.evaluate.coref_files import Form, Labelled, Mention
from onrecord.evaluate.coref_reading import Chain, Words

By = Literal["heads", "spans"]
KINDS = frozenset({"person", "organization"})
PLACES = frozenset({"government"})
"""Kinds of ours that the labels may take for places."""


class Found(NamedTuple):
    """One mention found: its words, and the number of its chain."""

    words: Words
    chain: int


class Matched(NamedTuple):
    """A document's mentions, labelled and found, with the pairs; numbers are list indices."""

    document: Labelled
    chains: tuple[Chain, ...]
    found: tuple[Found, ...]
    label_of: Mapping[int, int]
    """Of each mention found that has one, its labelled mention."""

    @property
    def found_of(self) -> dict[int, int]:
        return {label: found for found, label in self.label_of.items()}


def matched(document: Labelled, chains: tuple[Chain, ...], by: By) -> Matched:
    """Pairs of mentions. A government of ours that is labelled as a place counts in neither, nor
    does a relative pronoun that is not labelled: most data label none."""
    found = [Found(words, at) for at, chain in enumerate(chains) for words in chain.mentions]
    pairs = dict(paired(document, found, by))
    kept = [
        number
        for number, each in enumerate(found)
        if counts(document, each, chains[each.chain], pairs.get(number))
    ]
    label_of = {new: pairs[old] for new, old in enumerate(kept) if old in pairs}
    return Matched(document, chains, tuple(found[number] for number in kept), label_of)


def counts(document: Labelled, found: Found, chain: Chain, label: int | None) -> bool:
    if label is None:
        return form_at(document, found.words) != "who"
    return document.mentions[label].kind in KINDS or chain.kind not in PLACES


def paired(document: Labelled, found: Sequence[Found], by: By) -> Iterator[tuple[int, int]]:
    """Pairs of found and labelled mention, best first, each at most once."""
    taken: set[int] = set()
    given: set[int] = set()
    for _, number, label in sorted(candidates(document, found, by)):
        if number not in given and label not in taken:
            given.add(number)
            taken.add(label)
            yield number, label


def candidates(
    document: Labelled, found: Sequence[Found], by: By
) -> Iterator[tuple[float, int, int]]:
    """How unlike the two of a possible pair are, and their numbers."""
    holding: dict[int, list[int]] = {}
    for label, mention in enumerate(document.mentions):
        for word in mention.least:
            holding.setdefault(word, []).append(label)
    for number, each in enumerate(found):
        words = bare(document, each.words)
        for label in holding.get(head(document, words), ()):
            mention = document.mentions[label]
            alike = likeness(words, bare(document, (mention.first, mention.last)))
            if by == "heads" or alike == 1.0:
                yield 1.0 - alike, number, label


def bare(document: Labelled, words: Words) -> Words:
    """The words without a possessive ending."""
    first, last = words
    return (first, last - 1) if first < last and document.words[last].mark else words


def head(document: Labelled, words: Words) -> int:
    """The first of the words whose governor lies outside of them, or that has none."""
    first, last = words
    outside = (
        at
        for at in range(first, last + 1)
        if not first <= document.words[at].head <= last or document.words[at].head == at
    )
    return next(outside, first)


def likeness(one: Words, other: Words) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return max(both, 0) / (max(one[1], other[1]) - min(one[0], other[0]) + 1)


def form_at(document: Labelled, words: Words) -> Form:
    return document.words[head(document, bare(document, words))].form


def label_form(document: Labelled, mention: Mention) -> Form:
    """A name where any word of its head is one."""
    forms = [document.words[at].form for at in sorted(mention.least)]
    return "name" if "name" in forms else forms[0]


class Scope(NamedTuple):
    """What counts: all people and organisations or those with a name, and singletons or not."""

    named: bool
    singletons: bool


def key_of(each: Matched, scope: Scope) -> list[frozenset[int]]:
    """The labelled clusters, as numbers of labelled mentions."""
    document = each.document
    clusters: dict[str, list[int]] = {}
    for number, mention in enumerate(document.mentions):
        if mention.kind in KINDS:
            clusters.setdefault(mention.entity, []).append(number)
    return [
        frozenset(members)
        for members in clusters.values()
        if (scope.singletons or len(members) > 1)
        and (not scope.named or has_name(document, members))
    ]


def has_name(document: Labelled, members: Iterable[int]) -> bool:
    return any(label_form(document, document.mentions[at]) == "name" for at in members)


def response_of(each: Matched, scope: Scope) -> list[frozenset[int]]:
    """The clusters found, as numbers of labelled mentions; what has no label goes on below 0."""
    clusters: dict[int, list[int]] = {}
    for number, found in enumerate(each.found):
        if each.chains[found.chain].is_named or not scope.named:
            label = each.label_of.get(number, -1 - number)
            clusters.setdefault(found.chain, []).append(label)
    return [
        frozenset(members) for members in clusters.values() if scope.singletons or len(members) > 1
    ]
