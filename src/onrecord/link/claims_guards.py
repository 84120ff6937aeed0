"""Guards: what keeps two propositions from being the same, however near their words are."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.negators import negated
from onrecord.lexicon.tables import table
from onrecord.link.claims_numbers import different_numbers, different_times
from onrecord.link.claims_profile import ClaimProfile, plain
from onrecord.model.manner import Act, Certainty
from onrecord.model.proposition import NameKind, PropositionKind, Tense

SAID: frozenset[Act] = frozenset({"made", "future"})
SURE: frozenset[Certainty | None] = frozenset({"certain", "probable", None})
WHO: frozenset[NameKind] = frozenset({"person", "government", "body"})
APART: frozenset[PropositionKind] = frozenset({"question", "wish", "prescription"})
"""Kinds that are the same only as others of their kind: the rest is often told either way."""
TURNED: frozenset[Tense] = frozenset({"past", "future"})


class Guard(NamedTuple):
    """Why two are not the same: what differs, and the words that show it.

    `against`: they cannot both be right if they are about the same; then `reason` is a line of
    link_claim_reasons.
    """

    reason: str
    words: tuple[str, ...] = ()
    against: bool = False


def guard(one: ClaimProfile, other: ClaimProfile) -> Guard | None:
    """What keeps two apart; None where they may be the same. What is merely another matter goes
    before what they could be at odds over."""
    return min(guards(one, other), key=lambda each: each.against, default=None)


def guards(one: ClaimProfile, other: ClaimProfile) -> Iterator[Guard]:
    if is_opposed(one, other):
        sure = negates(one) != negates(other) and not has_opposites(one, other)
        yield Guard("denied", against=sure)
    numbers = different_numbers(one.amounts, other.amounts)
    if numbers:
        yield Guard("numbers", tuple(shown(each.value) for each in numbers), against=True)
    times = different_times(one.times, other.times)
    if times:
        yield Guard("times", times)
    if other_subject(one, other):
        yield Guard("subject", (" ".join(one.subject), " ".join(other.subject)))
    yield from told_otherwise(one, other)


def is_opposed(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Whether one denies what the other asserts: of the same words, by who tells them alone."""
    if plain(one.words) == plain(other.words):
        return (one.polarity == "denies") != (other.polarity == "denies")
    return one.denies != other.denies


def negates(each: ClaimProfile) -> bool:
    """Whether a statement comes to a denial by its plain words: a second opinion on the reader's,
    without which nothing is called a dispute."""
    return negated(each.words) != (each.polarity == "denies")


def has_opposites(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Whether one has a word for the opposite of a word of the other: "not high" may be "low"."""
    first = frozenset(one.terms).difference(other.terms)
    second = frozenset(other.terms).difference(one.terms)
    return any(
        (low in first and high in second) or (high in first and low in second)
        for high, low, *_ in table("check_antonyms")
    )


def told_otherwise(one: ClaimProfile, other: ClaimProfile) -> Iterator[Guard]:
    """As asked and as told, as not said and as said, as wished and as done, as past and to come."""
    if (one.polarity == "questions") != (other.polarity == "questions"):
        yield Guard("asked")
    if (one.act in SAID) != (other.act in SAID):
        yield Guard("act")
    if one.kind != other.kind and {one.kind, other.kind} & APART:
        yield Guard("kind")
    if {one.tense, other.tense} == TURNED:
        yield Guard("tense")


def is_surer(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Whether one is told for certain and the other as no more than possible."""
    return one.certainty in SURE and other.certainty not in SURE


def other_subject(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Whether both are about somebody named, and not about the same."""
    first, second = named_subject(one), named_subject(other)
    if not first or not second or set(first) & set(second):
        return False
    kinds = {kind_of(one, key) for key in first}, {kind_of(other, key) for key in second}
    return bool(kinds[0] & kinds[1])


def named_subject(each: ClaimProfile) -> list[str]:
    keys = {name.key for name in each.names if name.kind in WHO}
    return [term for term in each.subject if term in keys]


def kind_of(each: ClaimProfile, key: str) -> NameKind:
    return next(name.kind for name in each.names if name.key == key)


def shown(value: float) -> str:
    return f"{value:g}"
