"""Kinds of error: in what way found attributions differ from the labels.

One attribution may be in several: a label that is split may be missed too, and its parts invented.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.evaluate.attribution import Compared, Piece, has_cue, has_source

KINDS = (
    "missed direct",
    "missed mixed",
    "missed indirect",
    "invented",
    "split",
    "merged",
    "content starts early",
    "content starts late",
    "content ends early",
    "content ends late",
    "content differs inside",
    "wrong source",
    "cue untouched",
)


class Fault(NamedTuple):
    """One error: its kind, and the found and labelled attributions it is about, by indices."""

    kind: str
    found: tuple[int, ...] = ()
    gold: tuple[int, ...] = ()


def faults(each: Compared) -> Iterator[Fault]:
    """Every error in one document."""
    hits = {match.gold: match.found for match in each.hits}
    for gold in range(each.counted):
        if gold not in hits:
            yield Fault(f"missed {each.kinds[gold]}", gold=(gold,))
    right = {*hits.values(), *each.waived}
    for found in range(len(each.found)):
        if found not in right:
            yield Fault("invented", found=(found,))
    yield from joint_faults(each)
    for gold, found in sorted(hits.items()):
        for kind in match_faults(each.found[found], each.gold[gold]):
            yield Fault(kind, (found,), (gold,))


def match_faults(found: Piece, gold: Piece) -> Iterator[str]:
    """What is wrong with a found attribution that matches a label."""
    if found.content != gold.content:
        starts, ends = edges(found), edges(gold)
        if starts == ends:
            yield "content differs inside"
        elif starts[0] != ends[0]:
            yield "content starts early" if starts[0] < ends[0] else "content starts late"
        if starts[1] != ends[1]:
            yield "content ends early" if starts[1] < ends[1] else "content ends late"
    if not has_source(found, gold):
        yield "wrong source"
    if not has_cue(found, gold):
        yield "cue untouched"


def edges(piece: Piece) -> tuple[int, int]:
    return min(piece.content), max(piece.content)


def joint_faults(each: Compared) -> Iterator[Fault]:
    """Labels that several found attributions share, and found ones that several labels share."""
    matched = {(match.found, match.gold) for match in each.matches}
    found_taken = {match.found for match in each.matches}
    gold_taken = {match.gold for match in each.matches}
    for gold in range(each.counted):
        free = [
            at for at in range(len(each.found)) if is_free(at, found_taken, (at, gold), matched)
        ]
        if len(parts := apart(each.found, free, each.gold[gold])) > 1:
            yield Fault("split", parts, (gold,))
    for found in range(len(each.found)):
        free = [at for at in range(each.counted) if is_free(at, gold_taken, (found, at), matched)]
        if len(parts := apart(each.gold, free, each.found[found])) > 1:
            yield Fault("merged", (found,), parts)


def is_free(at: int, taken: set[int], pair: tuple[int, int], matched: set[tuple[int, int]]) -> bool:
    """Whether one side of a pair matches nothing but the other side."""
    return at not in taken or pair in matched


def apart(pieces: Sequence[Piece], among: Iterable[int], whole: Piece) -> tuple[int, ...]:
    """Those pieces that lie mostly in `whole` and share no word with each other, the first win."""
    chosen: list[int] = []
    for at in among:
        content = pieces[at].content
        if 2 * len(content & whole.content) > len(content) and not any(
            content & pieces[other].content for other in chosen
        ):
            chosen.append(at)
    return tuple(chosen)
