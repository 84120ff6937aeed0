"""Slots: the printed words that stand where words of the draft stand."""

from onrecord.products.draft_alignment import Alignment

WIDEST = 10
"""Printed tokens that may stand in the place of a few of the draft's."""
SKIPPED = 1
"""Tokens without a partner that may lie between words and the partners that frame them."""


def gap(alignment: Alignment, tokens: range) -> range:
    """The printed tokens between the partners of the words just before and just after `tokens`;
    empty where the two do not frame a short stretch."""
    left, right = frame_left(alignment, tokens), frame_right(alignment, tokens)
    if left is None or right is None or not 0 < right - left - 1 <= WIDEST:
        return range(0)
    return range(left + 1, right)


def frame_left(alignment: Alignment, tokens: range) -> int | None:
    """The printed token that the words before are framed by; one before the first at the edge."""
    first = alignment.draft.tokens.start
    for token in range(tokens.start - 1, tokens.start - 2 - SKIPPED, -1):
        if token < first:
            return alignment.printed.tokens.start - 1
        if token in alignment.forward:
            return alignment.forward[token]
    return None


def frame_right(alignment: Alignment, tokens: range) -> int | None:
    last = alignment.draft.tokens.stop
    for token in range(tokens.stop, tokens.stop + 1 + SKIPPED):
        if token >= last:
            return alignment.printed.tokens.stop
        if token in alignment.forward:
            return alignment.forward[token]
    return None


def same_place(alignment: Alignment, token: int, other: int) -> bool:
    """Whether two words have one relation to words that are partners, and these to theirs."""
    here, there = alignment.draft.parse, alignment.printed.parse
    if here.dependency[token] != there.dependency[other]:
        return False
    up, over = here.head[token], there.head[other]
    if up == token or over == other:
        return False
    if here.dependency[token] == "pobj" and here.tag[up] == "IN":
        if here.lemma[up] != there.lemma[over]:
            return False
        up, over = here.head[up], there.head[over]
    return alignment.forward.get(up) == over
