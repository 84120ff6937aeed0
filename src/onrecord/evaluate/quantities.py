"""Quantities: how well values, units and changes are read, sentence by sentence.

The values of a sentence are a set in which each takes part in one match; F1 is over all sentences.
Five measures, each matched by itself:

- *value*: the numbers are equal, to a millionth; of a range both ends.
- *value and unit*: and the unit found is the labelled one, as written or as normalised. Case,
  plural and other spellings of one unit (`resources/evaluate_units.tsv`) do not count.
- *value and head*: and the unit's head noun is among the words of the labelled unit ("speaker" of
  "good wireless speaker").
- *value and change*: and exactly, about, at most, at least, rise or fall are the labelled one.
- *all*: value, unit and change.

A vague number is labelled as the range from one power of ten to the next ("millions": 1000000 to
10000000) and read as its lower end or more; the two are the same here.
"""

from collections.abc import Callable, Sequence
from math import isclose, log10
from operator import add
from typing import NamedTuple

from onrecord.evaluate.quantities_units import has_head, is_unit

TOLERANCE = 1e-6
LEAST_VAGUE = 10.0


class Amount(NamedTuple):
    """One quantity as it is compared: `high` is the upper end of a range.

    `units` are those that it may have, None among them for having none; one that was found has
    one. An optional label counts neither for nor against.
    """

    value: float
    high: float | None
    change: str
    units: tuple[str | None, ...]
    optional: bool = False

    def plain(self) -> "Amount":
        """A vague number as its lower end or more; any other as it is."""
        if self.high is None or self.value < LEAST_VAGUE:
            return self
        size = log10(self.value)
        if isclose(size, round(size)) and isclose(self.high, 10 * self.value):
            return self._replace(high=None, change=">")
        return self


class Counts(NamedTuple):
    """Counts over any number of sentences. Found ones that match an optional label do not count."""

    gold: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0
    head: int = 0
    change: int = 0
    all: int = 0

    def plus(self, other: "Counts") -> "Counts":
        return Counts(*map(add, self, other))


Same = Callable[[Amount, Amount], bool]
"""Whether a labelled and a found quantity are the same."""


def same_value(gold: Amount, found: Amount) -> bool:
    if not isclose(gold.value, found.value, rel_tol=TOLERANCE):
        return False
    if gold.high is None or found.high is None:
        return gold.high is found.high
    return isclose(gold.high, found.high, rel_tol=TOLERANCE)


def same_unit(gold: Amount, found: Amount) -> bool:
    return same_value(gold, found) and is_unit(found.units[0], gold.units)


def same_head(gold: Amount, found: Amount) -> bool:
    return same_value(gold, found) and has_head(found.units[0], gold.units)


def same_change(gold: Amount, found: Amount) -> bool:
    return same_value(gold, found) and gold.change == found.change


def same_all(gold: Amount, found: Amount) -> bool:
    return same_unit(gold, found) and gold.change == found.change


MEASURES: dict[str, Same] = {
    "value": same_value,
    "unit": same_unit,
    "head": same_head,
    "change": same_change,
    "all": same_all,
}
Pair = tuple[int, int]
"""A label and what was found for it, by their indices."""


def counts(gold: Sequence[Amount], found: Sequence[Amount]) -> Counts:
    """The counts of one sentence."""
    labelled, read = compared(gold, found)
    hits = {name: len(pairs(labelled, read, same)) for name, same in MEASURES.items()}
    return Counts(len(labelled), len(read), **hits)


def compared(gold: Sequence[Amount], found: Sequence[Amount]) -> tuple[list[Amount], list[Amount]]:
    """What counts of both sides: without optional labels, and what was found for them."""
    labelled = [each.plain() for each in gold if not each.optional]
    optional = [each.plain() for each in gold if each.optional]
    read = [each.plain() for each in found]
    firm = {at for _, at in pairs(labelled, read, same_value)}
    spare = [at for at in range(len(read)) if at not in firm]
    waived = {spare[at] for _, at in pairs(optional, [read[at] for at in spare], same_value)}
    return labelled, [each for at, each in enumerate(read) if at not in waived]


def pairs(gold: Sequence[Amount], found: Sequence[Amount], same: Same) -> list[Pair]:
    """Each label with the first found one that is the same and that no label before it took."""
    left = list(range(len(found)))
    result = []
    for label, each in enumerate(gold):
        place = next((at for at in left if same(each, found[at])), None)
        if place is not None:
            left.remove(place)
            result.append((label, place))
    return result


def best(gold: Sequence[Amount], found: Sequence[Amount]) -> list[Pair]:
    """The pairs of the same value, those that are alike in more before others."""
    labelled, read = list(range(len(gold))), list(range(len(found)))
    result: list[Pair] = []
    for same in (same_all, same_unit, same_change, same_value):
        for one, other in pairs([gold[at] for at in labelled], [found[at] for at in read], same):
            result.append((labelled[one], read[other]))
        labelled = [at for at in labelled if at not in {one for one, _ in result}]
        read = [at for at in read if at not in {other for _, other in result}]
    return sorted(result)
