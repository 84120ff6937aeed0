"""Roots drawn: who told whom of a claim: sources left, those who have it from them right."""

from collections import defaultdict
from typing import NamedTuple

from onrecord.export.claims_roots import HOPS, OUTSIDE
from onrecord.export.page_words import file_name
from onrecord.model.ledger_claims import ClaimItem, HopItem
from onrecord.web.page import Visit

WIDE, HIGH = 210, 40
"""A box."""
APART, BELOW = 300, 54
"""From one box to the next, across and down."""
LETTERS = 28
DEEPEST = 6
MOST = 40
"""Boxes that are drawn."""


class Box(NamedTuple):
    """A source or a telling: its look, two lines of words, where it stands and leads."""

    look: str
    name: str
    under: str
    x: int
    y: int
    href: str | None


class Way(NamedTuple):
    """A line from a box to one that has it from there, with what it is called."""

    path: str
    label: str


class Drawing(NamedTuple):
    """A drawing, in units of its own, and what it says in a sentence for each line."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]


def drawn(item: ClaimItem, visit: Visit) -> Drawing | None:
    """The roots of a claim; None where they were not traced, or are too many to see."""
    roots = item.roots
    members = {each.id: each for each in item.members if each.relation == "same"}
    if roots is None or not roots.sources or len(members) + len(roots.sources) > MOST:
        return None
    keys = {each.key for each in roots.sources}
    hops = [
        each for each in roots.hops if each.member in members and each.source in {*keys, *members}
    ]
    order = [one for each in roots.sources for one in each.members if one in members]
    places = placed(list(dict.fromkeys([*keys_in_order(item), *order, *members])), hops)
    boxes = {}
    for root in roots.sources:
        boxes[root.key] = Box("root", cut(root.name), "a source", *places[root.key], None)
    for each in members.values():
        name = " and ".join(one.name for one in each.holders) or "voice unknown"
        href = visit.addresses.place(each.evidence[0])
        masthead = visit.room.readings[each.document].masthead
        outlet = masthead.outlet.value or file_name(each.evidence[0].source)
        boxes[each.id] = Box("telling", cut(name), cut(f"in {outlet}"), *places[each.id], href)
    lines = dict.fromkeys((each.source, each.member, HOPS[each.kind]) for each in hops)
    return Drawing(
        max(each.x for each in boxes.values()) + WIDE + 2,
        max(each.y for each in boxes.values()) + HIGH + 2,
        tuple(boxes.values()),
        tuple(line(boxes[one], boxes[other], label) for one, other, label in lines),
    )


def keys_in_order(item: ClaimItem) -> list[str]:
    return [each.key for each in item.roots.sources] if item.roots else []


def placed(nodes: list[str], hops: list[HopItem]) -> dict[str, tuple[int, int]]:
    """Where each box stands: a telling right of all that it goes back to, as far as that ends."""
    levels = dict.fromkeys(nodes, 0)
    for _ in range(DEEPEST):
        for each in hops:
            if each.kind not in OUTSIDE or each.source != each.member:
                levels[each.member] = min(
                    DEEPEST, max(levels[each.member], levels[each.source] + 1)
                )
    rows: dict[int, int] = defaultdict(int)
    found = {}
    for node, level in levels.items():
        found[node] = (1 + level * APART, 1 + rows[level] * BELOW)
        rows[level] += 1
    return found


def line(one: Box, other: Box, label: str) -> Way:
    """A soft line from the right of one box to the left of the other."""
    x, y = one.x + WIDE, one.y + HIGH // 2
    end, low = other.x, other.y + HIGH // 2
    half = (x + end) // 2
    return Way(f"M{x} {y}C{half} {y} {half} {low} {end} {low}", f"{other.name} {label} {one.name}")


def cut(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"
