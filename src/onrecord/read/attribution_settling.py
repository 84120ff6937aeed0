"""Settling: candidates rid of doubles and set one in another."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.read.attribution_candidate import Candidate, Place
from onrecord.read.attribution_marks import Marks, fitted

DEEPEST = 32
"""Contents around one place that are looked at (a bound on time)."""


class Settled(msgspec.Struct, frozen=True):
    """A candidate, the number of the one that holds it (-1 for none), and its cue's quotation."""

    candidate: Candidate
    parent: int
    cage: int


def fitted_candidates(text: str, candidates: Iterable[Candidate], marks: Marks) -> list[Candidate]:
    """The candidates fitted to the quotation marks; of two for one cue the earlier given wins."""
    return distinct(caged(text, each, marks) for each in candidates)


def settled(kept: list[Candidate], marks: Marks) -> list[Settled]:
    """The candidates set one in another, outer before inner, none with the content of another."""
    kept.sort(key=lambda each: (each.content[0][0], -each.content[-1][1], each.content))
    parents = enclosing(kept)
    clipped: list[Candidate | None] = []
    for each, parent in zip(kept, parents, strict=True):
        clipped.append(each if parent < 0 else within(each, kept[parent]))
    numbers: dict[int, int] = {}
    found: list[Settled] = []
    seen: set[tuple[Place, ...]] = set()
    for number, candidate in enumerate(clipped):
        if candidate is None or candidate.content in seen:
            continue
        seen.add(candidate.content)
        numbers[number] = len(found)
        found.append(Settled(candidate, parents[number], cage_of(candidate, marks)))
    return [
        msgspec.structs.replace(each, parent=kept_parent(each.parent, parents, numbers))
        for each in found
    ]


def kept_parent(parent: int, parents: Sequence[int], numbers: dict[int, int]) -> int:
    """The nearest holder that was kept, by its new number."""
    while parent >= 0 and parent not in numbers:
        parent = parents[parent]
    return numbers.get(parent, -1)


def cage_of(candidate: Candidate, marks: Marks) -> int:
    """The quotation that holds the cue; for one without a cue, the one around its quotation."""
    if candidate.cue:
        return marks.innermost(candidate.cue[0][0])
    number = marks.innermost(candidate.content[0][0])
    return marks.stretches[number].parent if number >= 0 else -1


def caged(text: str, candidate: Candidate, marks: Marks) -> Candidate | None:
    """The candidate with its content fitted to the quotation marks."""
    if candidate.quoted:
        return candidate
    cage = cage_of(candidate, marks)
    pieces = (fitted(text, piece, cage, marks) for piece in candidate.content)
    content = merged([piece for piece in pieces if piece is not None])
    return msgspec.structs.replace(candidate, content=content) if content else None


def merged(pieces: list[Place]) -> tuple[Place, ...]:
    """Pieces in order, overlapping ones as one."""
    found: list[Place] = []
    for start, end in sorted(pieces):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def distinct(candidates: Iterable[Candidate | None]) -> list[Candidate]:
    """One candidate a cue word."""
    verbs: set[int] = set()
    found: list[Candidate] = []
    for each in candidates:
        if each is None or each.verb in verbs:
            continue
        if each.verb >= 0:
            verbs.add(each.verb)
        found.append(each)
    return found


def enclosing(candidates: Sequence[Candidate]) -> list[int]:
    """For each candidate the number of the innermost whose content holds its cue; -1 for none."""
    pieces = sorted(
        (start, end, number)
        for number, each in enumerate(candidates)
        for start, end in each.content
    )
    asked = sorted((anchor(each), number) for number, each in enumerate(candidates))
    found = [-1] * len(candidates)
    active: list[tuple[int, int, int]] = []
    following = 0
    for at, number in asked:
        while following < len(pieces) and pieces[following][0] <= at:
            active.append(pieces[following])
            following += 1
        active = [piece for piece in active[-DEEPEST:] if piece[1] > at]
        holders = [
            (end - start, holder)
            for start, end, holder in active
            if holder != number and not holds(candidates[number], anchor(candidates[holder]))
        ]
        found[number] = min(holders)[1] if holders else -1
    return found


def anchor(candidate: Candidate) -> int:
    """Where a candidate stands: its cue, or its content without one."""
    return candidate.cue[0][0] if candidate.cue else candidate.content[0][0]


def holds(candidate: Candidate, at: int) -> bool:
    return any(start <= at < end for start, end in candidate.content)


def within(candidate: Candidate, holder: Candidate) -> Candidate | None:
    """The candidate with its content cut to its holder's; None if nothing is left."""
    cut = merged(
        [
            (max(start, low), min(end, high))
            for start, end in candidate.content
            for low, high in holder.content
            if max(start, low) < min(end, high)
        ]
    )
    return msgspec.structs.replace(candidate, content=cut) if cut else None
