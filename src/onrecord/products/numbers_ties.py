"""Ties of figures: whether two of a kind are of the same thing, by what they count and where.

The same number needs less to be known by than another one: that two figures differ is said only
of sentences that share much. Names alone never tell: the same people are in every sentence of a
pile.
"""

from onrecord.lexicon.figure_words import is_thin
from onrecord.lexicon.outcomes import stem
from onrecord.lexicon.standing import Standing
from onrecord.products.numbers_figures import NOUNS, Figure
from onrecord.products.numbers_frames import LEAST, are_related, same_doing, same_lead

SMALL = 10
"""Numbers below are common, so that more must be shared."""

FEWEST = 3
"""Words that are no names that two sentences share whose figures differ."""

OVERLAP = 0.4
"""Share of the words of the shorter sentence that it must have in common with one that differs."""


def tied(one: Figure, other: Figure, stand: Standing) -> bool:
    """Whether two figures of one kind, which so stand to each other, are of the same thing.

    Of sentences with several figures of the kind, figures that differ are those at the same place.
    """
    if not fits(one, other, stand):
        return False
    if framed(one, other):
        return True
    if stand != "agree" and one.order != other.order:
        return False
    if stand == "apart":
        return defined(one, other) or alike(one, other)
    return known_by(one, other)


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


def known(keys: frozenset[str], figure: Figure) -> bool:
    return keys <= figure.of | figure.context


def equal(one: Figure, other: Figure) -> bool:
    """Whether two numbers are one, loosened or not; "dozens" is not twelve."""
    changes = {one.quantity.change, other.quantity.change}
    loose = len(changes) == 1 or changes == {"=", "~"}
    return one.value == other.value and one.quantity.high == other.quantity.high and loose


def defined(one: Figure, other: Figure) -> bool:
    """Whether both sentences say how much the same named thing is: "Norway's part is so much"."""
    several = len(one.of & other.of) > 1 and bool(one.named & other.named)
    return several and one.is_stated and other.is_stated


def framed(one: Figure, other: Figure) -> bool:
    """Whether clauses of two documents about the same tell a number in the same words."""
    return told_alike(one, other) and of_same_texts(one, other)


def told_alike(one: Figure, other: Figure) -> bool:
    """Whether the same words lead to two numbers, or the counted ones do the same."""
    if one.quantity.form == "ordinal":
        return False
    if same_lead(one.frame, other.frame):
        return equal(one, other) or not (one.frame.joined or other.frame.joined or one.is_shift)
    if one.quantity.form not in NOUNS or not one.head or one.head != other.head:
        return False
    telling = equal(one, other) and one.value >= SMALL
    return same_doing(one.frame, other.frame, 1 if telling else LEAST)


def of_same_texts(one: Figure, other: Figure) -> bool:
    """Whether two figures are of two documents about the same, by names and by what their
    sentences share beside the words around the numbers.
    """
    first, second = one.shelf, other.shelf
    around = one.frame.roots & other.frame.roots
    shared = {each for each in one.context & other.context if stem(each) not in around}
    return first.document != second.document and are_related(first.text, second.text, shared)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two sentences are so like each other that they tell other numbers of one thing."""
    if one.quantity.form == "share" and one.after != other.after:
        return False
    context, counted = shared(one, other)
    words = plain(context, one, other)
    return (
        bool(one.of & other.of)
        and (len(words) < len(context) or bool(counted))
        and len(words) >= FEWEST
        and overlap(context, one, other)
    )


def known_by(one: Figure, other: Figure) -> bool:
    """Whether two figures that agree share enough to be of one thing."""
    same = equal(one, other)
    context, counted = shared(one, other)
    if not same and not overlap(context, one, other):
        return False
    words, total = plain(context, one, other), len(context) + len(counted)
    telling = same and one.value >= SMALL
    if telling and not is_thin(one.head) and one.of & other.of:
        return len(words) + len(counted) >= 1 and total >= FEWEST - 1
    return len(words) >= (1 if telling else 2) and total > FEWEST


def shared(one: Figure, other: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The words that two sentences share, and those for what is counted beside its noun."""
    return one.context & other.context, (one.of & other.of) - {one.head}


def plain(words: frozenset[str], one: Figure, other: Figure) -> frozenset[str]:
    """Words that are no names."""
    return words - one.names - other.names


def overlap(words: frozenset[str], one: Figure, other: Figure) -> bool:
    return len(words) >= OVERLAP * min(len(one.context), len(other.context))
