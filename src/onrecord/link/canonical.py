"""Canonical names: by which of its printed names an entity is known, by rule."""

from collections import Counter
from collections.abc import Sequence

from onrecord.lexicon.stand import folded
from onrecord.link.bodies import table_name
from onrecord.link.personal import personal
from onrecord.model.link import Profile
from onrecord.model.records import HolderKind

FIRST_KINDS: tuple[HolderKind, ...] = (
    "person",
    "government",
    "outlet",
    "organisation",
    "document",
    "group",
    "anonymous",
)
"""Of kinds that are as frequent, the one that counts."""


def kind_of(members: Sequence[Profile]) -> HolderKind:
    """The kind that most members have."""
    kinds = Counter(each.kind for each in members)
    return min(kinds, key=lambda each: (-kinds[each], FIRST_KINDS.index(each)))


def canonical(members: Sequence[Profile]) -> str:
    """The table's name of an organisation or outlet, else the members' best printed name.

    That is one with a given name before one with an initial or a family name alone; of those the
    one that is the name of most members, spellings aside; then the fuller one, with its
    diacritics; then the first in the alphabet.
    """
    kind = kind_of(members)
    if kind in {"organisation", "outlet"}:
        known = sorted(filter(None, (table_name(each.name) for each in members)))
        if known:
            return Counter(known).most_common(1)[0][0]
    names = [each.name for each in members]
    if kind == "person":
        names = _fullest([*names, *(each for one in members for each in one.names)], names)
    spelled = Counter(folded(name) for name in names)
    exact = Counter(names)
    return min(
        names, key=lambda name: (-spelled[folded(name)], *_fullness(name), -exact[name], name)
    )


def _fullest(printed: list[str], names: list[str]) -> list[str]:
    """Of members' names, or of all printed ones where a name is fuller there, the fullest."""
    ranks = {each: _rank(each) for each in dict.fromkeys(printed)}
    best = max(ranks.values())
    fullest = [each for each in names if ranks[each] == best]
    return fullest or [each for each in printed if ranks[each] == best]


def _rank(name: str) -> int:
    parsed = personal(name)
    return parsed.rank if parsed else -1


def _fullness(name: str) -> tuple[bool, int, int]:
    """Sorts first what is not all in capitals, then more words, then more marked letters."""
    return name.isupper(), -len(name.split()), -sum(not each.isascii() for each in name)
