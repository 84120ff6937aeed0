"""Range: how many of a claim's roots the text keeps apart, at least."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.lexicon.root_words import ANY
from onrecord.link.roots_places import GOVERNMENT, SOME_STATE
from onrecord.link.roots_voices import Voice

ORDER = ("named", "role", "document", "unnamed", "outlet")
"""From the surest kind of root to the one that may rest on any other."""


class Grown(NamedTuple):
    """A root in the making: its voices, the best first, the ids of members, and the keys of those
    through whom every one of them has it; `is_sure`: a cue of one says that somebody speaks."""

    key: str
    voices: tuple[Voice, ...]
    members: tuple[str, ...]
    hands: frozenset[str]
    is_sure: bool = True

    @property
    def best(self) -> Voice:
        return self.voices[0]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(each.key for each in self.voices)

    @property
    def is_one(self) -> frozenset[str]:
        return frozenset(token for each in self.voices for token in each.standing.is_one)

    @property
    def speaks(self) -> frozenset[str]:
        return frozenset(token for each in self.voices for token in each.standing.speaks)

    @property
    def issuers(self) -> frozenset[str]:
        return frozenset(token for each in self.voices for token in each.issuers)

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(code for each in self.voices for code in each.standing.countries)


class Counted:
    """What is counted so far, as far as it tells whether another root may be one with it."""

    def __init__(self) -> None:
        self.number = 0
        self.keys: set[str] = set()
        self.hands: set[str] = set()
        self.is_one: set[str] = set()
        self.speaks: set[str] = set()
        self.has_state = False
        self.places: dict[str, set[str]] = defaultdict(set)
        """The countries of what is counted, "" for one of which none is known, by sort."""

    def add(self, root: Grown) -> None:
        self.number += 1
        self.keys |= root.keys | root.issuers
        self.hands |= root.hands
        self.is_one |= root.is_one
        self.speaks |= root.speaks
        self.has_state |= is_state(root)
        self.places[sort_of(root)] |= root.countries or {""}

    def may_hold(self, root: Grown) -> bool:
        """Whether the text cannot keep a root apart from what is counted."""
        if not self.number:
            return False
        through = self.hands | self.keys
        if (
            root.best.naming == "outlet"
            or not root.is_sure
            or root.hands & through
            or root.keys & self.hands
        ):
            return True
        if root.best.naming == "document":
            known = self.keys | self.is_one | self.speaks
            return not root.issuers or bool(root.issuers & known)
        if root.best.naming == "unnamed":
            return self.may_be_somebody(root)
        spoken_for = root.is_one & (self.speaks | self.is_one) or root.speaks & self.is_one
        if spoken_for or self.may_be_state(root):
            return True
        return root.best.naming == "role" and self.may_be_somebody(root)

    def may_be_state(self, root: Grown) -> bool:
        """Whether one of some state nobody names, and the other a body of a state or its voice."""
        if SOME_STATE & root.speaks:
            return self.has_state
        return bool(SOME_STATE & self.speaks) and is_state(root)

    def may_be_somebody(self, root: Grown) -> bool:
        """Whether somebody unnamed may be one of those counted."""
        sort = sort_of(root)
        sorts = list(self.places) if sort == ANY else [sort, ANY]
        places = {place for each in sorts for place in self.places.get(each, ())}
        return bool(places) and (
            not root.countries or "" in places or not places.isdisjoint(root.countries)
        )


def is_state(root: Grown) -> bool:
    """Whether a root is a government or a body of a state, and not only one in its service."""
    tokens = root.is_one | root.speaks
    return bool(root.is_one) and any(each.startswith(GOVERNMENT) for each in tokens)


def sort_of(root: Grown) -> str:
    """What those are whom a root means, by class; ANY where nothing tells."""
    best = root.best
    if best.naming in {"named", "role"} and (best.standing.is_one or best.standing.speaks):
        return "state"
    return best.sort or ANY


def apart(roots: Iterable[Grown]) -> frozenset[str]:
    """The keys of roots that the text keeps apart from each other: at least so many there are.

    The surest come first; each next one counts unless it may be one with what is counted.
    """
    counted, found = Counted(), set()
    for each in sorted(roots, key=place):
        if not counted.may_hold(each):
            counted.add(each)
            found.add(each.key)
    return frozenset(found)


def place(root: Grown) -> tuple[bool, int, str]:
    return not root.is_sure, ORDER.index(root.best.naming), root.key
