"""Drift: where a claim hardened or softened on its way from one telling to the next."""

from collections.abc import Iterable, Mapping

from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Drift, Roots
from onrecord.model.collation import CollatedQuotation


def drifts(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    roots: Mapping[str, Roots],
    quotations: Iterable[CollatedQuotation],
) -> tuple[Drift, ...]:
    """What changed, hop by hop, the surest first; `roots` by claim."""
    return ()
