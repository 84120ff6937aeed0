"""Claims that are outweighed: contradicted by what is better placed to know.

A denial never outweighs, and the other side must be one and the same claim: only a document that
is a source itself, or two known sources at first hand, against what one alone says at second hand.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.link.credibility_roots import first_hand, known
from onrecord.model.claim import Dispute, DisputeKind, Root, Roots, Side

WEIGHING: frozenset[DisputeKind] = frozenset({"opposite", "number", "date"})
"""Kinds of disputes in which both sides assert something."""


class Outweighed(NamedTuple):
    """Why a claim is outweighed, and by which roots."""

    reason: str
    roots: tuple[Root, ...]


def outweighed(
    disputes: Sequence[Dispute],
    of: Mapping[str, str],
    roots: Mapping[str, Roots],
) -> tuple[frozenset[str], dict[str, Outweighed]]:
    """The claims that are disputed, and those of them that are outweighed, by id."""
    disputed: set[str] = set()
    found: dict[str, Outweighed] = {}
    for dispute in disputes:
        for side in dispute.sides:
            own = set(claims_on(side, of))
            disputed |= own
            if dispute.kind in WEIGHING:
                others = [each for each in dispute.sides if each is not side]
                for claim in sorted(own & roots.keys()):
                    weight = weight_against(roots[claim], others, of, roots)
                    if weight is not None:
                        found.setdefault(claim, weight)
    return frozenset(disputed), found


def claims_on(side: Side, of: Mapping[str, str]) -> Iterator[str]:
    return (of[each] for each in side.members if each in of)


def weight_against(
    own: Roots,
    others: Sequence[Side],
    of: Mapping[str, str],
    roots: Mapping[str, Roots],
) -> Outweighed | None:
    """What outweighs a claim, if it rests on one source alone, which nobody has first hand."""
    if len(own.roots) != 1 or own.roots[0].relayed == 0:
        return None
    for side in others:
        for claim in sorted(set(claims_on(side, of)) & roots.keys()):
            found = first_hand(roots[claim])
            papers = tuple(each for each in found if each.naming == "document")
            if papers:
                return Outweighed("contradicted-document", papers)
            sure = tuple(each for each in known(roots[claim]) if each in found)
            if len(sure) > 1 and roots[claim].at_least > 1:
                return Outweighed("contradicted-sources", sure)
    return None
