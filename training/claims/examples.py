"""Examples: pairs of statements with the relations they may have, labelled and made by code."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from onrecord.models.matcher import RELATIONS, Relation
from onrecord.models.parser import Parser
from training.claims.labels import Pair
from training.support.edits import Forms, Parsed, compressed, edited, forms, parsed
from training.support.examples import names_in, two_as_one
from training.support.rewording import reworded

Goal = frozenset[Relation]

SAME: Goal = frozenset({"same"})
APART: Goal = frozenset(RELATIONS) - {"same"}
MEANING: Mapping[str, Goal] = {
    "negation": frozenset({"disputes"}),
    "number": frozenset({"disputes"}),
    "opposite": frozenset({"disputes"}),
    "date": frozenset({"disputes", "unrelated"}),
    "name": frozenset({"disputes", "unrelated"}),
    "reversed": frozenset({"disputes", "unrelated"}),
    "tense": frozenset({"weaker", "supports", "disputes", "unrelated"}),
    "hedge": frozenset({"weaker", "unrelated"}),
}
"""How a statement may stand to itself after each change."""
ENTAILED: Goal = frozenset({"same", "weaker"})
"""What a sentence may be to a text that makes it true."""
TURNED: Mapping[Relation, Relation] = {"stronger": "weaker", "weaker": "stronger"}
KEPT = 0.8
"""From this share of the words on, what was only shortened may well be the same."""
EDITS = 2
"""Changes of one statement in an epoch."""


class Example(NamedTuple):
    """`relations` are those of `one` to the `other` that may be right; `weight` how it counts."""

    one: str
    other: str
    relations: Goal
    weight: float = 1.0

    @property
    def turned(self) -> "Example":
        relations = frozenset(TURNED.get(each, each) for each in self.relations)
        return Example(self.other, self.one, relations, self.weight)


class Material(NamedTuple):
    """What is learned from: labelled pairs, sentences with their parses, versions, RTE."""

    pairs: Sequence[Pair]
    read: Mapping[str, Parsed]
    sentences: Sequence[Parsed]
    names: Mapping[str, Sequence[str]]
    versions: Sequence[Example]
    entailed: Sequence[tuple[str, str, bool]]
    forms: Forms


class Sizes(NamedTuple):
    """Examples of an epoch, of each kind that there are many of."""

    made: int = 700
    versions: int = 400
    entailed: int = 500


class Found(NamedTuple):
    """What is found beside the labelled pairs."""

    sentences: Sequence[str]
    versions: Sequence[Example]
    entailed: Sequence[tuple[str, str, bool]]


def material(pairs: Sequence[Pair], found: Found, parser: Parser) -> Material:
    own = sorted({side for each in pairs for side in (each.one, each.other)})
    read = dict(read_whole(own, parser))
    others = [each for _, each in read_whole(found.sentences, parser)]
    everything = [*read.values(), *others]
    names = names_in(everything)
    return Material(pairs, read, others, names, found.versions, found.entailed, forms(everything))


def read_whole(texts: Sequence[str], parser: Parser) -> Iterator[tuple[str, Parsed]]:
    """The texts that the parser takes for one sentence each."""
    whole = "\n".join(text.replace("\n", " ") for text in texts)
    places, start = list[tuple[int, int]](), 0
    for text in texts:
        places.append((start, start + len(text)))
        start += len(text) + 1
    for text, found in zip(texts, parsed(whole, places, parser), strict=True):
        if len(found) == 1:
            yield text, found[0]


def epoch(given: Material, sizes: Sizes, chance: random.Random) -> Iterator[Example]:
    """One pass, in both orders of each labelled pair and in a random one of what was made."""
    for each in given.pairs:
        own = Example(each.one, each.other, frozenset({each.label.relation}), weight_of(each))
        yield own
        yield own.turned
    made = [*varied(given, chance), *changed(given, sizes.made, chance)]
    made += some(given.versions, sizes.versions, chance)
    for sentence, text, is_so in some(given.entailed, sizes.entailed, chance):
        made.append(Example(sentence, text, ENTAILED if is_so else APART - ENTAILED))
    for one in made:
        yield one if chance.random() < 0.5 else one.turned


def weight_of(pair: Pair) -> float:
    return 2.0 if pair.label.sure else 1.2


def varied(given: Material, chance: random.Random) -> Iterator[Example]:
    """Labelled pairs that are the same, with one side reworded, or changed so that they are not."""
    for each in given.pairs:
        if each.label.relation != "same":
            continue
        one, other = chance.sample((each.one, each.other), 2)
        yield Example(one, reworded(other, chance), SAME, 0.7)
        read = given.read.get(other)
        if read is not None:
            yield from some(edits(one, read, given, chance), EDITS, chance)


def changed(given: Material, number: int, chance: random.Random) -> Iterator[Example]:
    """Sentences beside themselves: changed, shortened, reworded, joined with another."""
    for each in some(given.sentences, number, chance):
        yield from some(edits(each.text, each, given, chance), 1, chance)
        if chance.random() < 0.5:
            yield shortened(each, chance)
        elif chance.random() < 0.3:
            other = chance.choice(given.sentences).text
            two = chance.sample((each.text, other), 2)
            yield Example(each.text, two_as_one(two, chance), frozenset({"weaker"}))


def edits(text: str, read: Parsed, given: Material, chance: random.Random) -> list[Example]:
    """A statement beside another that says the same but for one change."""
    found = edited(read, given.forms, given.names, chance)
    return [Example(text, each.text, MEANING[each.kind]) for each in found if each.kind in MEANING]


def shortened(read: Parsed, chance: random.Random) -> Example:
    short = compressed(read, chance)
    share = len(short.split()) / max(len(read.text.split()), 1)
    relations: Goal = SAME if share == 1 else frozenset({"same", "stronger"})
    if share < KEPT:
        relations = frozenset({"same", "stronger"})
    return Example(read.text, reworded(short, chance), relations, 0.7)


def some(found: Sequence[Any], number: int, chance: random.Random) -> list[Any]:
    return chance.sample(found, min(number, len(found)))
