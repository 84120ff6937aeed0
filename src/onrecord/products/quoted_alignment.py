"""Quotation alignment: where words stand in order in a longer text, at the least cost.

A fitting alignment with affine gaps (Gotoh 1982): all of what was asked for, any stretch of the
text. A word of the text that is passed over between two that stand is a gap; where an ellipsis was
asked for, a gap costs next to nothing. The rows of the table are arrays over the text.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.lexicon.quoted_forms import SHORTEST
from onrecord.lexicon.quoted_words import Asked, Word
from onrecord.products.quoted_spelling import BARE, alike, fits_bare

OPEN, EXTEND = 0.6, 0.08
"""What a gap costs, and each word in it, beside 1 for a word asked for that is not there."""

ELLIPSIS_EXTEND = 0.004
INSERTED_EXTEND = 0.01
"""For each word of a gap at an ellipsis, and for an editor's words in square brackets."""

INSTEAD = 0.05
"""How much less a word costs that has another in its place than one that has none."""

MOST = 0.5
"""Cost, as a share of the weight of what was asked for, up to which it is these words."""

UNASKED = -1

TRIES = 20
"""Alignments that are looked at in one text."""

Table = NDArray[np.float64]


class Step(NamedTuple):
    """A word asked for and a word of the text, by number; None where one has no partner.

    `equal`: they are one word, but for spelling.
    """

    asked: int | None
    printed: int | None
    equal: bool = False


Steps = tuple[Step, ...]


class Numbered(NamedTuple):
    """Words asked for and words of a text as numbers: one number for what is one word, but for
    spelling; UNASKED for words of the text that were not asked for."""

    asked: NDArray[np.int64]
    printed: NDArray[np.int64]

    def between(self, start: int, end: int) -> "Numbered":
        """The same of a part of the text."""
        return Numbered(self.asked, self.printed[start:end])

    def held(self) -> NDArray[np.bool_]:
        """Which words asked for stand in the text, in whatever order."""
        there = np.zeros(int(self.asked.max()) + 2, dtype=bool)
        there[self.printed] = True
        there[UNASKED] = False
        return there[self.asked]


def numbered(asked: Asked, words: Sequence[Word]) -> Numbered:
    forms = dict.fromkeys(each.form for each in asked.words)
    numbers = {form: number for number, form in enumerate(forms)}
    long = [form for form in forms if len(form) >= SHORTEST]
    known: dict[str, int] = dict(numbers)
    for form in {each.form for each in words} - forms.keys():
        known[form] = nearly(long, numbers, form)
    if any(each.bare for each in (*asked.words, *words)):
        known |= bracketed(asked.words, words, numbers, known)
    return Numbered(
        np.array([numbers[each.form] for each in asked.words], dtype=np.int64),
        np.array([known[each.form] for each in words], dtype=np.int64),
    )


def nearly(asked: Sequence[str], numbers: Mapping[str, int], form: str) -> int:
    """The number of the word asked for that a word of the text is but for spelling."""
    first, last, size = form[0], form[-1], len(form)
    for each in asked:
        near = (first == each[0] or last == each[-1]) and -BARE < size - len(each) < BARE
        if near and alike(each, form):
            return numbers[each]
    return UNASKED


def bracketed(
    asked: Sequence[Word], words: Sequence[Word], numbers: Mapping[str, int], known: dict[str, int]
) -> dict[str, int]:
    """The numbers of words of which an editor has changed letters, here or there."""
    return {
        one.form: numbers[each.form]
        for one in words
        if known[one.form] == UNASKED
        for each in asked
        if (one.bare and fits_bare(one.bare, each.form))
        or (each.bare and fits_bare(each.bare, one.form))
    }


def runs(words: Numbered) -> Iterator[Steps]:
    """Where the words stand one after the other; places that do not touch."""
    size, reached = len(words.asked), 0
    if not size or size > len(words.printed):
        return
    starts = np.flatnonzero(words.printed[: len(words.printed) - size + 1] == words.asked[0])
    for at in starts.tolist():
        if at >= reached and np.array_equal(words.printed[at : at + size], words.asked):
            reached = at + size
            yield tuple(Step(number, at + number, True) for number in range(size))


