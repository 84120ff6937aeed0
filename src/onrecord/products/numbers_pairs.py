"""Pairs of figures: two of the same thing, why, and how they stand to each other.

Everything rests on the two and their sentences alone.
"""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.standing import Standing, standing
from onrecord.model.ledger_numbers import NumberRelation
from onrecord.products.numbers_figures import Figure
from onrecord.products.numbers_frames import LEAST, shared_lead
from onrecord.products.numbers_ties import equal, fits, tied

DAYS = 28
"""Days between two documents from which another figure is one of another time."""

ALIKE = 0.7
"""Share of the pairs of words of the shorter sentence from which it is a copy of the other."""

SENTENCE = 8
"""Different pairs of words that a sentence needs for that."""

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
    if fits(one, other, stand) and is_copy(one, other):
        return Pair(first, second, "repeated", "nearly the same sentence", COPIED)
    if not tied(one, other, stand):
        return None
    shared = (one.of & other.of) | (one.context & other.context)
    strength = len(shared) + (AGREEING if stand == "agree" else 0)
    return Pair(first, second, relation(one, other, stand), reason(first, second), strength)


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


def relation(one: Figure, other: Figure, stand: Standing) -> NumberRelation:
    """How two figures of one thing stand together; what a later version corrects has changed."""
    if stand == "apart":
        return "changed" if of_versions(one, other) or of_other_times(one, other) else "differ"
    return stand


def of_versions(one: Figure, other: Figure) -> bool:
    """Whether two documents are versions of one article."""
    return one.work == other.work and one.shelf.document != other.shelf.document


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
    counted = sorted((one.of & other.of) | heads)
    shared = one.context & other.context
    if len(shared) < LEAST:
        shared |= shared_lead(one.frame, other.frame) - set(counted)
    context = sorted(shared)
    of = f"both are of {', '.join(counted[:SHOWN])}" if counted else ""
    beside = f"both tell of {', '.join(context[:SHOWN])}" if context else ""
    versions = "two versions of one article" if of_versions(one, other) else ""
    return "; ".join(each for each in (of, beside, versions) if each)
