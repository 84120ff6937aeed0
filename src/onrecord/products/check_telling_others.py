"""Others: the other candidates that have as much of a draft's sentence as the one compared."""

from collections.abc import Iterable, Iterator

from onrecord.products.draft_alignment import STEM, Alignment, aligned, weight
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

COMPARABLE = 0.15
"""How much less of the draft's sentence another candidate may have."""


def as_near(compared: Compared) -> Iterator[Alignment]:
    """The other candidates with about as much of the sentence as this one, aligned."""
    draft = compared.draft
    said = [each for each in draft.tokens if draft.is_content(each)]
    least = compared.aligned.coverage - COMPARABLE
    for other in having(compared, said, least):
        known = aligned(draft, other)
        if known.coverage >= least:
            yield known


def having(compared: Compared, tokens: Iterable[int], least: float) -> Iterator[Side]:
    """The other candidates that may have a share of some of the draft's words, by how these begin:
    quicker than aligning them all."""
    draft = compared.draft
    sought = [(stem(draft, each), weight(draft, each)) for each in tokens]
    total = sum(value for _, value in sought)
    for other in compared.others:
        printed = {each[:STEM] for each in other.forms}
        if total and sum(value for word, value in sought if word in printed) >= least * total:
            yield other


def stem(side: Side, token: int) -> str:
    return side.forms[token - side.tokens.start][:STEM]
