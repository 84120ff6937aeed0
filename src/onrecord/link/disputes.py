"""Disputes: a claim, and who denies, rejects, contradicts or doubts it."""

from collections.abc import Iterable, Mapping

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
    return ()
