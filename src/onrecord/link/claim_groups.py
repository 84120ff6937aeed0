"""Claim groups: what is one claim, of propositions that links hold together."""

from collections.abc import Iterable, Mapping

from onrecord.link.claims import ClaimProfile
from onrecord.model.claim import Claim, ClaimLink


def claims(
    members: Mapping[str, ClaimProfile],
    links: Iterable[ClaimLink],
    judged: Iterable[ClaimLink] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Claim, ...]:
    """The claims of one connected component, in the order of their ids.

    `links` are all among its members and of these with others; `judged` those that people have
    said to be the same, `apart` those that they have said to be different.
    """
    return ()
