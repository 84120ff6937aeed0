"""Credibility: the Admiralty code of the information of each claim of fact, and why."""

from collections.abc import Iterable, Mapping

from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Credibility, Dispute, Roots


def credibility(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    roots: Mapping[str, Roots],
    disputes: Iterable[Dispute],
    confirmed: Mapping[str, str],
) -> tuple[Credibility, ...]:
    """One for each claim, in their order; `roots` by claim, `confirmed` the ids of judgements by
    the claim that a person has confirmed."""
    return ()
