"""Shares of sources: how much of a document's text is its own."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.stand import WORD
from onrecord.model.copies import CopyLink
from onrecord.products.index import Shelf

DIGITS = 3
Place = tuple[int, int]


class Shares(NamedTuple):
    """Words outside furniture, and the shares of them that are own, and that are so but stand in
    other documents too, nothing telling from whom."""

    words: int
    own: float
    open: float


class Taken(NamedTuple):
    """Places of a document's text that it has from others, and that it may have from others."""

    taken: list[Place]
    open: list[Place]


def taken_of(links: Iterable[CopyLink]) -> Mapping[str, Taken]:
    """The passages of each document that are not its own, and those of open origin, by its id.

    What several print of one agency or paper is none of theirs. Words of third parties that
    several quote were said to all of them, and take nothing from any.
    """
    found: dict[str, Taken] = {}
    for link in links:
        for document, is_one in ((link.one, True), (link.other, False)):
            kept = found.setdefault(document, Taken([], []))
            places = [
                (each.start, each.end) if is_one else (each.other_start, each.other_end)
                for each in link.passages
            ]
            if is_taken(link, is_one):
                kept.taken.extend(places)
            elif link.origin == "unknown":
                kept.open.extend(places)
    return found


def is_taken(link: CopyLink, is_one: bool) -> bool:
    """Whether a document has what a link shares from somebody else."""
    if link.origin == "third":
        return link.kind != "quotation"
    return link.origin == ("other" if is_one else "one")


def shares(shelf: Shelf, taken: Taken | None) -> Shares:
    """How much is a document's own; all of one without words."""
    starts = [
        block.start + word.start()
        for block in shelf.reading.layout.blocks
        if block.kind != "furniture"
        for word in WORD.finditer(shelf.text[block.start : block.end])
    ]
    quoted = list(block_quotes(shelf))
    theirs = within(starts, [*(taken.taken if taken else ()), *quoted])
    doubtful = within(starts, taken.open if taken else ()) - theirs
    words = max(len(starts), 1)
    own = 1.0 - len(theirs) / words
    return Shares(len(starts), round(own, DIGITS), round(len(doubtful) / words, DIGITS))


def block_quotes(shelf: Shelf) -> Iterator[Place]:
    """Block quotes of somebody else than the document's own voice."""
    for each in shelf.reading.layout.sections:
        if each.form == "blockquote":
            yield each.start, each.end
    for block in shelf.reading.layout.blocks:
        if block.kind == "quote":
            yield block.start, block.end


def within(starts: list[int], places: Iterable[Place]) -> set[int]:
    """The numbers of the words that begin in one of the places."""
    found: set[int] = set()
    for start, end in sorted(set(places)):
        found.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return found
