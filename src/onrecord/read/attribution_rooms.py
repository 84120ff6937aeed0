"""Rooms: quotations between their neighbours."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.lexicon.quotes import all_marks
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Place
from onrecord.read.attribution_quotes import Quotation

SENTENCE_ENDS = frozenset(".?!…")
SHORTEST_WHOLE = 5
"""Words of a quotation that can stand without a comma before its cue."""


class Room(msgspec.Struct, frozen=True):
    """One quotation between its neighbours: what stands before and after it in its stretch.

    `stretch` is the number of its paragraph (or of the outer quotation that holds it); `opens`
    says that nothing stands before it there, `fills` that nothing does after. `last` is the last
    character of its words.
    """

    quotation: Quotation
    before: Place
    after: Place
    last: str
    stretch: int
    opens: bool
    fills: bool


def rooms(text: str, stretches: Sequence[Place], quotations: Sequence[Quotation]) -> Iterator[Room]:
    """Each quotation with its neighbourhood."""
    starts = [start for start, _ in stretches]
    edges = "".join(all_marks()) + " \t\r\n\u00a0"
    for number, each in enumerate(quotations):
        start, end = each.outer
        stretch = max(bisect_right(starts, start) - 1, 0)
        left, right = stretches[stretch]
        before = max(left, quotations[number - 1].outer[1]) if number else left
        after = quotations[number + 1].outer[0] if number + 1 < len(quotations) else right
        after = max(end, min(right, after))
        yield Room(
            each,
            (min(before, start), start),
            (end, after),
            text[slice(*each.inner)].rstrip(edges)[-1:],
            stretch,
            before == left and not text[left:start].strip(),
            after == right and not text[end:right].strip(" .\n"),
        )


def looks_whole(text: str, room: Room) -> bool:
    """Whether a quotation begins like a sentence and has the length of one."""
    words = text[slice(*room.quotation.inner)].split()
    return len(words) >= SHORTEST_WHOLE and words[0][:1].isupper()


def after_colon(parse: Parse, room: Room) -> bool:
    """Whether a colon stands before a quotation."""
    start, end = room.before
    return parse.text[start:end].rstrip().endswith(":")
