"""Roots: on which independent sources the members of a claim rest in the end."""

from collections.abc import Iterable, Mapping

from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Roots
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink
from onrecord.model.link import Entity


def roots(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    copies: Iterable[CopyLink],
    quotations: Iterable[CollatedQuotation],
    entities: Mapping[str, Entity],
) -> tuple[Roots, ...]:
    """The roots of each claim, in the order of the claims; `entities` by holder."""
    return ()
