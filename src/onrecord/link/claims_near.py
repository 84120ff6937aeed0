"""Nearness: which of many propositions are worth reading beside one, by their vectors and words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.link.claims_profile import ClaimProfile, plain
from onrecord.models.shared_words import shared_words

LEAST = 0.65
"""The least likeness of two vectors at which two sentences may be read beside each other."""
LEAST_SHARED = 0.5
"""The least share of words in common where there are no vectors."""
GATE, BY_WORDS = 0.78, 0.5
"""What likeness and so much of the share of words in common come to, at least: of the labelled
pairs that are the same, three in a hundred do not, and of those that meet and have the least
likeness, four in ten."""


class Near(NamedTuple):
    """A proposition near another: how like their vectors are, the share of their words that both
    have, and whether they are the same words."""

    profile: ClaimProfile
    likeness: float
    shared: float
    alike: bool


def near(one: ClaimProfile, others: Sequence[ClaimProfile]) -> Iterator[Near]:
    """Those that are worth reading beside one, in their order."""
    words = plain(one.words)
    for each, likeness in zip(others, likenesses(one, others), strict=True):
        if one.vector and each.vector and likeness < LEAST:
            continue
        shared = shared_words(one.words, each.words)
        if likeness + BY_WORDS * shared >= GATE or shared >= LEAST_SHARED:
            yield Near(each, likeness, shared, plain(each.words) == words)


def likenesses(one: ClaimProfile, others: Sequence[ClaimProfile]) -> Sequence[float]:
    """The cosine of one vector with each of the others; 0 where either is not known."""
    from onrecord.models.nearness import cosines

    return cosines(one.vector, [each.vector for each in others])
