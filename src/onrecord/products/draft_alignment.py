"""Alignment: which words of a draft's sentence stand in a sentence of the record, and which not."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from onrecord.products.draft_side import Side

NAME_WEIGHT = 2.0
WEIGHT = 1.0
STEM = 5
"""Letters in common at the beginning by which two words of one kind may be one word's forms."""
TAIL = 5
"""The most letters that such words have beyond these."""


@dataclass(frozen=True)
class Alignment:
    """Pairs of tokens, the draft's and the record's, each token at most once, in the draft's order.

    `missing` are the draft's tokens that say something and have no partner, `left` the record's.
    """

    draft: Side
    printed: Side
    pairs: tuple[tuple[int, int], ...]

    @cached_property
    def forward(self) -> dict[int, int]:
        """The record's token by the draft's."""
        return dict(self.pairs)

    @cached_property
    def backward(self) -> dict[int, int]:
        """The draft's token by the record's."""
        return {there: here for here, there in self.pairs}

    @cached_property
    def missing(self) -> tuple[int, ...]:
        return tuple(each for each in self.draft.content if each not in self.forward)

    @cached_property
    def left(self) -> tuple[int, ...]:
        return tuple(each for each in self.printed.content if each not in self.backward)

    @cached_property
    def coverage(self) -> float:
        """The share of what the draft's sentence says in words that the record's has too, 0 to 1;
        names and numbers count double."""
        here = self.draft
        weights = {each: weight(here, each) for each in here.content}
        total = sum(weights.values())
        found = sum(value for each, value in weights.items() if each in self.forward)
        return found / total if total else 0.0

    @cached_property
    def closeness(self) -> float:
        """How far the two are one sentence: 1 where each has just the other's words."""
        said = len(self.printed.content)
        back = 1 - len(self.left) / said if said else 0.0
        return (self.coverage + back) / 2


def weight(side: Side, token: int) -> float:
    tag = side.parse.tag[token]
    return NAME_WEIGHT if side.is_name(token) or tag == "CD" else WEIGHT


def aligned(draft: Side, printed: Side) -> Alignment:
    """Runs of equal words first, the longest first; then words alone, then forms of one word."""
    here, there = draft.forms, printed.forms
    matcher = SequenceMatcher(a=here, b=there, autojunk=False)
    pairs = {
        draft.tokens[block.a + step]: printed.tokens[block.b + step]
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    taken = set(pairs.values())
    for same in (equal, akin):
        free = [each for each in printed.content if each not in taken]
        for token in draft.content:
            if token in pairs:
                continue
            partner = nearest(draft, token, [e for e in free if same(draft, token, printed, e)])
            if partner is not None and partner not in taken:
                pairs[token] = partner
                taken.add(partner)
    return Alignment(draft, printed, tuple(sorted(pairs.items())))


def nearest(draft: Side, token: int, partners: Iterable[int]) -> int | None:
    """Of several partners the one that stands at most the same place in its sentence."""
    place = token - draft.tokens.start
    return min(partners, key=lambda each: (abs(each - place), each), default=None)


def form(side: Side, token: int) -> str:
    return side.forms[token - side.tokens.start]


def equal(draft: Side, token: int, printed: Side, other: int) -> bool:
    return form(draft, token) == form(printed, other)


def akin(draft: Side, token: int, printed: Side, other: int) -> bool:
    """Whether two words look like forms of one ("announce", "announcement"); never numbers."""
    one, two = form(draft, token), form(printed, other)
    common = 0
    for first, second in zip(one, two, strict=False):
        if first != second:
            break
        common += 1
    longest = max(len(one), len(two))
    return one.isalpha() and two.isalpha() and common >= STEM and longest - common <= TAIL
