"""Roots as codes weigh them: which are known, which are first hand, which have no name."""

from collections.abc import Iterable

from onrecord.model.claim import Root, Roots

KNOWN = frozenset({"named", "role", "document"})
"""How a root is named that is known; an outlet's own word without a source is none."""

FAR = 2
"""Relayers from which a claim is doubtful."""


def known(roots: Roots) -> tuple[Root, ...]:
    """Sources that are known and not likely to be one with another."""
    return tuple(each for each in roots.roots if each.naming in KNOWN and not each.uncertain)


def named(roots: Roots) -> tuple[Root, ...]:
    return tuple(each for each in roots.roots if each.naming in KNOWN)


def first_hand(roots: Roots) -> tuple[Root, ...]:
    """Named sources, and documents, that a document of the record has without another between."""
    naming = ("named", "document")
    return tuple(each for each in roots.roots if each.naming in naming and each.relayed == 0)


def anonymous(roots: Roots) -> bool:
    """Whether all who say so have no name."""
    return all(each.naming == "unnamed" for each in roots.roots)


def by_far(roots: Roots) -> bool:
    """Whether all who say so do it through two others at least."""
    return all(each.relayed >= FAR for each in roots.roots)


def members(roots: Iterable[Root]) -> tuple[str, ...]:
    """The first telling of each root."""
    return tuple(dict.fromkeys(each.members[0] for each in roots if each.members))
