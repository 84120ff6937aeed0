"""Stretches: the sentences of a block that are shown for what was found in it."""

from collections.abc import Iterable, Sequence

from onrecord.model.search import Place
from onrecord.products.bounds import sentence_around
from onrecord.store.query import Query, group_places
from onrecord.store.terms import Terms

AROUND = 300
"""Code points on each side of a hit in which its sentence is sought."""

BESIDE = 20
"""Code points beyond these that tell whether a stop ends a sentence."""

FIRST = 50
"""Hits of one block, the first, whose sentences are sought."""

MOST = 4
"""Stretches of one block that are shown, unless the query needs more to be seen whole."""


def stretches(text: str, block: Place, query: Query, found: Terms) -> list[Place]:
    """Sentences of a block in order: those that first show a part of the query, then others."""
    groups = [group_places(group, found) for group in query.groups]
    hits = sorted({place for places in groups for place in places})
    first = {*hits[:FIRST], *(min(places) for places in groups if places)}
    every = sentences(text, block, sorted(first))
    chosen: list[Place] = []
    seen: set[int] = set()
    for each in every:
        new = {number for number, places in enumerate(groups) if holds_any(each, places)} - seen
        if new:
            chosen.append(each)
            seen |= new
    rest = [each for each in every if each not in chosen]
    return sorted([*chosen, *rest[: max(0, MOST - len(chosen))]])


def holds_any(stretch: Place, places: Iterable[Place]) -> bool:
    return any(stretch[0] <= start and end <= stretch[1] for start, end in places)


def sentences(text: str, block: Place, places: Sequence[Place]) -> list[Place]:
    """The sentences that hold these places, in order, those that touch made one."""
    found: list[Place] = []
    for place in places:
        if found and place[1] <= found[-1][1]:
            continue
        start, end = sentence(text, block, place)
        start = max(start, found[-1][1]) if found else start
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def sentence(text: str, block: Place, place: Place) -> Place:
    """The sentence around a place, or as much of it as is near and ends with a word."""
    low, high = max(block[0], place[0] - AROUND), min(block[1], place[1] + AROUND)
    while block[0] < low < place[0] and not text[low - 1].isspace():
        low += 1
    while block[1] > high > place[1] and not text[high].isspace():
        high -= 1
    first = max(0, low - BESIDE)
    window = text[first : high + BESIDE]
    start, end = sentence_around(
        window, place[0] - first, place[1] - first, low - first, high - first
    )
    return first + start, first + end
