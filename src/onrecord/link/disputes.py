"""Disputes: a claim, and who denies, rejects, contradicts or doubts it."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.link.disputes_contents import Clash, Content, contents
from onrecord.link.disputes_denials import denials
from onrecord.link.disputes_merged import Claims, merged
from onrecord.link.disputes_opposites import doubted, opposites
from onrecord.link.disputes_rejected import rejected
from onrecord.link.disputes_values import values
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Dispute
from onrecord.model.link import Entity


def disputes(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    entities: Mapping[str, Entity],
    judged: Iterable[tuple[str, str]] = (),
) -> tuple[Dispute, ...]:
    """The disputes among claims, the surest first; `judged` are pairs of propositions that people
    have said to be in no dispute, `entities` by holder."""
    listed = tuple(claims)
    found = contents(told, entities)
    of = Claims(listed, found)
    undisputed = {frozenset(map(of.node, each)) for each in judged}
    clashes = [
        each
        for each in clashes_of(found, listed)
        if frozenset((of.node(each.one), of.node(each.other))) not in undisputed
    ]
    made = [each for each in merged(clashes, found, of) if not is_of_one(each, found)]
    return tuple(sorted(made, key=lambda each: (-each.score, -support(each), each.id)))


def clashes_of(found: Mapping[str, Content], claims: tuple[Claim, ...]) -> Iterator[Clash]:
    yield from denials(found)
    yield from rejected(found)
    yield from opposites(found, claims)
    yield from doubted(found)
    yield from values(found, claims)


def is_of_one(dispute: Dispute, found: Mapping[str, Content]) -> bool:
    """Whether one and the same gives all the numbers or days: a correction, not a dispute."""
    parties = [found[each].party for side in dispute.sides for each in side.members]
    return all(each.label == "says" for each in dispute.sides) and bool(
        frozenset.intersection(*map(frozenset, parties))
    )


def support(dispute: Dispute) -> int:
    """How many different voices take part in it."""
    return sum(each.voices for each in dispute.sides)
