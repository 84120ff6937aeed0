"""Claims: which propositions say the same thing, and which say more, less or otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.link.claims_blocks import blocks_of
from onrecord.link.claims_guards import Guard, guard, is_surer
from onrecord.link.claims_near import Near, near
from onrecord.link.claims_profile import ClaimProfile, profiles
from onrecord.link.linker import Item, Linker
from onrecord.model.claim import ClaimLink, ClaimRelation
from onrecord.model.records import Reading
from onrecord.models.kit import Kit

if TYPE_CHECKING:
    from onrecord.models.matcher import Matcher, Relations

SAME = 0.65
"""How likely two are the same, at least, to be linked as such: nine in ten of the labelled pairs
that are kept apart and reach it are, two in five of those that are reach it. A wrong merger is
worse than two claims for one."""
MORE = 0.7
"""How likely one says more than the other."""
AGAINST = 0.6
"""How likely two are at odds or the same, where a guard shows on what they differ."""
AT_ODDS = 0.9
"""How likely two are at odds, where none does."""
SUPPORTS = 0.75
FEW_WORDS = 0.9
"""The share of words in common of two without a verb, at least, to be the same."""
DIGITS = 3


__all__ = ["LINKER", "ClaimProfile", "compare", "items"]


class Standing(NamedTuple):
    """How the first of two stands to the second, and why."""

    relation: ClaimRelation
    score: float
    reason: str
    words: tuple[str, ...] = ()


def items(reading: Reading) -> Iterable[Item[ClaimProfile]]:
    for proposition, profile in profiles(reading):
        yield Item(profile.id, blocks_of(proposition), profile)


def compare(one: ClaimProfile, others: Sequence[ClaimProfile], kit: Kit) -> tuple[ClaimLink, ...]:
    """The links of one proposition with those of others that say the same, more, less, or what
    cannot be right with it."""
    return tuple(linked(one, others, kit))


def linked(one: ClaimProfile, others: Sequence[ClaimProfile], kit: Kit) -> Iterator[ClaimLink]:
    for each in near(one, others):
        first, second = sorted((one, each.profile), key=lambda profile: profile.id)
        found = standing(first, second, each, kit.matcher)
        if found is not None and first.id != second.id:
            yield ClaimLink(
                one=first.id,
                other=second.id,
                relation=found.relation,
                score=round(found.score, DIGITS),
                reason=found.reason,
                words=found.words,
            )


def standing(
    one: ClaimProfile, other: ClaimProfile, how: Near, matcher: "Matcher | None"
) -> Standing | None:
    """How one stands to the other; None where nothing shows."""
    kept = guard(one, other)
    if how.alike:
        return alike(one, other, 1.0, kept, "words")
    if matcher is None:
        return None
    relations = matcher.relations(one.words, other.words)
    same = matcher.same(relations, how.likeness, how.shared)
    if kept is not None and kept.reason == "denied":
        return opposed(relations, kept)
    likeliest = relations.same >= max(relations.stronger, relations.weaker, relations.disputes)
    told = one.predicate or other.predicate or how.shared >= FEW_WORDS
    if same >= SAME and likeliest and told:
        return alike(one, other, same, kept, "reworded")
    return unlike(relations, kept)


def alike(
    one: ClaimProfile, other: ClaimProfile, score: float, kept: Guard | None, reason: str
) -> Standing | None:
    """How two of the same content stand, told as they are."""
    if kept is not None:
        return Standing("disputes", score, kept.reason, kept.words) if kept.against else None
    if is_surer(one, other):
        return Standing("stronger", score, "surer")
    if is_surer(other, one):
        return Standing("weaker", score, "less-sure")
    return Standing("same", score, reason)


def opposed(relations: "Relations", kept: Guard) -> Standing | None:
    """How two stand of which one denies: at odds only if the words say no less; they may come to
    the same ("not high", "low")."""
    score = relations.disputes + relations.same
    if kept.against and score >= AGAINST and relations.disputes >= relations.same:
        return Standing("disputes", score, kept.reason)
    return None


def unlike(relations: "Relations", kept: Guard | None) -> Standing | None:
    """How two stand that are not the same."""
    at_odds = relations.disputes + relations.same
    if kept is not None and kept.against and at_odds >= AGAINST:
        return Standing("disputes", at_odds, kept.reason, kept.words)
    if relations.disputes >= AT_ODDS:
        return Standing("disputes", relations.disputes, "against")
    if kept is not None:
        return None
    if relations.stronger + relations.same >= MORE and relations.stronger > relations.weaker:
        return Standing("stronger", relations.stronger + relations.same, "more")
    if relations.weaker + relations.same >= MORE:
        return Standing("weaker", relations.weaker + relations.same, "less")
    if relations.supports >= SUPPORTS:
        return Standing("supports", relations.supports, "supports")
    return None


LINKER = Linker(
    name="claims", version=2, items=items, compare=compare, profile=ClaimProfile, link=ClaimLink
)
