"""Figures: the numbers and days that a content tells, and whether two cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.disputes import family
from onrecord.lexicon.figure_words import tells_change
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.standing import standing
from onrecord.link.disputes_contents import Content, says
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span
from onrecord.model.timing import Time

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DIGIT = re.compile(r"\d")
FORMS = frozenset({"count", "measure", "money", "share", "age"})
SHIFTS = frozenset({"up", "down"})
FEW = 3
"""Counts up to here count too many things to be told by."""


class Figure(NamedTuple):
    """A number that a content tells, by what must be equal of another for the same thing."""

    quantity: Quantity
    kind: tuple[str, ...]


def numbers(one: Content, other: Content) -> tuple[Span, Span] | None:
    """The words of two numbers for one thing that cannot both be right; None where the sentences
    tell that it changes, or have several of one kind."""
    if tells_change(one.words) or tells_change(other.words):
        return None
    mine, theirs = by_kind(one), by_kind(other)
    for kind in sorted(mine.keys() & theirs.keys()):
        first, second = mine[kind], theirs[kind]
        if len(first) == len(second) > 1 and one.roots == other.roots:
            first, second = differing(first, second)
        if len(first) != 1 or len(second) != 1 or not of_one(one, first[0], other, second[0]):
            continue
        if standing(first[0], second[0]) == "apart":
            return first[0].span, second[0].span
    return None


def differing(
    first: Sequence[Quantity], second: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Of numbers that stand in the same words, one by one, those that are not equal."""
    pairs = zip(first, second, strict=True)
    unlike = [(a, b) for a, b in pairs if (a.value, a.high) != (b.value, b.high)]
    return [a for a, _ in unlike], [b for _, b in unlike]


def by_kind(content: Content) -> dict[tuple[str, ...], list[Quantity]]:
    found: dict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for each in figures(content):
        found[each.kind].append(each.quantity)
    return found


def of_one(one: Content, mine: Quantity, other: Content, theirs: Quantity) -> bool:
    """Whether nothing says that two numbers are of two things: of what one counts, the other's
    words leave nothing out that it does not leave out itself."""
    first, second = counted(mine) - one.subject, counted(theirs) - other.subject
    return first <= second or second <= first


def counted(quantity: Quantity) -> frozenset[str]:
    text = " ".join((*(each.exact for each in quantity.of), quantity.unit or ""))
    found = (each.removesuffix("’s").removesuffix("'s") for each in words_of(text))
    return frozenset(family(folded(each)) for each in found if says(each))


def figures(content: Content) -> Sequence[Figure]:
    """The numbers in a content's words that tell how many or how much."""
    inside = content.home.quantities(content.proposition.spans)
    return [Figure(each, kind_of(each)) for each in inside if is_told(each)]


def is_told(quantity: Quantity) -> bool:
    if quantity.form not in FORMS or quantity.change in SHIFTS:
        return False
    return quantity.form != "count" or quantity.value > FEW


@lru_cache(maxsize=65536)
def kind_of(quantity: Quantity) -> tuple[str, ...]:
    """Form, currency or unit; of a count the noun that is counted."""
    unit = quantity.currency or quantity.unit or ""
    if quantity.form == "count":
        unit = family(folded(unit.split()[-1])) if unit.split() else ""
    return quantity.form, folded(unit)


def days(one: Content, other: Content) -> tuple[Span, Span] | None:
    """The words of two days of one thing."""
    first, second = day_told(one), day_told(other)
    if first is None or second is None or first.value[:10] == second.value[:10]:
        return None
    return first.span, second.span


def day_told(content: Content) -> Time | None:
    """The one day that a content tells by its date, where it tells of no other time: that "today"
    and "Monday" are other days may be a mistake of whoever counted them."""
    found = content.home.times(content.proposition.spans)
    dated = [each for each in found if DAY.match(each.value) and DIGIT.search(each.span.exact)]
    return dated[0] if len(found) == len(dated) == 1 else None
