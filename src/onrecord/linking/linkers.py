"""Linkers: what is linked over a record, which links hold items together, and what that makes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from onrecord.link import claim_groups, claims, copies, quotation_groups, quotations
from onrecord.link.judged_claims import JudgedClaims
from onrecord.link.linker import Linker
from onrecord.model.claim import Claim, ClaimLink
from onrecord.model.collation import CollatedQuotation, QuotationLink
from onrecord.models.kit import Kit


class Grouping(NamedTuple):
    """How items that links hold together are grouped.

    `joins` says whether a link does so. `groups` gives the groups of one connected component: of
    its members with their profiles, all links that end in it, in the order of their ends, and what
    people decided of its members. `judged` says which decisions bear on it.
    """

    joins: Callable[[Any], bool]
    groups: Callable[[Mapping[str, Any], Sequence[Any], JudgedClaims], Sequence[msgspec.Struct]]
    group: type[msgspec.Struct]
    judged: bool = False


class Linking(NamedTuple):
    """A linker, whether it also compares items of one document, and how its items are grouped."""

    linker: Linker[Any, Any]
    within: bool = True
    grouping: Grouping | None = None

    @property
    def name(self) -> str:
        return self.linker.name

    @property
    def is_judged(self) -> bool:
        return self.grouping is not None and self.grouping.judged

    def joins(self, link: Any) -> bool:
        """Whether a link holds its ends together in one group."""
        return self.grouping is not None and self.grouping.joins(link)


def collated(
    members: Mapping[str, Any],
    links: Sequence[QuotationLink],
    judged: JudgedClaims,
) -> Sequence[CollatedQuotation]:
    return quotation_groups.collated(members, links)


def claimed(
    members: Mapping[str, Any], links: Sequence[ClaimLink], judged: JudgedClaims
) -> Sequence[Claim]:
    return claim_groups.claims(members, links, judged.same, judged.apart)


LINKINGS = (
    Linking(copies.LINKER, within=False),
    Linking(quotations.LINKER, grouping=Grouping(lambda link: True, collated, CollatedQuotation)),
    Linking(
        claims.LINKER,
        grouping=Grouping(lambda link: link.relation == "same", claimed, Claim, judged=True),
    ),
)
"""Everything that is linked over what is said, in the order in which it is."""


def version(kit: Kit, linkings: Iterable[Linking] = LINKINGS) -> str:
    """By which rules and models items are linked."""
    rules = (f"{each.name} {each.linker.version}" for each in linkings)
    return ", ".join((*rules, *kit.matchers))
