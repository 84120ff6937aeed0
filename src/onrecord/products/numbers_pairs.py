"""Pairs of figures: whether two are of the same thing, why, and how they stand to each other.

Whether they are is asked of the two and their sentences alone. The same number needs less to be
known by than another one: that two figures differ is said only of sentences that share much.
"""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.figure_words import is_thin
from onrecord.model.ledger_numbers import NumberRelation
from onrecord.products.numbers_figures import Figure
from onrecord.products.numbers_values import Standing, standing

DAYS = 28
"""Days between two documents from which another figure is one of another time."""

SMALL = 10
"""Numbers below are common, so that more must be shared."""

ALIKE = 0.7
"""Share of the pairs of words of the shorter sentence from which it is a copy of the other."""

SENTENCE = 8
"""Different pairs of words that a sentence needs for that."""

FEWEST = 3
"""Words that are no names that two sentences share whose figures differ."""

OVERLAP = 0.4
"""Share of the words of the shorter sentence that it must have in common with one that differs."""

AGREEING, COPIED = 3, 1000
"""What it adds to the strength of a pair that the numbers agree, or the sentences."""

SHOWN = 6
"""Words in a reason."""


class Pair(NamedTuple):
    """Two figures of one thing, how they stand together, why, and by how much they are tied."""

    first: Figure
    second: Figure
    relation: NumberRelation
    reason: str
    strength: int


def pair_of(one: Figure, other: Figure) -> Pair | None:
    """The pair that two figures are if they are of the same thing."""
    first, second = sorted((one, other), key=lambda each: each.id)
    if one.kind != other.kind or in_one_sentence(one, other):
        return None
    stand = standing(one.quantity, other.quantity)
    if one.words == other.words and one.value == other.value:
        return Pair(first, second, "repeated", "the same sentence", COPIED)
    if not fits(one, other, stand):
        return None
    if is_copy(one, other):
        return Pair(first, second, "repeated", "nearly the same sentence", COPIED)
    if not enough(one, other, stand):
        return None
    shared = (one.of & other.of) | (one.context & other.context)
    strength = len(shared) + (AGREEING if stand == "agree" else 0)
    return Pair(first, second, relation(one, other, stand), reason(one, other), strength)


def in_one_sentence(one: Figure, other: Figure) -> bool:
    same = one.shelf.document == other.shelf.document
    return same and one.sentence.touches(other.sentence)


def is_copy(one: Figure, other: Figure) -> bool:
    """Whether a number stands in nearly the words of another, or in a piece of them."""
    if not equal(one, other):
        return False
    (words, _), (others, _) = one.words, other.words
    first, second = runs(words), runs(others)
    least = min(len(first), len(second))
    return least >= SENTENCE and len(first & second) >= ALIKE * least


def runs(words: str) -> set[tuple[str, str]]:
    """Each word with the next."""
    return set(pairwise(words.split()))


def fits(one: Figure, other: Figure, stand: Standing) -> bool:
    """Whether what is counted may be the same: nothing that one has and the other lacks on both
    sides, and no names that are others. People may be called differently where the number is one.
    """
    heads = frozenset({one.head, other.head})
    if len(heads) > 1 and (one.value < SMALL or not equal(one, other)):
        return False
    left, right = one.of - other.of - heads, other.of - one.of - heads
    if left and right and (stand == "apart" or not known(left, other) or not known(right, one)):
        return False
    if not (known(one.named - heads, other) and known(other.named - heads, one)):
        return False
    first, second = one.names | one.named, other.names | other.named
    return not (first and second) or not first.isdisjoint(second)


def equal(one: Figure, other: Figure) -> bool:
    """Whether two numbers are one, loosened or not; "dozens" is not twelve."""
    changes = {one.quantity.change, other.quantity.change}
    loose = len(changes) == 1 or changes == {"=", "~"}
    return one.value == other.value and one.quantity.high == other.quantity.high and loose


def known(keys: frozenset[str], figure: Figure) -> bool:
    return keys <= figure.of | figure.context


def enough(one: Figure, other: Figure, stand: Standing) -> bool:
    """Whether two figures share so much that they are of the same thing.

    Names alone never tell: the same people are in every sentence of a pile.
    """
    context = one.context & other.context
    counted = (one.of & other.of) - {one.head}
    words = context - one.names - other.names
    least = OVERLAP * min(len(one.context), len(other.context))
    if stand == "apart":
        tied = one.of & other.of and (context - words or counted)
        return bool(tied) and len(words) >= FEWEST and len(context) >= least
    if not equal(one, other) and len(context) < least:
        return False
    total = len(context) + len(counted)
    plain = equal(one, other) and one.value >= SMALL
    if plain and not (is_thin(one.head) or not one.of & other.of):
        return len(words) + len(counted) >= 1 and total >= FEWEST - 1
    return len(words) >= (1 if plain else 2) and total >= FEWEST + 1


def relation(one: Figure, other: Figure, stand: Standing) -> NumberRelation:
    if stand == "apart":
        return "changed" if of_other_times(one, other) else "differ"
    return stand


def of_other_times(one: Figure, other: Figure) -> bool:
    """Whether two sentences tell of different times, or that the figure changes."""
    if one.changes or other.changes:
        return True
    if one.times and other.times and not any(meet(a, b) for a in one.times for b in other.times):
        return True
    if one.years and other.years and not one.years & other.years:
        return True
    return bool(one.day and other.day and days_between(one.day, other.day) >= DAYS)


def meet(one: str, other: str) -> bool:
    """Whether one time lies within another: "2031-05" and "2031"."""
    return one.startswith(other) or other.startswith(one)


def days_between(one: str, other: str) -> int:
    """0 where one of them is no day."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return 0


def reason(one: Figure, other: Figure) -> str:
    """What two figures have in common, for a person to check."""
    heads = {one.head} & {other.head} - {""}
    counted, context = sorted((one.of & other.of) | heads), sorted(one.context & other.context)
    of = f"both are of {', '.join(counted[:SHOWN])}" if counted else ""
    beside = f"both tell of {', '.join(context[:SHOWN])}" if context else ""
    return "; ".join(each for each in (of, beside) if each)
