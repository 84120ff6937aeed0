"""Claims' copies: which members of a claim print one text, and which of them had it first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.model.copies import CopyKind, CopyLink, Passage
from onrecord.products.claims_table import ClaimTable
from onrecord.products.nesting import reach_of
from onrecord.products.said import order_of, published
from onrecord.products.tellings import OnShelf

COPIED: tuple[CopyKind, ...] = ("identical", "edited", "excerpt")
"""Of quotations only the words of a third party are shared, which are nobody's copy."""
LEAST = 0.8
"""Of a telling's code points, how many lie in a passage that it shares."""


def copies(table: ClaimTable, members: Sequence[str]) -> dict[str, str]:
    """The member whose text each copy prints, by the copy's id; one entry for each copy."""
    pairs = list(shared(table, members))
    found: dict[str, str] = {}
    for group in groups(pairs):
        origin = origin_of(table, group, pairs)
        found |= {each: origin for each in group if each != origin}
    return found


def shared(table: ClaimTable, members: Sequence[str]) -> Iterable[tuple[str, str, CopyLink]]:
    """Members of two documents that stand in one passage which both have, with the link; the one
    in the link's `one` first."""
    by_document: dict[str, list[str]] = defaultdict(list)
    for each in members:
        by_document[table.told[each].document].append(each)
    for document, here in by_document.items():
        for other, link in table.copies.get(document, {}).items():
            if link.one == document and link.kind in COPIED and other in by_document:
                for one in here:
                    for two in by_document[other]:
                        if stand_together(table.told[one], table.told[two], link):
                            yield one, two, link


def stand_together(one: OnShelf, other: OnShelf, link: CopyLink) -> bool:
    """Whether two tellings are at one place of a passage that their documents share."""
    mine, theirs = (reach_of(each.proposition.spans) for each in (one, other))
    return any(
        covers(mine, (each.start, each.end))
        and covers(theirs, (each.other_start, each.other_end))
        and at_one_place(mine, theirs, each)
        for each in link.passages
    )


def covers(told: tuple[int, int], passage: tuple[int, int]) -> bool:
    both = min(told[1], passage[1]) - max(told[0], passage[0])
    return both >= LEAST * (told[1] - told[0])


def at_one_place(mine: tuple[int, int], theirs: tuple[int, int], passage: Passage) -> bool:
    """Whether two stretches overlap when the passages are laid on each other."""
    shift = passage.other_start - passage.start
    return mine[0] + shift < theirs[1] and theirs[0] < mine[1] + shift


def groups(pairs: Iterable[tuple[str, str, CopyLink]]) -> list[list[str]]:
    """Members that pairs hold together, each group in the order of ids."""
    beside: dict[str, list[str]] = defaultdict(list)
    for one, other, _ in pairs:
        beside[one].append(other)
        beside[other].append(one)
    found: list[list[str]] = []
    seen: set[str] = set()
    for first in sorted(beside):
        group, waiting = [], [first]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                group.append(each)
                waiting += beside[each]
        if group:
            found.append(sorted(group))
    return found


def origin_of(
    table: ClaimTable, group: Sequence[str], pairs: Iterable[tuple[str, str, CopyLink]]
) -> str:
    """The member whose text the others print: none that a link says has it from another, and of
    several the first to be published."""
    inside = set(group)
    told_by = {"one": 1, "other": 0}
    copiers = {
        pair[told_by[pair[2].origin]]
        for pair in pairs
        if pair[0] in inside and pair[2].origin in told_by
    }
    return min(
        group,
        key=lambda each: (each in copiers, order_of(published(table.told[each].shelf)), each),
    )