def alignments(
    asked: Asked, words: Sequence[Word], numbers: Numbered, most: float = MOST
) -> Iterator[Steps]:
    """Alignments that cost no more than `most`, the cheapest first, none touching another."""
    if not words:
        return
    same = numbers.asked[:, None] == numbers.printed[None, :]
    lattice = filled(asked, words, same)
    last = lattice.values[-1]
    taken: list[tuple[int, int]] = []
    ends = lowest(last, most * asked.weight)
    for end in ends[np.argsort(last[ends], kind="stable")][: TRIES * TRIES].tolist():
        if any(low < end <= high for low, high in taken):
            continue
        steps = lattice.path(end, same)
        held = [each.printed for each in steps if each.printed is not None]
        if not held or any(min(held) < high and low <= max(held) for low, high in taken):
            continue
        taken.append((min(held), max(held) + 1))
        yield steps
        if len(taken) == TRIES:
            return


def lowest(costs: Table, most: float) -> NDArray[np.intp]:
    """Where costs are no more than `most`, and no more than on either side."""
    around = np.pad(costs, 1, constant_values=np.inf)
    is_low = (costs <= around[:-2]) & (costs < around[2:]) & (costs <= most)
    return np.flatnonzero(is_low)


class Lattice(NamedTuple):
    """Least costs: of the first words asked for, up to each word of the text. `before` are those
    before a gap; `passed` is what passing over the text up to each word costs, at an ellipsis
    and elsewhere; `gaps` and `weights` are as in Asked."""

    values: Table
    before: Table
    passed: tuple[Table, Table]
    gaps: frozenset[int]
    weights: tuple[float, ...]

    def path(self, end: int, same: NDArray[np.bool_]) -> Steps:
        """The steps of the alignment that ends before a word of the text, in order."""
        row, column, steps = len(self.values) - 1, end, list[Step]()
        while row:
            value, base = self.values[row, column], self.before[row, column]
            if value < base:
                passed, _ = self.toll(row)
                start = int(np.argmin(self.before[row, :column] - passed[:column]))
                steps += (Step(None, each) for each in range(column - 1, start - 1, -1))
                column = start
            elif column and base < self.values[row - 1, column] + self.weights[row - 1]:
                equal = bool(same[row - 1, column - 1])
                row, column = row - 1, column - 1
                steps.append(Step(row, column, equal))
            else:
                row -= 1
                steps.append(Step(row, None))
        return tuple(reversed(steps))

    def toll(self, row: int) -> tuple[Table, float]:
        """What passing over the text costs behind a word asked for, and what it costs to begin."""
        return (self.passed[0], 0.0) if row in self.gaps else (self.passed[1], OPEN)


def filled(asked: Asked, words: Sequence[Word], same: NDArray[np.bool_]) -> Lattice:
    size = len(words)
    values = np.zeros((len(asked.words) + 1, size + 1))
    before = np.zeros_like(values)
    passed = (tolls(words, at_ellipsis=True), tolls(words, at_ellipsis=False))
    lattice = Lattice(values, before, passed, asked.gaps, asked.weights)
    for row, cost in enumerate(asked.weights, 1):
        above, base = values[row - 1], before[row]
        base[:] = above + cost
        here = np.where(same[row - 1], 0.0, max(cost - INSTEAD, cost / 2))
        np.minimum(base[1:], above[:-1] + here, out=base[1:])
        values[row] = base
        if row < len(asked.words):
            toll, begin = lattice.toll(row)
            reached = np.minimum.accumulate(base - toll)
            np.minimum(base[1:], reached[:-1] + toll[1:] + begin, out=values[row, 1:])
    return lattice


def tolls(words: Sequence[Word], *, at_ellipsis: bool) -> Table:
    """What it costs to pass over the text from its beginning up to each word."""
    one = ELLIPSIS_EXTEND if at_ellipsis else EXTEND
    costs = [min(one, INSERTED_EXTEND) if each.inserted else one for each in words]
    return np.concatenate(([0.0], np.cumsum(costs)))
