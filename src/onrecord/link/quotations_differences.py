"""Differences of a quotation from a fuller one: what is left out, put in or changed, and where."""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.link.quotations_aligned import Aligned
from onrecord.link.quotations_words import Wording
from onrecord.model.collation import VariantRelation, WordChange

LEFT_OUT: WordChange = "left_out"
PUT_IN: WordChange = "put_in"
CHANGED: WordChange = "changed"

Place = tuple[int, int]
"""Words by number: from the first to behind the last."""

RENDERED = 0.8
"""Share of the words that two translations have in common at most, where words are changed."""


class Gap(NamedTuple):
    """Words in which two quotations differ: of the variant, and of the fuller one, by number.

    `edge` is -1 before the first words that both have, 1 behind the last, 0 between.
    """

    kind: WordChange
    variant: Place
    fuller: Place
    edge: int = 0
    marked: bool = False

    @property
    def alters(self) -> bool:
        """Whether words are other than they were, without a mark."""
        return not self.marked and (self.kind == CHANGED or not self.edge)


def gaps(aligned: Aligned) -> tuple[Gap, ...]:
    """All in which the first quotation differs from the second, in the order of the text."""
    return tuple(each for each in _gaps(aligned) if each.variant[0] < each.variant[1] or _any(each))


def _any(gap: Gap) -> bool:
    return gap.fuller[0] < gap.fuller[1]


def _gaps(aligned: Aligned) -> Iterator[Gap]:
    one, other, runs = aligned
    yield from before(aligned)
    for run, after in itertools.pairwise(runs):
        here, there = (run.ends[0], after.one), (run.ends[1], after.other)
        marked = is_marked(one, here) or is_marked(other, there)
        if marked and kind_of(here, there) == CHANGED:
            yield Gap(LEFT_OUT, (here[0], here[0]), there, marked=True)
            yield Gap(PUT_IN, here, (there[1], there[1]), marked=True)
        else:
            yield Gap(kind_of(here, there), here, there, marked=marked)
    yield from behind(aligned)


def before(aligned: Aligned) -> Iterator[Gap]:
    """What stands before the first words that both have; in one sentence with these it is changed
    where both have something there."""
    one, other, runs = aligned
    here, there = (0, runs[0].one), (0, runs[0].other)
    own, theirs = sentence_start(one, here[1]), sentence_start(other, there[1])
    marked = one.tokens[here[1]].marked or other.tokens[there[1]].marked
    if own < here[1] and theirs < there[1] and not marked:
        yield from edges((0, own), (0, theirs), -1)
        yield Gap(CHANGED, (own, here[1]), (theirs, there[1]))
        return
    yield from edges(here, there, -1)


def behind(aligned: Aligned) -> Iterator[Gap]:
    one, other, runs = aligned
    first, second = runs[-1].ends
    here, there = (first, len(one.tokens)), (second, len(other.tokens))
    own, theirs = sentence_end(one, first), sentence_end(other, second)
    marked = is_marked(one, (first, first)) or is_marked(other, (second, second))
    if first < own and second < theirs and not marked:
        yield Gap(CHANGED, (first, own), (second, theirs))
        yield from edges((own, here[1]), (theirs, there[1]), 1)
        return
    yield from edges(here, there, 1)


def edges(here: Place, there: Place, edge: int) -> Iterator[Gap]:
    """What one has at its end beyond the other, each for itself."""
    yield Gap(LEFT_OUT, (here[edge < 0],) * 2, there, edge)
    yield Gap(PUT_IN, here, (there[edge < 0],) * 2, edge)


def kind_of(here: Place, there: Place) -> WordChange:
    if here[0] == here[1]:
        return LEFT_OUT
    return PUT_IN if there[0] == there[1] else CHANGED


def is_marked(words: Wording, place: Place) -> bool:
    """Whether a mark stands before, among or right behind the words of a place."""
    start, stop = place
    if any(each.marked for each in words.tokens[start : stop + 1]):
        return True
    return stop >= len(words.tokens) and words.edited


def sentence_start(words: Wording, at: int) -> int:
    """The number of the first word of the sentence or stretch that goes on at a word."""
    while at and not words.tokens[at].opens and not words.tokens[at].marked:
        at -= 1
    return at


def sentence_end(words: Wording, at: int) -> int:
    """The number behind the last word of the sentence or stretch that goes on before a word."""
    while at < len(words.tokens) and not words.tokens[at].opens and not words.tokens[at].marked:
        at += 1
    return at


MOST_ALTERED = 0.5
"""How much may be altered, beside what both have, of words that are the same."""


def is_loose(aligned: Aligned, found: tuple[Gap, ...]) -> bool:
    """Whether so much is altered between what both have that these are other words."""
    both = sum(aligned.one.weight(run.one, run.ends[0]) for run in aligned.runs)
    altered = sum(weight_of(aligned, each) for each in found if each.alters)
    return altered > MOST_ALTERED * both


def weight_of(aligned: Aligned, gap: Gap) -> float:
    """How much is altered; whole sentences left out between others are not."""
    if gap.kind != CHANGED:
        left_out = gap.kind == LEFT_OUT
        words, place = (aligned.other, gap.fuller) if left_out else (aligned.one, gap.variant)
        if all(each < len(words.tokens) and words.tokens[each].opens for each in place):
            return 0.0
    return max(aligned.one.weight(*gap.variant), aligned.other.weight(*gap.fuller))


def relation_of(found: tuple[Gap, ...], share: float, *, rendered: bool) -> VariantRelation:
    """How quotations that differ in this stand to each other."""
    if any(each.alters for each in found):
        return "rendered" if rendered and share < RENDERED else "altered"
    return "cut" if found else "same"
